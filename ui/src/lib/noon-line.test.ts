import { expect, it } from "vitest";
import { clockAt, nameOnLine } from "./noon-line";

it("reads the clock anywhere on the line", () => {
  expect(clockAt(668)).toBe("23:08");
  expect(clockAt(1500)).toBe("13:00");
  expect(clockAt(-30)).toBe("11:30");
  expect(clockAt(1079.6)).toBe("06:00");
});

it("calls noon and midnight by their names", () => {
  expect([0, 720, 1440, 540].map(nameOnLine)).toEqual(["noon", "midnight", "noon", "21:00"]);
});
