// From what a step says about its stroke to a picture of it.
import type { SegmentView } from "../../../ipc/generated/SegmentView";
import type { StrokeKind } from "../../../ipc/generated/StrokeKind";
import { isClosed, smooth, thin } from "./geometry";
import { turnedHand } from "./hand";
import { circle } from "./kinds/circle";
import { pressAndHold } from "./kinds/press";
import { push } from "./kinds/push";
import { rest } from "./kinds/rest";
import { roll } from "./kinds/roll";
import { rub, zigZag } from "./kinds/rub";
import { squeeze } from "./kinds/squeeze";
import { sweep } from "./kinds/sweep";
import { explore, knead } from "./kinds/wander";
import type { LandmarkFile, Landmarks } from "../../../lib/landmarks";
import { stillLine } from "./marks";
import type { StrokePicture, StrokePlan } from "./picture";

/** Milliseconds of a stroke without a pace. */
const FREE_STROKE_MS = 4000;

/** Breathing in and out where a step shows no breath of its own. */
const CALM_BREATH_MS: [number, number] = [4000, 6000];

const KINDS: Record<StrokeKind, (plan: StrokePlan) => StrokePicture> = {
  rest,
  "press-and-hold": pressAndHold,
  push,
  circle,
  sweep,
  rub,
  "zig-zag": zigZag,
  squeeze,
  knead,
  roll,
  explore,
};

/**
 * Draws the stroke of a segment over the landmarks of its view; `files` has those of its hands too, `unit` is drawing
 * units to a pixel.
 */
export function drawStroke(
  segment: SegmentView,
  landmarks: Landmarks,
  files: ReadonlyMap<string, LandmarkFile>,
  unit: number,
): StrokePicture {
  const { stroke, beat } = segment;
  const find = <Found>(turns: readonly (readonly string[])[], one: (name: string) => Found): Found[][] =>
    turns.map((names) => names.map(one));
  const guides = stroke.guides.map((name) => landmarks.path(name));
  const picture = KINDS[stroke.stroke]({
    points: find(stroke.points, (name) => landmarks.point(name)),
    paths: find(stroke.paths, (name) => landmarks.path(name)),
    hands: stroke.hands.map((hand) => turnedHand(hand, files, landmarks)),
    radius: stroke.radius,
    turnMs: beatMs(segment) / stroke.turns_per_beat,
    holdShare: beat.kind === "holds" ? beat.hold_ms / (beat.hold_ms + beat.rest_ms) : 0.66,
    breathMs: segment.breath_ms ?? CALM_BREATH_MS,
    unit,
    midline: landmarks.width / 2,
    isMirrored: landmarks.isMirrored,
  });
  const drawn = guides.map((line) => stillLine("pad", smooth(thin(line)), isClosed(line)));
  return { ...picture, still: [...drawn, ...picture.still] };
}

/** Returns the milliseconds of one beat: a hold with its rest, a counted stroke, or the pace. */
export function beatMs({ beat, pace_per_min }: Pick<SegmentView, "beat" | "pace_per_min">): number {
  if (beat.kind === "holds") return beat.hold_ms + beat.rest_ms;
  if (beat.kind === "count") return beat.cycle_ms;
  return pace_per_min ? 60_000 / pace_per_min : FREE_STROKE_MS;
}
