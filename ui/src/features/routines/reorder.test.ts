import { describe, expect, it } from "vitest";
import { rowAt } from "./reorder";

const ROWS = [0, 50, 100].map((top) => ({ top, height: 50 }));

describe("a dragged row", () => {
  it.each([
    [-20, 0],
    [49, 0],
    [50, 1],
    [120, 2],
    [900, 2],
  ])("at %d stands at place %d", (y, place) => {
    expect(rowAt(y, ROWS)).toBe(place);
  });
});
