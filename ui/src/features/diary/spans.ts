// Naps and times awake on the clock of a night: which date each time belongs to. Only placing: whether they can be, and
// what follows from them, is decided by the program.
import type { SpanInput } from "../../ipc/generated/SpanInput";
import { minutesAfterNoon as minutesAfterNoonOf } from "../../lib/clock-format";
import { moveClockTime } from "../../lib/clock-parse";
import { clockAt } from "../../lib/noon-line";
import { clockOf, dateOnLine, minutesAfterNoon, type NightDates } from "./moments";

/** From one minute after noon to another. */
export type Span = [number, number];

/** How long a nap is taken to be while only one end of it is known, in minutes. */
const USUAL_NAP = 20;

const A_DAY = 1440;
const NOON = "12:00";

/** Places a span with two times on the noon-to-noon line; `null` without them. */
export function placeSpan({ started_at, ended_at }: SpanInput, dates: NightDates): Span | null {
  if (started_at === undefined || ended_at === undefined) return null;
  return [minutesAfterNoon(started_at, dates), minutesAfterNoon(ended_at, dates)];
}

function wallTimeAt(minute: number, dates: NightDates): string {
  return `${dateOnLine(minute, dates)}T${clockAt(minute)}`;
}

/** Writes a span of the line as the program takes it. */
export function spanAt([from, to]: Span, dates: NightDates): SpanInput {
  return { started_at: wallTimeAt(from, dates), ended_at: wallTimeAt(to, dates) };
}

/** Moves one end of a time awake to a clock time `HH:MM`, to the place nearest to where it was. */
export function withEnd(span: Span, end: 0 | 1, clock: string): Span {
  const was = span[end];
  const turned = (((minutesAfterNoonOf(clock) - was) % A_DAY) + A_DAY) % A_DAY;
  const minute = was + (turned > A_DAY / 2 ? turned - A_DAY : turned);
  return end === 0 ? [minute, span[1]] : [span[0], minute];
}

/** A nap while it is given: two clock times, or only how long. */
export interface NapDraft {
  from: string | null;
  to: string | null;
  minutes: number | null;
  /** The end that is our guess: drawn dashed. */
  guessed: "from" | "to" | null;
}

export const BLANK_NAP: NapDraft = { from: null, to: null, minutes: null, guessed: null };

/** Reads naps as they were saved. */
export function readNaps(spans: readonly SpanInput[] | undefined): NapDraft[] {
  return (spans ?? []).map(({ started_at, ended_at, duration_min }) => ({
    from: started_at === undefined ? null : clockOf(started_at),
    to: ended_at === undefined ? null : clockOf(ended_at),
    minutes: duration_min ?? null,
    guessed: null,
  }));
}

/** Takes one end of a nap; while the other is not known, it is guessed. */
export function withNapTime(nap: NapDraft, end: "from" | "to", clock: string | null): NapDraft {
  const other = end === "from" ? "to" : "from";
  const taken: NapDraft = { ...nap, [end]: clock, minutes: null, guessed: nap.guessed === end ? null : nap.guessed };
  if (clock === null) return taken.guessed === other ? { ...taken, [other]: null, guessed: null } : taken;
  if (taken[other] !== null && taken.guessed !== other) return taken;
  return { ...taken, [other]: moveClockTime(clock, end === "from" ? USUAL_NAP : -USUAL_NAP), guessed: other };
}

/** Says whether nothing of a nap was given yet. */
function isBlank(nap: NapDraft): boolean {
  return nap.from === null && nap.to === null && nap.minutes === null;
}

/**
 * Writes naps as the program takes them. A diary's day runs from noon to noon: a nap that began in the afternoon is of the
 * evening's date, one that began in the morning may end after the next noon.
 */
export function writeNaps(naps: readonly NapDraft[], dates: NightDates): SpanInput[] {
  const onLine = (clock: string) => minutesAfterNoon(`${clock < NOON ? dates.morning : dates.evening}T${clock}`, dates);
  return naps
    .filter((nap) => !isBlank(nap))
    .map(({ from, to, minutes }) => {
      const span: SpanInput = {};
      const passesNoon = from !== null && to !== null && from < NOON && to >= NOON;
      if (minutes !== null) span.duration_min = minutes;
      if (from !== null) span.started_at = wallTimeAt(onLine(from), dates);
      if (to !== null) span.ended_at = wallTimeAt(onLine(to) + (passesNoon ? A_DAY : 0), dates);
      return span;
    });
}
