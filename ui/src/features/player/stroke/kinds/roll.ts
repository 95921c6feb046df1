// Roll: a ball goes along the line and back.
import { ease, place, sample, thereAndBack } from "../frames";
import { itemAt, lengthOf, pointAlong, smooth, startOf, thin } from "../geometry";
import { arrowhead, movement, movingCircle, movingPath, stillLine } from "../marks";
import type { Mark, Movement, StrokePicture, StrokePlan } from "../picture";

const SAMPLES = 48;

/** Draws a ball that rolls: a seam on it turns as it would. */
export function roll(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  for (const traced of plan.paths.flat()) {
    const line = smooth(thin(traced));
    const degrees = (lengthOf(line) / plan.radius) * (180 / Math.PI);
    const rolled = (share: number): number => ease(thereAndBack(share));
    const ball = sample(SAMPLES, (share) => ({ transform: place(pointAlong(line, rolled(share))) }));
    const seam = sample(SAMPLES, (share) => ({
      transform: place(pointAlong(line, rolled(share)), ` rotate(${Math.round(degrees * rolled(share))}deg)`),
    }));
    const [edge, bend] = [plan.radius * 0.92, plan.radius * 0.55];
    const seams = `M0 ${-edge}Q${bend} 0 0 ${edge}M${-edge * 0.6} ${-edge * 0.7}Q${-bend * 0.2} 0 ${-edge * 0.6} ${edge * 0.7}`;
    still.push(stillLine("guide", line), arrowhead(plan, line, "start"), arrowhead(plan, line, "end"));
    const marks = [movingCircle("ball", plan.radius, ball, plan.turnMs), movingPath("seam", seams, seam, plan.turnMs)];
    moving.push(movement(marks, line, plan.radius * 1.2));
  }
  return { hands: [], still, moving, targets: plan.paths.map((lines) => startOf(itemAt(lines, 0))) };
}
