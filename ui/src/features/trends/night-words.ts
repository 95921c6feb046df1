import type { TrendNight } from "../../ipc/generated/TrendNight";
import { clockTime, fullDate, longDate } from "../../lib/clock-format";
import { writeLength } from "../../lib/length";
import { clockAt } from "../../lib/noon-line";
import { t } from "../../lib/words";
import { stretchesOf } from "../../lib/night-stretches";

const DAYS_A_YEAR = 366;

/** Writes a place on the line as a clock time; a dash when it is not known. */
export function clockOn(minute: number | null): string {
  return minute === null ? t("length-unknown") : clockTime(clockAt(minute));
}

/** Names the date of a night, with its year where the nights span more than one. */
export function nameNight(night: TrendNight, nights: readonly TrendNight[]): string {
  return nights.length > DAYS_A_YEAR ? fullDate(night.diary_date) : longDate(night.diary_date);
}

/** Describes one of these nights in a sentence or two, for the tip and for screen readers. */
export function describeNight(night: TrendNight, nights: readonly TrendNight[]): string {
  const date = nameNight(night, nights);
  if (!night.is_recorded) return t("trends-night-not-noted", { date });
  if (!night.slept) return t("trends-night-no-sleep", { date });
  const parts = [t("trends-night-asleep", { date, length: writeLength(night.total_sleep_time_min) })];
  const { bed } = stretchesOf(night);
  if (bed) parts.push(t("trends-night-in-bed", { from: clockOn(bed[0]), to: clockOn(bed[1]) }));
  if (night.has_massage) parts.push(t("trends-night-massage"));
  return parts.join(" ");
}

/** A value of a night, as it is said of it. */
export interface SaidValue {
  /** What it is, `Time to fall asleep`. */
  name: string;
  words: string;
}

/** Describes what a chart over time shows of one of these nights: its values, and the middle of seven. */
export function describeValues(
  night: TrendNight,
  nights: readonly TrendNight[],
  values: readonly SaidValue[],
  middle: string | null,
): string {
  const date = nameNight(night, nights);
  if (!night.is_recorded) return t("trends-night-not-noted", { date });
  const parts = values.map(({ name, words }) => t("trends-night-value", { name, words }));
  if (middle !== null) parts.push(t("trends-night-middle", { words: middle }));
  if (night.has_massage) parts.push(t("trends-night-massage"));
  return [t("trends-night-date", { date }), ...parts].join(" ");
}
