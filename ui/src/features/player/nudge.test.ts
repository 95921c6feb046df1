import { expect, it } from "vitest";
import { Burst, nudgeOfKey } from "./nudge";

it.each([
  [" ", "toggle"],
  ["g", "toggle"],
  ["ü", "toggle"],
  ["ArrowLeft", "back"],
  ["ArrowRight", "forward"],
  ["r", "repeat"],
  ["R", "repeat"],
  ["?", "signs"],
  ["Escape", "leave"],
  ["Enter", "confirm"],
  ["Tab", null],
  ["Shift", null],
  ["AudioVolumeUp", null],
  ["F5", null],
])("reads the key %s as %s", (key, nudge) => {
  expect(nudgeOfKey(key)).toBe(nudge);
});

it("lets one nudge of a burst through, and the next after a silence of 400 ms", () => {
  const burst = new Burst();
  expect([0, 399, 700, 1099, 1499].map((nowMs) => burst.begins(nowMs))).toEqual([true, false, false, false, true]);
});
