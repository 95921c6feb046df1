// Squeeze: the hands close in on the place from two sides.
import { inTurn, place } from "../frames";
import { between, distance, pathData, type Point } from "../geometry";
import { handsOver } from "../hand";
import { arrowhead, loopMs, movement, movingPath, stillLine } from "../marks";
import type { Frame, Mark, Movement, StrokePicture, StrokePlan } from "../picture";

/** Length of an arrow, and where its tip rests before the hand closes in, in radii. */
const SHAFT = 1.25;
const REST = -0.4;

/** Draws squeezing: a turn is a pair of places that are pressed towards each other. */
export function squeeze(plan: StrokePlan): StrokePicture {
  const moving: Movement[] = [];
  const targets: Point[] = [];
  plan.points.forEach(([one, other], turn) => {
    if (!one || !other) return;
    targets.push(between(one, other, 0.5));
    moving.push(arrow(plan, one, other, turn), arrow(plan, other, one, turn));
  });
  return { hands: squeezing(plan), still: stillArrows(plan), moving, targets };
}

/** A hand for each of the pair goes with its arrow; one alone holds both places and closes on them. */
function squeezing(plan: StrokePlan): Movement[] {
  const middle = ([one, other]: readonly Point[]): Point[] => (one && other ? [between(one, other, 0.5)] : []);
  if (plan.hands.length === 1) {
    return handsOver(plan.hands, plan.points.map(middle), loopMs(plan), (_, at) =>
      inTime((share) => place(at, ` scale(${1.06 - 0.1 * share})`)),
    );
  }
  return handsOver(plan.hands, plan.points, loopMs(plan), (_, at, pair) => {
    const [centre = at] = middle(pair);
    const reach = plan.radius / Math.max(distance(at, centre), 1);
    return inTime((share) => place(between(at, centre, reach * (share * 0.8 - 0.3))));
  });
}

/** Frames from open (0) to closed (1) and back, with the arrows. */
function inTime(placeAt: (share: number) => string): Frame[] {
  const closing = [
    [0, 0],
    [0.12, 0],
    [0.5, 1],
    [0.66, 1],
    [0.9, 0],
  ] as const;
  return closing.map(([offset, share]) => ({ offset, transform: placeAt(share) }));
}

/** Where a hand will come: drawn once, however often the place has its turn. */
function stillArrows(plan: StrokePlan): Mark[] {
  const arrows = plan.points.flatMap(([one, other]) =>
    one && other ? [...faintArrow(plan, one, other), ...faintArrow(plan, other, one)] : [],
  );
  return [...new Map(arrows.map((mark) => [JSON.stringify(mark), mark])).values()];
}

function faintArrow(plan: StrokePlan, at: Point, towards: Point): Mark[] {
  const away = distance(at, towards);
  const tip = between(at, towards, (REST * plan.radius) / away);
  const tail = between(tip, towards, (-SHAFT * plan.radius) / away);
  return [stillLine("arrow-faint", [tail, tip]), arrowhead(plan, [tail, tip], "end")];
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
    { x: -plan.radius * SHAFT, y: 0 },
    { x: 0, y: 0 },
  ]);
  const head = pathData([
    { x: -wing, y: -wing },
    { x: 0, y: 0 },
    { x: -wing, y: wing },
  ]);
  return shaft + head;
}

function arrow(plan: StrokePlan, at: Point, towards: Point, turn: number): Movement {
  const frame = (offset: number, further: number, opacity: number): Frame => ({
    offset,
    transform: pointing(at, towards, further * plan.radius),
    opacity,
  });
  const frames = [
    frame(0, REST, 0),
    frame(0.12, REST, 1),
    frame(0.5, 0.7, 1),
    frame(0.66, 0.7, 1),
    frame(0.9, -0.2, 0),
    frame(1, REST, 0),
  ];
  const mark = movingPath("arrow", arrowData(plan), inTurn(frames, turn, plan.points.length), loopMs(plan));
  return movement([mark], [at], plan.radius * 1.8);
}
