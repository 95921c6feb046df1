import { describe, expect, it } from "vitest";
import { readNumber, writeEfficiency } from "./answers";

describe("reading a number", () => {
  it("takes whole and broken numbers, and leaves the rest to the person", () => {
    expect(readNumber("25")).toBe(25);
    expect(readNumber("2,5")).toBe(2.5);
    expect(readNumber("-3")).toBe(-3);
    expect(readNumber(" ")).toBeNull();
    expect(readNumber("a while")).toBeUndefined();
  });
});

describe("writing what follows", () => {
  it("says at most where a blank answer makes it an upper bound", () => {
    expect(writeEfficiency(91.4, true)).toBe("at most 91 %");
    expect(writeEfficiency(91.4, false)).toBe("91 %");
    expect(writeEfficiency(null, null)).toBe("–");
  });
});
