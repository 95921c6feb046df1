import { expect, it } from "vitest";
import { stack, ticksFor } from "./dots";

it("an axis has round ends around everything", () => {
  expect(ticksFor([3, 41, 62])).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
  expect(ticksFor([2, 4])).toEqual([2, 2.5, 3, 3.5, 4]);
  expect(ticksFor([7, 7])).toEqual([7, 7.5]);
});

it("dots of the same place stand above and below each other, within their row", () => {
  expect(stack([50, 51, 49, 200], 10, 100).map(({ x, y }) => [x, y])).toEqual([
    [50, 0],
    [50, -10],
    [50, 10],
    [200, 0],
  ]);
  const crowd = stack(
    Array.from({ length: 101 }, () => 5),
    10,
    100,
  );
  expect(Math.max(...crowd.map(({ y }) => Math.abs(y)))).toBeLessThanOrEqual(50);
});
