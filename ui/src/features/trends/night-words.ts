import type { TrendNight } from "../../ipc/generated/TrendNight";
import { clockTime, longDate } from "../../lib/clock-format";
import { writeLength } from "../../lib/length";
import { clockAt } from "../../lib/noon-line";
import { t } from "../../lib/words";
import { stretches } from "./chart-parts";

/** Writes a place on the line as a clock time; a dash when it is not known. */
export function clockOn(minute: number | null): string {
  return minute === null ? t("length-unknown") : clockTime(clockAt(minute));
}

/** Describes a night in a sentence, for the tip and for screen readers. */
export function describeNight(night: TrendNight): string {
  const date = longDate(night.diary_date);
  if (!night.is_recorded) return t("trends-night-not-noted", { date });
  if (!night.slept) return t("trends-night-no-sleep", { date });
  const parts = [t("trends-night-asleep", { date, length: writeLength(night.total_sleep_time_min) })];
  const { bed } = stretches(night);
  if (bed) parts.push(t("trends-night-in-bed", { from: clockOn(bed[0]), to: clockOn(bed[1]) }));
  if (night.has_massage) parts.push(t("trends-night-massage"));
  return parts.join(" ");
}
