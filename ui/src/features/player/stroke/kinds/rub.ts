// Rub and zig-zag: to and fro on a line, or across a band while going along it.
import { place, sample, thereAndBack } from "../frames";
import { directionAlong, itemAt, lengthOf, pointAlong, smooth, startOf, thin, type Point } from "../geometry";
import { arrowhead, movement, movingCircle, stillLine, tipRadius } from "../marks";
import type { Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** Fewest and most rubs on the way along a band. */
const RUBS = { fewest: 6, most: 14 };

/** Frames of one rub across. */
const RUB_SAMPLES = 12;

/** Draws rubbing: up and down the line, once a beat. */
export function rub(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  for (const traced of plan.paths.flat()) {
    const line = smooth(thin(traced));
    const frames = sample(24, (share) => ({ transform: place(pointAlong(line, swing(share))) }));
    still.push(stillLine("band", line), arrowhead(plan, line, "start"), arrowhead(plan, line, "end"));
    moving.push(movement([movingCircle("tip", tipRadius(plan), frames, plan.turnMs)], line, tipRadius(plan) * 1.3));
  }
  return { hands: [], still, moving, targets: targetsOf(plan) };
}

/** Draws a zig-zag: small rubs across the band, wandering along it and back. */
export function zigZag(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  for (const traced of plan.paths.flat()) {
    const line = smooth(thin(traced));
    const rubs = Math.min(Math.max(Math.round(lengthOf(line) / (plan.radius * 1.6)), RUBS.fewest), RUBS.most);
    const at = (share: number): Point => {
      const centre = pointAlong(line, share);
      const along = directionAlong(line, share);
      const aside = Math.sin(2 * Math.PI * share * rubs) * plan.radius;
      return { x: centre.x - along.y * aside, y: centre.y + along.x * aside };
    };
    const way = sample(rubs * RUB_SAMPLES, () => ({})).map((frame) => at(frame.offset));
    const frames = sample(rubs * 2 * RUB_SAMPLES, (share) => ({ transform: place(at(thereAndBack(share))) }));
    still.push(stillLine("band", line), stillLine("way", way));
    const tip = movingCircle("tip", tipRadius(plan) * 0.85, frames, plan.turnMs * rubs * 2);
    moving.push(movement([tip], line, plan.radius + tipRadius(plan) * 1.3));
  }
  return { hands: [], still, moving, targets: targetsOf(plan) };
}

function targetsOf(plan: StrokePlan): Point[] {
  return plan.paths.map((lines) => startOf(itemAt(lines, 0)));
}

/** Returns 0 → 1 → 0, slow at the ends as a hand is. */
function swing(share: number): number {
  return (1 - Math.cos(2 * Math.PI * share)) / 2;
}
