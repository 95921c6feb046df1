// Sweep: a fingertip travels along a line, its trail follows, then it is lifted and comes back.
import { ease, inTurn, place } from "../frames";
import { endOf, itemAt, pathData, pointAlong, smooth, startOf, thin, type Point } from "../geometry";
import { arrowhead, loopMs, movement, movingCircle, movingPath, stillLine, tipRadius } from "../marks";
import type { Frame, Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** Shares of a turn: the hand has touched, has arrived, has lifted off. */
const TOUCHED = 0.04;
const ARRIVED = 0.84;
const LIFTED = 0.92;

const SAMPLES = 24;

/** Draws sweeps: the lines of a turn together, turns one after the other. */
export function sweep(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  plan.paths.forEach((lines, turn) => {
    for (const traced of lines) {
      const line = smooth(thin(traced));
      still.push(stillLine("guide", line), arrowhead(plan, line, "end"));
      moving.push(travel(plan, line, turn));
    }
  });
  return { hands: [], still, moving, targets: plan.paths.map((lines) => startOf(itemAt(lines, 0))) };
}

function travel(plan: StrokePlan, line: readonly Point[], turn: number): Movement {
  const way = (frameAt: (share: number) => Omit<Frame, "offset">): Frame[] =>
    Array.from({ length: SAMPLES + 1 }, (_, index) => {
      const share = index / SAMPLES;
      return { offset: TOUCHED + share * (ARRIVED - TOUCHED), ...frameAt(ease(share)) };
    });
  const start = { transform: place(startOf(line)), opacity: 0 };
  const end = { transform: place(endOf(line)), opacity: 0 };
  const tip = [
    { offset: 0, ...start },
    ...way((share) => ({ transform: place(pointAlong(line, share)), opacity: 1 })),
    { offset: LIFTED, ...end },
    { offset: 1, ...end },
  ];
  const trail = [
    { offset: 0, strokeDashoffset: 100, opacity: 0 },
    ...way((share) => ({ strokeDashoffset: 100 * (1 - share), opacity: 1 })),
    { offset: 1, strokeDashoffset: 0, opacity: 0 },
  ];
  const fit = (frames: Frame[]): Frame[] => inTurn(frames, turn, plan.paths.length);
  const marks = [
    movingPath("trail", pathData(line), fit(trail), loopMs(plan)),
    movingCircle("tip", tipRadius(plan), fit(tip), loopMs(plan)),
  ];
  return movement(marks, line, tipRadius(plan) * 1.5);
}
