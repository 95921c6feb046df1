// The words of a segment, by their ids in the Fluent files.
import type { SegmentView } from "../../ipc/generated/SegmentView";
import { hasWords, t } from "../../lib/words";

/** Names the side of a segment, and says where it is done lightly for this person; empty in the middle. */
export function sideOf(segment: SegmentView, routine: string): string {
  const isNamed = segment.side !== "middle" && segment.kind !== "prepare";
  const side = isNamed ? t(`player-side-${segment.side}`, { routine }) : "";
  if (!segment.is_light || segment.kind !== "step") return side;
  return side ? t("player-side-lightly", { side }) : t("player-lightly");
}

/** Names what is done. */
export function titleOf(segment: SegmentView, routine: string): string {
  if (segment.kind === "prepare") return t(readyKey(segment, "title"));
  if (segment.kind === "change-side") return t("player-change-title", { side: segment.side, routine });
  return t(stepKey(segment, "title"));
}

/** Says how it is done, in one sentence or two. */
export function howOf(segment: SegmentView): string {
  if (segment.kind === "prepare") return t(readyKey(segment, "how"));
  if (segment.kind === "change-side") return t("player-change-how");
  return t(stepKey(segment, "short"));
}

/** Describes the drawing and its stroke. */
export function drawingOf(segment: SegmentView): string {
  return t(stepKey(segment, "alt"));
}

/** Says how it should feel, where there are words for it; empty while nothing is done. */
export function feelOf(segment: SegmentView): string {
  const key = stepKey(segment, "feel");
  return segment.kind === "step" && hasWords(key) ? t(key) : "";
}

/** Returns the id of words for getting ready: with oil, or without. */
function readyKey({ way }: SegmentView, what: string): string {
  return way === null ? `player-prepare-${what}` : `player-prepare-${way}-${what}`;
}

/** Returns the id of words of a step: of the way it is done where that has its own. */
function stepKey({ step_id, way }: SegmentView, what: string): string {
  const ofWay = `step-${step_id}-${way}-${what}`;
  return way !== null && hasWords(ofWay) ? ofWay : `step-${step_id}-${what}`;
}
