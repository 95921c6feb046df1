// Marks that several strokes share.
import { boxAround, directionAlong, pathData, pointAlong, type Point } from "./geometry";
import type { Frame, Look, Mark, Movement, StrokePlan } from "./picture";

/** Radius of a fingertip: so many pixels, but no more than this on the drawing, or it hides what it touches. */
const TIP_PX = 15;
const TIP_UNITS = 18;
const UNDER_A_HAND = 0.55;

/** Length of the wings of an arrowhead on the screen, in pixels. */
const ARROWHEAD_PX = 10;

const ORIGIN: Point = { x: 0, y: 0 };

/** Returns the radius of a fingertip, in drawing units; under a drawn hand a smaller one is seen well enough. */
export function tipRadius(plan: StrokePlan): number {
  const shown = plan.hands.length > 0 ? UNDER_A_HAND : 1;
  return Math.min(TIP_PX * plan.unit, TIP_UNITS) * shown;
}

/** Returns the milliseconds until every turn was done once. */
export function loopMs(plan: StrokePlan): number {
  return plan.turnMs * Math.max(plan.points.length, plan.paths.length, 1);
}

/** Returns a circle that stands still. */
export function stillCircle(look: Look, centre: Point, radius: number): Mark {
  return { look, shape: { kind: "circle", centre, radius }, motion: null };
}

/** Returns a line that stands still. */
export function stillLine(look: Look, line: readonly Point[], isLoop = false): Mark {
  return { look, shape: { kind: "path", data: pathData(line, isLoop) }, motion: null };
}

/** Returns the number of a turn, above its place. */
export function numberAbove(plan: StrokePlan, at: Point, turn: number): Mark {
  const above = { x: at.x, y: at.y - plan.radius - 12 * plan.unit };
  return { look: "number", shape: { kind: "number", at: above, value: turn + 1 }, motion: null };
}

/** Returns a circle around the origin that moves. */
export function movingCircle(look: Look, radius: number, frames: readonly Frame[], cycleMs: number): Mark {
  return { look, shape: { kind: "circle", centre: ORIGIN, radius }, motion: { frames, cycleMs } };
}

/** Returns a drawn line that moves. */
export function movingPath(look: Look, data: string, frames: readonly Frame[], cycleMs: number): Mark {
  return { look, shape: { kind: "path", data }, motion: { frames, cycleMs } };
}

/** Returns the movement of marks that stay within `margin` of the points. */
export function movement(marks: readonly Mark[], around: readonly Point[], margin: number): Movement {
  return { marks, box: boxAround(around, margin) };
}

/** Returns a ring around the origin as a path from its top, clockwise, so that it closes like a clock. */
export function ringData(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}`;
}

/** Returns a disc as a path, so that it can lie off the origin and be turned around it. */
export function discData(centre: Point, radius: number): string {
  const half = `a${radius} ${radius} 0 1 0`;
  return `M${centre.x - radius} ${centre.y}${half} ${2 * radius} 0${half} ${-2 * radius} 0Z`;
}

/** Returns an arrowhead at the start or the end of a line, pointing on. */
export function arrowhead(plan: StrokePlan, line: readonly Point[], end: "start" | "end"): Mark {
  const share = end === "end" ? 1 : 0;
  const sign = end === "end" ? 1 : -1;
  const size = ARROWHEAD_PX * plan.unit;
  const tip = pointAlong(line, share);
  const along = directionAlong(line, share);
  const wing = (side: number): Point => ({
    x: tip.x - size * (sign * along.x + side * along.y * 0.7),
    y: tip.y - size * (sign * along.y - side * along.x * 0.7),
  });
  return stillLine("arrow-faint", [wing(1), tip, wing(-1)]);
}
