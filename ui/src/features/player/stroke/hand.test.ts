import { expect, it } from "vitest";
import type { HandView } from "../../../ipc/generated/HandView";
import { Landmarks, loadLandmarks } from "../../../lib/landmarks";
import { drawnBack, handsOver, turnedHand } from "./hand";

const files = await loadLandmarks(["foot-sole", "hand-thumb"]);
const sole = files.get("foot-sole");
if (!sole) throw new Error("no landmarks of foot-sole");
const [left, right] = [new Landmarks(sole, false), new Landmarks(sole, true)];
const thumb: HandView = { kind: "thumb", is_right: true, from_deg: 90 };
const at = { x: 100, y: 100 };

it("comes from its side, and from the other on the mirrored drawing", () => {
  const lifted = drawnBack(turnedHand(thumb, files, left), at, 1);
  expect(lifted.x).toBeCloseTo(100 + left.unitsPerCm, 6);
  expect(lifted.y).toBeCloseTo(100, 6);
  expect(drawnBack(turnedHand(thumb, files, right), at, 1).x).toBeCloseTo(100 - left.unitsPerCm, 6);
});

it("is the mirror image on the mirrored drawing, the touch where it was", () => {
  const [one, other] = [left, right].map((side) => turnedHand(thumb, files, side).extent);
  one?.forEach(({ x, y }, corner) => {
    expect(other?.[corner]?.x).toBeCloseTo(-x, 6);
    expect(other?.[corner]?.y).toBeCloseTo(y, 6);
  });
  expect(Math.min(...(one ?? []).map(({ x }) => x))).toBeLessThan(0);
  expect(Math.max(...(one ?? []).map(({ x }) => x))).toBeGreaterThan(0);
});

it("goes from place to place and ends where it began; without a place it is away", () => {
  const hand = turnedHand(thumb, files, left);
  const still = (_: unknown, { x }: { x: number }) => [{ offset: 0, transform: String(x) }];
  const [one, other] = handsOver([hand, hand], [[at], [at, { x: 5, y: 5 }]], 1000, still);
  const framesOf = (movement: typeof one) => movement?.marks[0]?.motion?.frames;
  expect(framesOf(one)).toEqual([
    { offset: 0, transform: "100" },
    { offset: 0.5, transform: "100" },
    { offset: 1, transform: "100" },
  ]);
  expect(framesOf(other)?.map((frame) => frame.opacity)).toEqual([0, 1, 0]);
});

it("says which hand is not drawn", () => {
  expect(() => turnedHand({ ...thumb, kind: "grip" }, files, left)).toThrow("no landmarks of hand-grip");
});
