import { describe, expect, it } from "vitest";
import { chosenByKey } from "./chart-keys";

describe("choosing with the keys", () => {
  it("begins at the last and moves by one or by seven, never over the ends", () => {
    expect(chosenByKey("ArrowLeft", null, 28)).toBe(27);
    expect(chosenByKey("ArrowLeft", 27, 28)).toBe(26);
    expect(chosenByKey("PageUp", 26, 28)).toBe(19);
    expect(chosenByKey("PageDown", 26, 28)).toBe(27);
    expect(chosenByKey("Home", 5, 28)).toBe(0);
    expect(chosenByKey("ArrowLeft", 0, 28)).toBe(0);
  });

  it("leaves other keys and empty charts alone", () => {
    expect(chosenByKey("a", 3, 28)).toBeNull();
    expect(chosenByKey("ArrowLeft", null, 0)).toBeNull();
  });
});
