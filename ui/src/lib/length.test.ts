import { expect, it } from "vitest";
import { hoursAndMinutes, writeLength } from "./length";

it.each([
  [425, "7 h 05 min"],
  [59.6, "1 h 00 min"],
  [0, "0 min"],
  [null, "–"],
])("writes %s minutes as %s", (minutes, written) => expect(writeLength(minutes)).toBe(written));

it("rounds before it divides", () => {
  expect(hoursAndMinutes(479.7)).toEqual({ hours: 8, minutes: "00" });
});
