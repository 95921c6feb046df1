// The words of a segment, by their ids in the Fluent files.
import type { SegmentView } from "../../ipc/generated/SegmentView";
import { t } from "../../lib/words";

/** Names the side of a segment; empty in the middle. */
export function sideOf(segment: SegmentView, routine: string): string {
  if (segment.side === "middle" || segment.kind === "prepare") return "";
  return t(`player-side-${segment.side}`, { routine });
}

/** Names what is done. */
export function titleOf(segment: SegmentView, routine: string): string {
  if (segment.kind === "prepare") return t("player-prepare-title");
  if (segment.kind === "change-side") return t("player-change-title", { side: segment.side, routine });
  return t(`step-${segment.step_id}-title`);
}

/** Says how it is done, in one sentence or two. */
export function howOf(segment: SegmentView): string {
  if (segment.kind === "prepare") return t("player-prepare-how");
  if (segment.kind === "change-side") return t("player-change-how");
  return t(`${wordsOf(segment)}-short`);
}

/** Says what the drawing shows. */
export function drawingOf(segment: SegmentView): string {
  return t(`${wordsOf(segment)}-alt`);
}

/** Where the words of a step are, or of the way it is done. */
function wordsOf(segment: SegmentView): string {
  return segment.way ? `step-${segment.step_id}-${segment.way}` : `step-${segment.step_id}`;
}
