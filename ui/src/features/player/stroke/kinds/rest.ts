// Rest: hands that lie still.
import { place } from "../frames";
import { movement, movingCircle, stillCircle } from "../marks";
import type { StrokePicture, StrokePlan } from "../picture";

/** Draws rest: where the hands lie, a warmth that breathes; nothing else moves. */
export function rest(plan: StrokePlan): StrokePicture {
  const [inMs, outMs] = plan.breathMs;
  const places = plan.points.flat();
  const cycleMs = inMs + outMs;
  const moving = places.map((at) => {
    const frames = [
      { offset: 0, transform: place(at, " scale(0.94)"), opacity: 0.35 },
      { offset: inMs / cycleMs, transform: place(at, " scale(1)"), opacity: 0.8 },
      { offset: 1, transform: place(at, " scale(0.94)"), opacity: 0.35 },
    ];
    return movement([movingCircle("glow", plan.radius, frames, cycleMs)], [at], plan.radius * 1.1);
  });
  return {
    hands: [],
    still: places.map((at) => stillCircle("guide", at, plan.radius)),
    moving,
    targets: places.slice(0, 1),
  };
}
