// Frames of motions: where a mark is, and when it is seen.
import { itemAt, round, type Point } from "./geometry";
import type { Frame } from "./picture";

/** Returns the transform that puts a mark drawn around the origin at a place. */
export function place(point: Point, more = ""): string {
  return `translate(${round(point.x)}px, ${round(point.y)}px)${more}`;
}

/** Returns a slow start and a slow end: hands neither start nor stop at once. */
export function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

/** Returns 0 → 1 → 0 over a cycle. */
export function thereAndBack(share: number): number {
  return share < 0.5 ? share * 2 : 2 - share * 2;
}

/** Returns frames sampled evenly over a cycle. */
export function sample(count: number, frameAt: (share: number) => Omit<Frame, "offset">): Frame[] {
  return Array.from({ length: count + 1 }, (_, index) => ({ offset: index / count, ...frameAt(index / count) }));
}

/**
 * Fits the frames of one turn into a cycle of several turns, unseen outside its own.
 * Frames need an opacity.
 */
export function inTurn(frames: readonly Frame[], turn: number, turns: number): Frame[] {
  if (turns === 1) return [...frames];
  const mapped = frames.map((frame) => ({ ...frame, offset: (turn + frame.offset) / turns }));
  const first = { ...itemAt(mapped, 0), opacity: 0 };
  const last = { ...itemAt(mapped, mapped.length - 1), opacity: 0 };
  return [{ ...first, offset: 0 }, first, ...mapped, last, { ...last, offset: 1 }];
}
