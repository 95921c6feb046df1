import { describe, expect, it } from "vitest";
import { playerView } from "../../ipc/sample/player";
import { itemAt } from "./stroke/geometry";
import { beadGroups, breathAt, brightnessAt, countAt, minutesLeft } from "./timeline";

const feet = playerView("feet");
const head = playerView("head");
const step = (view: typeof feet, id: string) => {
  const found = view.segments.find((segment) => segment.kind === "step" && segment.step_id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

describe("the count", () => {
  it.each([
    [0, { hold: 1, seconds: 8 }],
    [7_100, { hold: 1, seconds: 1 }],
    [8_000, { hold: 1, seconds: 0 }],
    [12_000, { hold: 2, seconds: 8 }],
    [72_000, { hold: 6, seconds: 0 }],
  ])("of holds at %i ms", (atMs, expected) => {
    expect(countAt(step(feet, "F3"), atMs)).toMatchObject({ kind: "hold", of: 6, ...expected });
  });

  it.each([
    [0, 1],
    [3_999, 1],
    [4_000, 2],
    [80_000, 20],
  ])("of strokes at %i ms is %i", (atMs, stroke) => {
    expect(countAt(step(head, "H3"), atMs)).toMatchObject({ kind: "strokes", stroke, of: 20 });
  });

  it("of seconds runs down", () => {
    expect(countAt(step(feet, "F1"), 30_500)).toMatchObject({ kind: "seconds", seconds: 60 });
  });
});

describe("the breath", () => {
  it("goes out while the hand presses, in while it lets go", () => {
    expect(breathAt(step(feet, "F3"), 0)).toBe(4000);
    expect(breathAt(step(feet, "F3"), 8000)).toBe(0);
  });

  it("begins with breathing in elsewhere", () => {
    expect(breathAt(step(feet, "F1"), 12_000)).toBe(2000);
  });
});

it("counts begun minutes whole, and never none", () => {
  expect(minutesLeft(feet.segments, 0, 0)).toBe(15);
  expect(minutesLeft(feet.segments, feet.segments.length - 1, 29_000)).toBe(1);
});

it("goes down with the light in steps, never below 80 %", () => {
  const last = feet.segments.length - 1;
  const brightness = feet.segments.map((_, position) => brightnessAt(feet, position, 0));
  expect(brightness[0]).toBe(1);
  expect(brightness).toEqual([...brightness].sort((one, other) => other - one));
  expect(brightnessAt(feet, last, itemAt(feet.segments, last).duration_ms)).toBe(0.8);
});

describe("the beads", () => {
  it("of the feet are two groups; settling down belongs to the first foot", () => {
    const groups = beadGroups(feet.segments);
    expect(groups.map((group) => [group.side, group.positions.length])).toEqual([
      ["left", 8],
      ["right", 7],
    ]);
  });

  it("of a routine that stays are one group", () => {
    expect(beadGroups(head.segments).map((group) => [group.side, group.positions.length])).toEqual([[null, 5]]);
  });

  it("of a routine that changes side with every step are one group", () => {
    const steps = feet.segments.filter((segment) => segment.kind === "step" && segment.side !== "both").slice(0, 4);
    const sides = ["left", "right", "left", "right"] as const;
    const segments = steps.map((segment, index) => ({ ...segment, side: itemAt(sides, index) }));
    expect(beadGroups(segments)).toEqual([{ side: null, positions: [0, 1, 2, 3] }]);
  });
});
