// Nights for the tests of this folder.
import type { TrendNight } from "../../ipc/generated/TrendNight";
import type { TrendsView } from "../../ipc/generated/TrendsView";

/** A night of 7 h 14 min, bed at 23:08. */
export function night(part: Partial<TrendNight> = {}): TrendNight {
  return {
    diary_date: "2025-03-14",
    is_recorded: true,
    slept: true,
    has_massage: false,
    got_into_bed_min: 668,
    tried_to_sleep_min: 680,
    sleep_onset_min: 690,
    final_awakening_min: 1125,
    got_out_of_bed_min: 1135,
    awakenings: [],
    total_sleep_time_min: 434,
    total_sleep_time_median7_min: 430,
    sleep_onset_latency_min: 10,
    wake_after_sleep_onset_min: 1,
    sleep_efficiency_pct: 96,
    quality: 4,
    ...part,
  };
}

/** A date without a night. */
export function missing(diaryDate: string): TrendNight {
  return night({
    diary_date: diaryDate,
    is_recorded: false,
    got_into_bed_min: null,
    tried_to_sleep_min: null,
    sleep_onset_min: null,
    final_awakening_min: null,
    got_out_of_bed_min: null,
    total_sleep_time_min: null,
    sleep_onset_latency_min: null,
    wake_after_sleep_onset_min: null,
    sleep_efficiency_pct: null,
    quality: null,
  });
}

/** A week whose middle night is 7 h 14 min. */
export function week(part: Partial<TrendsView> = {}): TrendsView {
  return {
    from: "2025-03-09",
    to: "2025-03-15",
    nights: 7,
    recorded: 7,
    recorded_ever: 54,
    massage_nights: 5,
    median_total_sleep_time_min: 434,
    n_total_sleep_time: 7,
    median_total_sleep_time_before_min: 450,
    usual_total_sleep_time_min: [372, 489],
    bars: [night()],
    ...part,
  };
}
