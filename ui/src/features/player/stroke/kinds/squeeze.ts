// Squeeze: the hands close in on the place from two sides.
import { inTurn, place } from "../frames";
import { between, pathData, type Point } from "../geometry";
import { loopMs, movement, movingPath } from "../marks";
import type { Frame, Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** Draws squeezing: a turn is a pair of places that are pressed towards each other. */
export function squeeze(plan: StrokePlan): StrokePicture {
  const moving: Movement[] = [];
  const targets: Point[] = [];
  plan.points.forEach(([one, other], turn) => {
    if (!one || !other) return;
    targets.push(between(one, other, 0.5));
    moving.push(arrow(plan, one, other, turn), arrow(plan, other, one, turn));
  });
  return { still: stillArrows(plan), moving, targets };
}

/** Where a hand will come, once for every place however often it has its turn. */
function stillArrows(plan: StrokePlan): Mark[] {
  const arrows = plan.points.flatMap(([one, other]) =>
    one && other ? [faintArrow(plan, one, other), faintArrow(plan, other, one)] : [],
  );
  return [...new Map(arrows.map((mark) => [JSON.stringify(mark.motion), mark])).values()];
}

/** The transform of an arrow that ends on `at`, pointing to `towards`, moved on by `further` units. */
function pointing(at: Point, towards: Point, further: number): string {
  const degrees = (Math.atan2(towards.y - at.y, towards.x - at.x) * 180) / Math.PI;
  return place(at, ` rotate(${Math.round(degrees)}deg) translate(${Math.round(further)}px, 0px)`);
}

/** An arrow around the origin whose tip is on it, pointing right. */
function arrowData(plan: StrokePlan): string {
  const wing = plan.radius * 0.32;
  const shaft = pathData([
    { x: -plan.radius * 1.25, y: 0 },
    { x: 0, y: 0 },
  ]);
  const head = pathData([
    { x: -wing, y: -wing },
    { x: 0, y: 0 },
    { x: -wing, y: wing },
  ]);
  return shaft + head;
}

function faintArrow(plan: StrokePlan, at: Point, towards: Point): Mark {
  const transform = pointing(at, towards, -plan.radius * 0.4);
  const frames = [0, 1].map((offset) => ({ offset, transform, opacity: 1 }));
  return movingPath("arrow-faint", arrowData(plan), frames, plan.turnMs);
}

function arrow(plan: StrokePlan, at: Point, towards: Point, turn: number): Movement {
  const frame = (offset: number, further: number, opacity: number): Frame => ({
    offset,
    transform: pointing(at, towards, further * plan.radius),
    opacity,
  });
  const frames = [
    frame(0, -0.4, 0),
    frame(0.12, -0.4, 1),
    frame(0.5, 0.7, 1),
    frame(0.66, 0.7, 1),
    frame(0.9, -0.2, 0),
    frame(1, -0.4, 0),
  ];
  const mark = movingPath("arrow", arrowData(plan), inTurn(frames, turn, plan.points.length), loopMs(plan));
  return movement([mark], [at], plan.radius * 1.8);
}
