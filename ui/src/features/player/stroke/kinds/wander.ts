// Explore and knead: fingertips that wander along a line, looking, or circling as they go.
import { ease, inTurn, place, sample, thereAndBack } from "../frames";
import { itemAt, pointAlong, smooth, startOf, thin, type Point } from "../geometry";
import { handAlong, handsOver } from "../hand";
import { discData, loopMs, movement, movingCircle, movingPath, stillCircle, stillLine, tipRadius } from "../marks";
import type { Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** Milliseconds a looking fingertip takes to the end of its line. */
const EXPLORE_MS = 15_000;

/** Circles kneaded on the way to the end of a line. */
const KNEADS = 6;

/** The last share of the way, over which the hand is lifted. */
const LIFTED = 0.08;

/** Draws exploring: fingertips wander to the end of their lines and back, left and right at the same time. */
export function explore(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  for (const traced of plan.paths.flat()) {
    const line = smooth(thin(traced));
    const frames = sample(120, (share) => ({ transform: place(pointAlong(line, ease(thereAndBack(share)))) }));
    const tip = tipRadius(plan);
    still.push(stillLine("guide", line));
    const marks = [
      movingCircle("glow", tip * 2, frames, EXPLORE_MS * 2),
      movingCircle("tip", tip * 0.8, frames, EXPLORE_MS * 2),
    ];
    moving.push(movement(marks, line, tip * 2.2));
  }
  return { hands: [], still, moving, targets: targetsOf(plan) };
}

/** Draws kneading: a thumb circles on its place, or circles along its line. */
export function knead(plan: StrokePlan): StrokePicture {
  const still: Mark[] = [];
  const moving: Movement[] = [];
  plan.points.forEach((places, turn) => {
    for (const at of places) {
      still.push(stillCircle("guide", at, plan.radius));
      const frames = sample(1, (share) => ({ transform: place(at, ` rotate(${360 * share}deg)`), opacity: 1 }));
      const tip = kneadingTip(plan, inTurn(frames, turn, plan.points.length), loopMs(plan));
      moving.push(movement([tip], [at], plan.radius + tipRadius(plan) * 1.3));
    }
  });
  for (const traced of plan.paths.flat()) {
    const line = smooth(thin(traced));
    const frames = sample(KNEADS * 12, (share) => ({
      transform: place(pointAlong(line, share), ` rotate(${Math.round(360 * KNEADS * share)}deg)`),
      opacity: lifting(share),
    }));
    still.push(stillLine("guide", line));
    moving.push(movement([kneadingTip(plan, frames, plan.turnMs * KNEADS)], line, plan.radius + tipRadius(plan) * 1.3));
  }
  return { hands: kneadingHands(plan), still, moving, targets: targetsOf(plan) };
}

/** Hands that circle on their places, or along their lines, without turning. */
function kneadingHands(plan: StrokePlan): Movement[] {
  const round = (at: Point, share: number): string => {
    const angle = 2 * Math.PI * share;
    return place({ x: at.x + Math.sin(angle) * plan.radius, y: at.y - Math.cos(angle) * plan.radius });
  };
  const onPlaces = handsOver(plan.hands, plan.points, loopMs(plan), (_, at) =>
    sample(24, (share) => ({ transform: round(at, share) })),
  );
  const alongLines = plan.paths.flat().flatMap((traced, index) => {
    const hand = plan.hands[index];
    if (!hand) return [];
    const line = smooth(thin(traced));
    const frames = sample(KNEADS * 12, (share) => ({
      transform: round(pointAlong(line, share), KNEADS * share),
      opacity: lifting(share),
    }));
    return [handAlong(hand, line, frames, plan.turnMs * KNEADS)];
  });
  return [...onPlaces, ...alongLines];
}

/** Fades at the end of the line: the hand is lifted and begins again. */
function lifting(share: number): number {
  return Math.min(1, (1 - share) / LIFTED);
}

function kneadingTip(plan: StrokePlan, frames: ReturnType<typeof sample>, cycleMs: number): Mark {
  return movingPath("tip", discData({ x: 0, y: -plan.radius }, tipRadius(plan)), frames, cycleMs);
}

function targetsOf(plan: StrokePlan): Point[] {
  return [...plan.points.map(startOf), ...plan.paths.map((lines) => startOf(itemAt(lines, 0)))];
}
