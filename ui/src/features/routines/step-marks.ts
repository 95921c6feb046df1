import type { StrokeView } from "../../ipc/generated/StrokeView";
import { WHOLE, type Box } from "../../lib/drawings";
import type { Landmarks, Point } from "../../lib/landmarks";

/** The width of a line, as a share of what is shown of the drawing. */
export const MARK_SHARE = 0.024;

/** How much of a drawing is shown at least: closer than this, nobody knows where they are. */
const LEAST_SHOWN = 400;

/** What is shown around the marks, as a multiple of their extent. */
const ROOM = 1.35;

/** Where hands go on a drawing: what is shown of it, points, and lines as SVG writes them. */
export interface StepMarks {
  box: Box;
  points: Point[];
  lines: string[];
}

/** Finds where a stroke goes. A rest goes nowhere, and is only looked at. */
export function marksOf(stroke: StrokeView, landmarks: Landmarks): StepMarks {
  const points = unique(stroke.points.flat()).map((name) => landmarks.point(name));
  const lines = unique(stroke.paths.flat()).map((name) => landmarks.path(name));
  const box = boxAround([...points, ...lines.flat()]);
  if (stroke.stroke === "rest") return { box, points: [], lines: [] };
  return { box, points, lines: lines.map((line) => line.map(({ x, y }) => `${x},${y}`).join(" ")) };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** A square around the places, within the drawing; all of it where there are none. */
function boxAround(places: readonly Point[]): Box {
  if (places.length === 0) return WHOLE;
  const [left, right] = extent(places.map(({ x }) => x));
  const [top, bottom] = extent(places.map(({ y }) => y));
  const [, , width, height] = WHOLE;
  const side = Math.min(Math.max(LEAST_SHOWN, Math.max(right - left, bottom - top) * ROOM), width);
  const within = (middle: number, limit: number): number => Math.min(Math.max(middle - side / 2, 0), limit - side);
  return [within((left + right) / 2, width), within((top + bottom) / 2, height), side, side];
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
