// Circles: a fingertip goes round.
import { inTurn, place, sample } from "../frames";
import { pathData, startOf, type Point } from "../geometry";
import { handsOver } from "../hand";
import { arrowhead, discData, movement, movingPath, stillCircle, tipRadius } from "../marks";
import type { Frame, Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** Circles made on each place before moving on to the next. */
const CIRCLES_A_PLACE = 4;

/** Frames of a hand in one circle. */
const HAND_SAMPLES = 24;

/** Degrees of the trail behind the fingertip. */
const TRAIL_DEGREES = 110;

/** Draws circles: a pair turns outwards from the midline, one alone clockwise, mirrored the other way. */
export function circle(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  plan.points.forEach((places, turn) => {
    for (const at of places) {
      const sign = directionAt(plan, places, at);
      still.push(stillCircle("guide", at, plan.radius), arrowhead(plan, lastArc(plan, at, sign), "end"));
      moving.push(orbit(plan, at, turn, sign));
    }
  });
  const cycleMs = plan.turnMs * circlesOf(plan) * plan.points.length;
  const hands = handsOver(plan.hands, plan.points, cycleMs, (_, at, places) => circling(plan, at, places));
  return { hands, still, moving, targets: plan.points.map(startOf) };
}

/** Returns the direction of a circle: 1 clockwise, −1 anticlockwise. */
function directionAt(plan: StrokePlan, places: readonly Point[], at: Point): 1 | -1 {
  const isAgainstTheClock = places.length > 1 ? at.x < plan.midline : plan.isMirrored;
  return isAgainstTheClock ? -1 : 1;
}

/** Returns how often a place is circled before the next. */
function circlesOf(plan: StrokePlan): number {
  return plan.points.length > 1 ? CIRCLES_A_PLACE : 1;
}

/** A hand goes round with its fingertip, without turning. */
function circling(plan: StrokePlan, at: Point, places: readonly Point[]): Frame[] {
  const circles = circlesOf(plan);
  const sign = directionAt(plan, places, at);
  return sample(HAND_SAMPLES * circles, (share) => {
    const angle = sign * 2 * Math.PI * circles * share;
    return { transform: place({ x: at.x + Math.sin(angle) * plan.radius, y: at.y - Math.cos(angle) * plan.radius }) };
  });
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
  const circles = circlesOf(plan);
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
