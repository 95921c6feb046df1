// Press and hold: a thumb sinks in, a ring closes over the hold, both let go over the rest.
import { inTurn, place } from "../frames";
import { startOf, type Point } from "../geometry";
import { drawnBack, handsOver, type Hand } from "../hand";
import { loopMs, movement, movingCircle, movingPath, numberAbove, ringData, stillCircle, tipRadius } from "../marks";
import type { Frame, Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** The thumb takes so long to sink in. */
const SINK_MS = 800;

/** The hand is lifted so far between two holds. */
const LIFT_CM = 0.5;

/** Draws press-and-hold; several turns are pressed one after the other, and numbered. */
export function pressAndHold(plan: StrokePlan): StrokePicture {
  const turns = plan.points.length;
  const still: Mark[] = [];
  const moving: Movement[] = [];
  plan.points.forEach((places, turn) => {
    for (const at of places) {
      still.push(stillCircle("ring-track", at, plan.radius));
      if (turns > 1) still.push(stillCircle("dot", at, tipRadius(plan) * 0.3), numberAbove(plan, at, turn));
      moving.push(press(plan, at, turn));
    }
  });
  const hands = handsOver(plan.hands, plan.points, loopMs(plan), (hand, at) => pressing(plan, hand, at));
  return { hands, still, moving, targets: plan.points.map(startOf) };
}

/** A hand comes down, holds, and is lifted a little. */
function pressing(plan: StrokePlan, hand: Hand, at: Point): Frame[] {
  const held = plan.holdShare;
  const down = place(at);
  const lifted = place(drawnBack(hand, at, LIFT_CM), " scale(1.04)");
  return [
    { offset: 0, transform: lifted },
    { offset: Math.min(SINK_MS / plan.turnMs, held / 2), transform: down },
    { offset: held, transform: down },
    { offset: held + (1 - held) * 0.4, transform: lifted },
  ];
}

function press(plan: StrokePlan, at: Point, turn: number): Movement {
  const held = plan.holdShare;
  const sunk = Math.min(SINK_MS / plan.turnMs, held / 2);
  const frame = (offset: number, scale: number, opacity: number, strokeDashoffset = 0): Frame => ({
    offset: Math.min(offset, 1),
    transform: place(at, ` scale(${scale})`),
    opacity,
    strokeDashoffset,
  });
  const fit = (...frames: Frame[]): Frame[] => inTurn(frames, turn, plan.points.length);
  const ripple = (late: number): Frame[] =>
    fit(
      frame(0, 1.7, 0),
      frame(sunk + late, 1.35, 0.8),
      frame(held / 2 + late, 1, 0.5),
      frame(held, 1, 0.5),
      frame(held + 0.14, 1.6, 0),
      frame(1, 1.6, 0),
    );
  const ring = fit(frame(0, 1, 1, 100), frame(held, 1, 1), frame(held + (1 - held) * 0.17, 1, 0.25), frame(1, 1, 0));
  const thumb = fit(
    frame(0, 0.7, 0.55),
    frame(sunk, 1, 1),
    frame(held, 1, 1),
    frame(held + 0.1, 0.7, 0.55),
    frame(1, 0.7, 0.55),
  );
  const cycleMs = loopMs(plan);
  const marks = [
    movingCircle("ripple", plan.radius * 0.59, ripple(0), cycleMs),
    movingCircle("ripple", plan.radius * 0.76, ripple(0.04), cycleMs),
    movingCircle("tip", Math.min(tipRadius(plan) * 1.15, plan.radius * 0.42), thumb, cycleMs),
    movingPath("ring", ringData(plan.radius), ring, cycleMs),
  ];
  return movement(marks, [at], plan.radius * 1.8);
}
