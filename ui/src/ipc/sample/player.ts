import strokes from "../../../../src-tauri/crates/app/content/strokes.json";
import type { PlayerView } from "../generated/PlayerView";
import type { SegmentView } from "../generated/SegmentView";
import type { StrokeView } from "../generated/StrokeView";
import sessions from "./sessions.json";

/** Sessions as core makes them; their strokes are the program's own, so that pictures and tests show the real ones. */
const plain = sessions as unknown as Record<string, PlayerView & { segments: Omit<SegmentView, "stroke">[] }>;
const drawn = strokes as unknown as Record<string, StrokeView>;

/** How a step is not done the usual way: another way of it, or a step that stands in for it. */
export interface Otherwise {
  step: string;
  way?: string;
  standIn?: string;
}

/**
 * A session from its start; the head, when there is none of that routine. `speed`: how much faster than the clock it
 * runs. A step that is done otherwise keeps its length: the sample plans nothing anew.
 */
export function playerView(routineId: string, speed = 1, otherwise: Otherwise | null = null): PlayerView {
  const view = plain[routineId] ?? plain["head"];
  if (!view) throw new Error("no sample session");
  const segments = view.segments.map((segment): SegmentView => {
    const change = segment.step_id === otherwise?.step ? otherwise : null;
    const step_id = change?.standIn ?? segment.step_id;
    const way = change?.way ?? segment.way;
    const stroke = drawn[`${step_id}:${way}`] ?? drawn[step_id];
    if (!stroke) throw new Error(`no stroke for ${step_id}`);
    return { ...segment, step_id, way, stroke };
  });
  return { ...structuredClone(view), segments, speed };
}

/** The feet, left open in the middle of the fifth segment. */
export function openSession(): PlayerView {
  return { ...playerView("feet"), session_id: 7, position: 4, position_ms: 12_000 };
}
