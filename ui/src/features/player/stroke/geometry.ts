// Points, lines and boxes in drawing units (the 0–800 space of an illustration).
import type { Point } from "../../../lib/landmarks";

export type { Point };

/** An upright rectangle on a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Returns the item of a list at an index that the caller knows to be in it; throws when it is not. */
export function itemAt<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return item;
}

/** Returns the first point of a line. */
export function startOf(line: readonly Point[]): Point {
  return itemAt(line, 0);
}

/** Returns the last point of a line. */
export function endOf(line: readonly Point[]): Point {
  return itemAt(line, line.length - 1);
}

/** Says whether a line comes back to where it began. */
export function isClosed(line: readonly Point[]): boolean {
  return line.length > 2 && distance(startOf(line), endOf(line)) < 0.5;
}

/** Returns the point between two points, `share` of the way. */
export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Returns the distance between two points. */
export function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** Returns the length of a line. */
export function lengthOf(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, point, index) => sum + distance(itemAt(line, index), point), 0);
}

/** Returns every third point of a traced line, and its end: landmarks are traced too densely to curve smoothly. */
export function thin(line: readonly Point[]): Point[] {
  const last = line.length - 1;
  return line.filter((_, index) => index === last || (index % 3 === 0 && index < last - 1));
}

/** Returns a dense line through the points, curved as Catmull and Rom do it. */
export function smooth(points: readonly Point[], isLoop = false): Point[] {
  const steps = 8;
  const count = points.length;
  if (count < 3) return [...points];
  const at = (index: number): Point =>
    itemAt(points, isLoop ? (index + count) % count : Math.min(Math.max(index, 0), count - 1));
  const spans = isLoop ? count : count - 1;
  const line: Point[] = [];
  for (let span = 0; span < spans; span++) {
    const [before, from, to, after] = [at(span - 1), at(span), at(span + 1), at(span + 2)];
    for (let step = 0; step < steps; step++) {
      const share = step / steps;
      line.push({
        x: catmullRom(before.x, from.x, to.x, after.x, share),
        y: catmullRom(before.y, from.y, to.y, after.y, share),
      });
    }
  }
  line.push(at(spans));
  return line;
}

function catmullRom(before: number, from: number, to: number, after: number, share: number): number {
  const squared = share * share;
  return (
    0.5 *
    (2 * from +
      (to - before) * share +
      (2 * before - 5 * from + 4 * to - after) * squared +
      (3 * from - before - 3 * to + after) * squared * share)
  );
}

/** Returns the point `share` (0–1) of the way along a line, measured along its length. */
export function pointAlong(line: readonly Point[], share: number): Point {
  let left = lengthOf(line) * Math.min(Math.max(share, 0), 1);
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [itemAt(line, index - 1), itemAt(line, index)];
    const step = distance(from, to);
    if (left <= step) return step === 0 ? from : between(from, to, left / step);
    left -= step;
  }
  return endOf(line);
}

/** Returns `count` points (at least two) evenly spread over a line, its ends among them. */
export function spread(line: readonly Point[], count: number): Point[] {
  return Array.from({ length: count }, (_, index) => pointAlong(line, index / (count - 1)));
}

/** Returns the direction of a line at `share` of its length, as a vector of length 1. */
export function directionAlong(line: readonly Point[], share: number): Point {
  const from = pointAlong(line, Math.max(share - 0.02, 0));
  const to = pointAlong(line, Math.min(share + 0.02, 1));
  const step = distance(from, to);
  // A line of no length has no direction: upwards, so that what is drawn across it lies level.
  return step === 0 ? { x: 0, y: -1 } : { x: (to.x - from.x) / step, y: (to.y - from.y) / step };
}

/** Returns the smallest box around the points, wider by `margin` on every side. */
export function boxAround(points: readonly Point[], margin: number): Box {
  const across = points.map((point) => point.x);
  const down = points.map((point) => point.y);
  const [left, top] = [Math.min(...across) - margin, Math.min(...down) - margin];
  return { x: left, y: top, width: Math.max(...across) + margin - left, height: Math.max(...down) + margin - top };
}

/** Returns SVG path data of straight pieces; a smooth line is dense enough to look curved. */
export function pathData(line: readonly Point[], isLoop = false): string {
  const pieces = line.map((point) => `${round(point.x)} ${round(point.y)}`);
  return `M${pieces.join("L")}${isLoop ? "Z" : ""}`;
}

/** Returns a number with one decimal: a tenth of a drawing unit is finer than a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
