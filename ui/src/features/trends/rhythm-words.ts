// How alike days are, and free days beside work days, in words.
import type { TrendDaysOfAKind } from "../../ipc/generated/TrendDaysOfAKind";
import type { TrendRegularity } from "../../ipc/generated/TrendRegularity";
import type { TrendRegularWeek } from "../../ipc/generated/TrendRegularWeek";
import type { TrendSocialJetlag } from "../../ipc/generated/TrendSocialJetlag";
import { stepDate } from "../../lib/calendar";
import { clockTime, dayRange } from "../../lib/clock-format";
import { writeLength } from "../../lib/length";
import { clockAt } from "../../lib/noon-line";
import { t } from "../../lib/words";
import { clockOn } from "./night-words";
import { ABOUT_THE_SAME } from "./summary";

/** Half a day apart, as nearly as can be told: later and earlier are the same then. */
const ABOUT_HALF_A_DAY = 690;
const WEEKS_A_YEAR = 53;

/** Says how alike the days are, or what it takes to tell. */
export function sayRegularity({ index, alike_pct, day_pairs, is_preliminary, needs }: TrendRegularity): string {
  if (index === null || alike_pct === null) return t("trends-regularity-few", { needs });
  const said = t("trends-say-regularity", { alike: Math.round(alike_pct), index: writeIndex(index) });
  return is_preliminary ? `${said} ${t("trends-regularity-preliminary", { pairs: day_pairs })}` : said;
}

/** Writes an index as whole points. */
export function writeIndex(index: number | null): string {
  return index === null ? t("length-unknown") : String(Math.round(index));
}

/** Names seven days by their first and last, with the year where the weeks span more than one. */
export function nameWeek({ to }: TrendRegularWeek, weeks: readonly TrendRegularWeek[]): string {
  return dayRange(stepDate(to, -6), to, weeks.length > WEEKS_A_YEAR);
}

/** Describes seven days, for the tip and for screen readers. */
export function describeWeek(week: TrendRegularWeek, weeks: readonly TrendRegularWeek[]): string {
  const said = { dates: nameWeek(week, weeks), pairs: week.day_pairs };
  if (week.index === null) return t("trends-regular-week-few", said);
  return t("trends-regular-week", { ...said, index: writeIndex(week.index) });
}

/** Says how far the middles of sleep are apart, or what it takes to tell. */
export function sayJetlag({ free, work, difference_min: difference }: TrendSocialJetlag): string {
  if (difference === null) {
    const isEnough = free.needs === 0 && work.needs === 0;
    return isEnough ? t("trends-jetlag-around") : t("trends-jetlag-few", { free: free.nights, work: work.nights });
  }
  const minutes = Math.abs(difference);
  if (minutes < ABOUT_THE_SAME) return t("trends-jetlag-same");
  if (minutes > ABOUT_HALF_A_DAY) return t("trends-jetlag-opposite");
  return t(difference > 0 ? "trends-jetlag-later" : "trends-jetlag-earlier", {
    length: writeLength(minutes),
    work: clockOn(work.midsleep_min),
    free: clockOn(free.midsleep_min),
  });
}

/** Says how the two bars are read, and where free days lie without what they catch up on, if they do. */
export function readJetlag({ free, corrected_midsleep_local: corrected }: TrendSocialJetlag): string {
  const isCaughtUp = corrected !== null && free.midsleep_min !== null && corrected !== clockAt(free.midsleep_min);
  if (!isCaughtUp) return t("trends-jetlag-read");
  return `${t("trends-jetlag-read")} ${t("trends-jetlag-read-corrected", { time: clockTime(corrected) })}`;
}

/** Describes the average sleep of one kind of days. */
export function describeKind(name: string, days: TrendDaysOfAKind): string {
  return t("trends-kind", {
    name,
    n: days.nights,
    from: clockOn(days.sleep_onset_min),
    to: clockOn(days.waking_min),
    middle: clockOn(days.midsleep_min),
  });
}
