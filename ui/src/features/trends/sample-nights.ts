// Nights for the tests of this folder.
import type { TrendClock } from "../../ipc/generated/TrendClock";
import type { TrendMeasure } from "../../ipc/generated/TrendMeasure";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import type { TrendRegularity } from "../../ipc/generated/TrendRegularity";
import type { TrendSocialJetlag } from "../../ipc/generated/TrendSocialJetlag";
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
    tone: 2,
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
    tone: null,
  });
}

/** A measure whose middle night is 7 h 14 min, and 15 minutes less than before. */
export function measure(part: Partial<TrendMeasure> = {}): TrendMeasure {
  return {
    n: 7,
    median: 434,
    half: [420, 450],
    change: -16,
    values: [434],
    median7: [430],
    band7: [[420, 440]],
    ...part,
  };
}

/** A time of the clock around 23:04. */
export function clock(part: Partial<TrendClock> = {}): TrendClock {
  return {
    measure: measure({ values: [664] }),
    mean_local: "23:04",
    eight_in_ten_local: ["22:40", "00:10"],
    eight_in_ten_min: [640, 730],
    ...part,
  };
}

/** Three weeks of an index of 84, the last of them unknown. */
export function regularity(part: Partial<TrendRegularity> = {}): TrendRegularity {
  return {
    index: 83.97,
    alike_pct: 91.99,
    day_pairs: 55,
    is_preliminary: false,
    needs: 0,
    weeks: [
      { to: "2025-03-01", index: 80.4, day_pairs: 7 },
      { to: "2025-03-08", index: 88, day_pairs: 6 },
      { to: "2025-03-15", index: null, day_pairs: 3 },
    ],
    ...part,
  };
}

/** Work days around 02:54, free days 99 minutes later. */
export function jetlag(part: Partial<TrendSocialJetlag> = {}): TrendSocialJetlag {
  return {
    free: { nights: 52, needs: 0, sleep_onset_min: 740, midsleep_min: 993, waking_min: 1246 },
    work: { nights: 110, needs: 0, sleep_onset_min: 680, midsleep_min: 894, waking_min: 1108 },
    difference_min: 99,
    corrected_midsleep_local: "04:16",
    ...part,
  };
}

/** A week whose middle night is 7 h 14 min. */
export function week(part: Partial<TrendsView> = {}): TrendsView {
  const blank = measure({ n: 0, median: null, half: null, change: null });
  return {
    from: "2025-03-09",
    to: "2025-03-15",
    nights: 7,
    recorded: 7,
    recorded_ever: 54,
    first_ever: "2025-01-14",
    last_ever: "2025-03-15",
    massage_nights: 5,
    day_begins_min: 0,
    usual_total_sleep_time_min: [372, 489],
    bars: [night()],
    measures: {
      total_sleep_time_min: measure(),
      sleep_onset_latency_min: blank,
      wake_after_sleep_onset_min: blank,
      sleep_efficiency_pct: blank,
      sleep_efficiency_tib_pct: blank,
      quality: blank,
      rested: blank,
    },
    bedtime: clock(),
    getting_up: clock(),
    regularity: regularity(),
    social_jetlag: jetlag(),
    weekdays: Array.from({ length: 7 }, () => ({ values: [430, 440, 450], median: 440 })),
    weekday_ends: null,
    tags: [],
    goal: null,
    cards: [],
    numbers_rest_until: null,
    ...part,
  };
}
