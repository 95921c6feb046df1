// Where a moment of a session lies: count, hold, breath, bead, minutes left. Values in, values out.
import type { PlayerView } from "../../ipc/generated/PlayerView";
import type { SegmentView } from "../../ipc/generated/SegmentView";
import type { SideView } from "../../ipc/generated/SideView";

/** What the number of a moment says. */
export type Count =
  | { readonly kind: "seconds"; readonly seconds: number; readonly share: number }
  | { readonly kind: "strokes"; readonly stroke: number; readonly of: number; readonly share: number }
  | {
      readonly kind: "hold";
      readonly hold: number;
      readonly of: number;
      /** Whole seconds left of pressing; 0: let go. */
      readonly seconds: number;
      /** Share of the pressing that is done. */
      readonly share: number;
    };

/** Returns what is counted `atMs` into a segment. */
export function countAt({ beat, duration_ms }: SegmentView, atMs: number): Count {
  if (beat.kind === "seconds") {
    return { kind: "seconds", seconds: Math.ceil((duration_ms - atMs) / 1000), share: atMs / duration_ms };
  }
  if (beat.kind === "count") {
    const stroke = Math.min(Math.floor(atMs / beat.cycle_ms) + 1, beat.count);
    return { kind: "strokes", stroke, of: beat.count, share: stroke / beat.count };
  }
  const cycleMs = beat.hold_ms + beat.rest_ms;
  const hold = Math.min(Math.floor(atMs / cycleMs), beat.holds - 1);
  const left = beat.hold_ms - (atMs - hold * cycleMs);
  const seconds = Math.max(Math.ceil(left / 1000), 0);
  const share = Math.min(1 - left / beat.hold_ms, 1);
  return { kind: "hold", hold: hold + 1, of: beat.holds, seconds, share };
}

/** Returns the milliseconds into the current breath: pressing is breathing out, so a hold begins after the in-breath. */
export function breathAt({ beat, breath_ms }: SegmentView, atMs: number): number {
  if (!breath_ms) return 0;
  const [inMs, outMs] = breath_ms;
  return (beat.kind === "holds" ? atMs + inMs : atMs) % (inMs + outMs);
}

/** Returns the minutes left of a session, begun ones counted whole. */
export function minutesLeft(segments: readonly SegmentView[], position: number, atMs: number): number {
  const left = segments.slice(position).reduce((sum, segment) => sum + segment.duration_ms, -atMs);
  return Math.max(Math.ceil(left / 60_000), 1);
}

/** Steps the brightness goes down to; below the last, small words would be too faint to read. */
const BRIGHTNESS = [1, 0.95, 0.9, 0.85, 0.8] as const;

/** Returns the brightness of the picture at a moment of the session. */
export function brightnessAt({ segments, clock_ms }: PlayerView, position: number, atMs: number): number {
  const played = segments.slice(0, position).reduce((sum, segment) => sum + segment.duration_ms, atMs);
  const step = Math.floor((played / Math.max(clock_ms, 1)) * BRIGHTNESS.length);
  return BRIGHTNESS[Math.min(step, BRIGHTNESS.length - 1)] ?? 1;
}

/** The steps of one stretch of a routine that stays on one side. */
export interface BeadGroup {
  /** `null`: the whole routine, whatever the sides. */
  readonly side: SideView | null;
  /** Positions of the steps in the timeline. */
  readonly positions: readonly number[];
}

/**
 * Returns the steps as groups of beads. A routine that changes side once is two groups; one that changes with every
 * step is one, for its sides say nothing about the way still to go.
 */
export function beadGroups(segments: readonly SegmentView[]): BeadGroup[] {
  const groups: { side: SideView; positions: number[] }[] = [];
  segments.forEach((segment, position) => {
    if (segment.kind !== "step") return;
    const last = groups[groups.length - 1];
    const isOneSided = segment.side === "left" || segment.side === "right";
    if (last && (last.side === segment.side || !isOneSided)) last.positions.push(position);
    // What comes before the first side (settling down) belongs to it.
    else if (last && last.side !== "left" && last.side !== "right") {
      last.side = segment.side;
      last.positions.push(position);
    } else groups.push({ side: segment.side, positions: [position] });
  });
  const isTwoSided = groups.length === 2 && groups[0]?.side === "left" && groups[1]?.side === "right";
  if (isTwoSided) return groups;
  return [{ side: null, positions: groups.flatMap((group) => group.positions) }];
}
