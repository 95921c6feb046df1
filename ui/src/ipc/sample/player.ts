import strokes from "../../../../src-tauri/crates/app/content/strokes.json";
import type { PlayerView } from "../generated/PlayerView";
import type { SegmentView } from "../generated/SegmentView";
import type { StrokeView } from "../generated/StrokeView";
import sessions from "./sessions.json";

/** Sessions as core makes them; their strokes are the program's own, so that pictures and tests show the real ones. */
const plain = sessions as unknown as Record<string, PlayerView & { segments: Omit<SegmentView, "stroke">[] }>;
const drawn = strokes as unknown as Record<string, StrokeView>;

/** A session from its start: feet, head or face, else head. `speed`: how much faster than the clock it runs. */
export function playerView(routineId: string, speed = 1): PlayerView {
  const view = plain[routineId] ?? plain["head"];
  if (!view) throw new Error("no sample session");
  const segments = view.segments.map((segment): SegmentView => {
    const stroke = drawn[`${segment.step_id}:${segment.way}`] ?? drawn[segment.step_id];
    if (!stroke) throw new Error(`no stroke for ${segment.step_id}`);
    return { ...segment, stroke };
  });
  return { ...structuredClone(view), segments, speed };
}

/** The feet, left open in the middle of the fifth segment. */
export function openSession(): PlayerView {
  return { ...playerView("feet"), session_id: 7, position: 4, position_ms: 12_000 };
}
