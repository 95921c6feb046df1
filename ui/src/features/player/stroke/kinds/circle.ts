// Circles: a fingertip goes round.
import { inTurn, place } from "../frames";
import { pathData, startOf, type Point } from "../geometry";
import { arrowhead, discData, movement, movingPath, stillCircle, tipRadius } from "../marks";
import type { Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** Circles made on each place before moving on to the next. */
const CIRCLES_A_PLACE = 4;

/** Degrees of the trail behind the fingertip. */
const TRAIL_DEGREES = 110;

/** Draws circles: a pair turns outwards from the midline, one alone clockwise, mirrored the other way. */
export function circle(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  plan.points.forEach((places, turn) => {
    for (const at of places) {
      const isInward = places.length > 1 ? at.x < plan.midline : plan.isMirrored;
      const sign = isInward ? -1 : 1;
      still.push(stillCircle("guide", at, plan.radius), arrowhead(plan, lastArc(plan, at, sign), "end"));
      moving.push(orbit(plan, at, turn, sign));
    }
  });
  return { still, moving, targets: plan.points.map(startOf) };
}

/** Returns the last bit of the way round before the bottom: its arrow says which way, without hiding the top. */
function lastArc(plan: StrokePlan, at: Point, sign: 1 | -1): Point[] {
  return [0.35, 0].map((angle) => ({
    x: at.x + sign * Math.sin(angle) * plan.radius,
    y: at.y + Math.cos(angle) * plan.radius,
  }));
}

/** Draws a fingertip that goes round a place; `sign` −1: anticlockwise. */
function orbit(plan: StrokePlan, at: Point, turn: number, sign: 1 | -1): Movement {
  const turns = plan.points.length;
  const circles = turns > 1 ? CIRCLES_A_PLACE : 1;
  const frames = [0, 1].map((offset) => ({
    offset,
    transform: place(at, ` rotate(${sign * 360 * circles * offset}deg)`),
    opacity: 1,
  }));
  const fitted = inTurn(frames, turn, turns);
  const cycleMs = plan.turnMs * circles * turns;
  const tip = Math.min(tipRadius(plan), plan.radius * 0.62);
  const marks = [
    movingPath("trail", arcData(plan.radius, -sign * TRAIL_DEGREES), fitted, cycleMs),
    movingPath("tip", discData({ x: 0, y: -plan.radius }, tip), fitted, cycleMs),
  ];
  return movement(marks, [at], plan.radius + tip * 1.3);
}

/** Returns an arc around the origin that ends at the top and begins `degrees` away from it. */
function arcData(radius: number, degrees: number): string {
  const points = Array.from({ length: 13 }, (_, index) => {
    const angle = ((degrees * (1 - index / 12) - 90) * Math.PI) / 180;
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
  return pathData(points);
}
