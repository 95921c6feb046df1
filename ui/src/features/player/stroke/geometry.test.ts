import { describe, expect, it } from "vitest";
import { boxAround, directionAlong, isClosed, lengthOf, pointAlong, smooth, spread, thin } from "./geometry";

const corner = [
  { x: 0, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 40 },
];

describe("a line", () => {
  it("is measured along its length", () => {
    expect(lengthOf(corner)).toBe(70);
    expect(pointAlong(corner, 0.5)).toEqual({ x: 30, y: 5 });
    expect(pointAlong(corner, 2)).toEqual({ x: 30, y: 40 });
    expect(spread(corner, 3)).toEqual([
      { x: 0, y: 0 },
      { x: 30, y: 5 },
      { x: 30, y: 40 },
    ]);
  });

  it("knows where it goes, even when it goes nowhere", () => {
    expect(directionAlong(corner, 0)).toEqual({ x: 1, y: 0 });
    expect(directionAlong([{ x: 5, y: 5 }], 0.5)).toEqual({ x: 0, y: -1 });
  });

  it("runs through its points when it is smoothed", () => {
    const line = smooth(corner);
    for (const point of corner) expect(line).toContainEqual(point);
    expect(line.length).toBe(17);
  });

  it("keeps its ends when it is thinned", () => {
    const dense = Array.from({ length: 11 }, (_, x) => ({ x, y: 0 }));
    expect(thin(dense).map((point) => point.x)).toEqual([0, 3, 6, 10]);
  });

  it("is closed when it comes back", () => {
    expect(isClosed(corner)).toBe(false);
    expect(isClosed([...corner, { x: 0, y: 0.2 }])).toBe(true);
  });
});

it("puts a box round points, with room", () => {
  expect(boxAround(corner, 5)).toEqual({ x: -5, y: -5, width: 40, height: 50 });
});
