// Push: a pulse on the beat.
import { inTurn, place } from "../frames";
import { startOf, type Point } from "../geometry";
import { drawnBack, handsOver, type Hand } from "../hand";
import { loopMs, movement, movingCircle, numberAbove, stillCircle, tipRadius } from "../marks";
import type { Frame, Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** The hand is lifted so far between two pushes. */
const LIFT_CM = 0.35;

/** Draws pushes: the fingertip is pressed in at the beginning of each beat, and a ring leaves it. */
export function push(plan: StrokePlan): StrokePicture {
  const turns = plan.points.length;
  const still: Mark[] = [];
  const moving: Movement[] = [];
  plan.points.forEach((places, turn) => {
    for (const at of places) {
      still.push(stillCircle("guide", at, plan.radius));
      if (turns > 1) still.push(numberAbove(plan, at, turn));
      moving.push(pulse(plan, at, turn));
    }
  });
  const hands = handsOver(plan.hands, plan.points, loopMs(plan), pushing);
  return { hands, still, moving, targets: plan.points.map(startOf) };
}

/** A hand presses at the beginning of the beat. */
function pushing(hand: Hand, at: Point): Frame[] {
  const lifted = place(drawnBack(hand, at, LIFT_CM), " scale(1.04)");
  return [
    { offset: 0, transform: lifted },
    { offset: 0.22, transform: place(at) },
    { offset: 0.42, transform: place(at) },
    { offset: 0.8, transform: lifted },
  ];
}

function pulse(plan: StrokePlan, at: Point, turn: number): Movement {
  const frame = (offset: number, scale: number, opacity: number): Frame => ({
    offset,
    transform: place(at, ` scale(${scale})`),
    opacity,
  });
  const tip = [frame(0, 0.7, 0.75), frame(0.22, 1, 1), frame(0.42, 1, 1), frame(0.8, 0.7, 0.75), frame(1, 0.7, 0.75)];
  const wave = [frame(0, 0.55, 0), frame(0.2, 0.6, 0.9), frame(0.75, 1, 0), frame(1, 1, 0)];
  const reach = Math.max(plan.radius, tipRadius(plan)) * 1.5;
  const fit = (frames: Frame[]): Frame[] => inTurn(frames, turn, plan.points.length);
  const marks = [
    movingCircle("ripple", reach, fit(wave), loopMs(plan)),
    movingCircle("tip", tipRadius(plan), fit(tip), loopMs(plan)),
  ];
  return movement(marks, [at], reach * 1.1);
}
