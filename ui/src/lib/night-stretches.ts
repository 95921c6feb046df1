import type { TrendNight } from "../ipc/generated/TrendNight";

/** What must be known of a night to draw it. */
export type NightOnLine = Pick<
  TrendNight,
  | "slept"
  | "total_sleep_time_min"
  | "got_into_bed_min"
  | "tried_to_sleep_min"
  | "sleep_onset_min"
  | "final_awakening_min"
  | "got_out_of_bed_min"
>;

/** From a minute after noon to another. */
export type Stretch = [number, number];

function stretch(from: number | null, to: number | null): Stretch | null {
  return from === null || to === null || to <= from ? null : [from, to];
}

/**
 * Says where the time in bed and the sleep of a night are drawn. Some sources know how long a person slept and not when
 * sleep began: the sleep is then drawn from lights out. With an end or the length unknown, nothing is drawn.
 */
export function stretchesOf(night: NightOnLine): { bed: Stretch | null; sleep: Stretch | null } {
  const isLengthKnown = night.slept && night.total_sleep_time_min !== null;
  const began = night.sleep_onset_min ?? (isLengthKnown ? night.tried_to_sleep_min : null);
  const bed = stretch(
    night.got_into_bed_min ?? night.tried_to_sleep_min ?? night.sleep_onset_min,
    night.got_out_of_bed_min ?? night.final_awakening_min,
  );
  return { bed, sleep: stretch(began, night.final_awakening_min) };
}
