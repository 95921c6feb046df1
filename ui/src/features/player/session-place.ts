// Where a moment of the whole session lies among its segments, and back.
import type { SegmentView } from "../../ipc/generated/SegmentView";

/** The durations are all a place needs. */
type Durations = readonly Pick<SegmentView, "duration_ms">[];

/** A segment, and how far into it. */
export interface SessionPlace {
  readonly position: number;
  /** Milliseconds into the segment. */
  readonly atMs: number;
}

/** Returns the milliseconds from the start of the timeline to the start of a segment; its end for one past the last. */
export function startOfSegment(segments: Durations, position: number): number {
  return segments.slice(0, position).reduce((sum, segment) => sum + segment.duration_ms, 0);
}

/** Returns the place of a moment of the session; past its end, the end of the last segment. */
export function placeAt(segments: Durations, sessionMs: number): SessionPlace {
  let left = Math.max(sessionMs, 0);
  for (const [position, { duration_ms }] of segments.entries()) {
    if (left < duration_ms || position === segments.length - 1) return { position, atMs: Math.min(left, duration_ms) };
    left -= duration_ms;
  }
  return { position: 0, atMs: 0 };
}
