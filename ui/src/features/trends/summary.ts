// Which sentences stand before the charts. The numbers come from the program; here they are put into words.
import type { TrendClock } from "../../ipc/generated/TrendClock";
import type { TrendGoal } from "../../ipc/generated/TrendGoal";
import type { TrendMeasure } from "../../ipc/generated/TrendMeasure";
import type { TrendsRange } from "../../ipc/generated/TrendsRange";
import type { TrendsView } from "../../ipc/generated/TrendsView";
import { stepDate, weekOf } from "../../lib/calendar";
import { clockTime, weekday } from "../../lib/clock-format";
import { writeLength } from "../../lib/length";
import { t } from "../../lib/words";

/** A difference smaller than this many minutes is called the same. */
export const ABOUT_THE_SAME = 3;
const LENGTH_STEP = 5;

/** Nights it takes before there is something to see. */
export const NIGHTS_NEEDED = 4;

/** Says how many more nights it takes; 0: enough. */
export function nightsToCome(view: TrendsView): number {
  return Math.max(0, NIGHTS_NEEDED - view.recorded_ever);
}

/** Says how a length of this stretch compares with the one before; `null` when that one has too few nights. */
export function comparison(change: number | null, range: TrendsRange): string | null {
  if (change === null) return null;
  const before = t(`trends-before-${range}`);
  const minutes = Math.max(LENGTH_STEP, Math.round(Math.abs(change) / LENGTH_STEP) * LENGTH_STEP);
  if (Math.abs(change) < ABOUT_THE_SAME) return t("trends-same", { before });
  return t(change > 0 ? "trends-more" : "trends-less", { minutes, length: writeLength(minutes), before });
}

/** Says whether the middle night lies within the person's usual ups and downs; `null` while those are not known. */
export function usual({ measures, usual_total_sleep_time_min: spread }: TrendsView): string | null {
  const middle = measures.total_sleep_time_min.median;
  if (middle === null || spread === null) return null;
  return t(middle >= spread[0] && middle <= spread[1] ? "trends-usual" : "trends-unusual");
}

function join(...sentences: (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** Says a length in minutes of the middle night, and how it compares. */
export function sayLength(key: string, { median, change, n }: TrendMeasure, range: TrendsRange): string {
  if (median === null) return t("trends-say-few", { n });
  const minutes = Math.round(median);
  return join(t(key, { length: writeLength(minutes), minutes }), comparison(change, range));
}

/** Says where the middle half of the nights lies. */
export function sayAsleep(asleep: TrendMeasure, range: TrendsRange): string {
  if (asleep.half === null) return sayLength("trends-say-asleep", asleep, range);
  const [low, high] = asleep.half.map(writeLength);
  return join(t("trends-say-half", { low: low ?? "", high: high ?? "" }), comparison(asleep.change, range));
}

/** Says a share of the middle night. */
export function sayShare(key: string, { median, n }: TrendMeasure): string {
  return median === null ? t("trends-say-few", { n }) : t(key, { percent: Math.round(median) });
}

/** Says how the middle night felt, and how rested the morning was. */
export function sayFelt({ quality, rested }: TrendsView["measures"]): string {
  if (quality.median === null && rested.median === null) return t("trends-say-few", { n: quality.n });
  return join(
    quality.median === null ? null : t("trends-say-quality", { felt: feltWord("felt", quality.median) }),
    rested.median === null ? null : t("trends-say-rested", { rested: feltWord("rested", rested.median) }),
  );
}

/** Names an answer of one to five; the middle of two answers lies between both. */
function feltWord(kind: "felt" | "rested", median: number): string {
  const name = (answer: number) => t(`trends-${kind}-${answer}`);
  if (Number.isInteger(median)) return name(median);
  return t("trends-felt-between", { lower: name(Math.floor(median)), upper: name(Math.ceil(median)) });
}

/** Says why there is no middle night: too few were noted, or too few of them have a length. */
export function tooFew({ recorded, measures }: TrendsView): string {
  const { n } = measures.total_sleep_time_min;
  return n < recorded ? t("trends-length-few", { n }) : t("trends-too-few", { n });
}

/** Says around when a time of the night is, and where most nights lie. */
export function sayClock(key: string, { mean_local, eight_in_ten_local: ends, measure }: TrendClock): string {
  if (mean_local === null) return t("trends-say-few", { n: measure.n });
  const around = t(key, { time: clockTime(mean_local) });
  if (ends === null) return around;
  const [from, to] = ends.map(clockTime);
  return join(around, t("trends-say-between", { from: from ?? "", to: to ?? "" }));
}

/** Names the weekdays, Monday first. */
export function weekdayNames(write: (date: string) => string): string[] {
  const monday = "2024-01-01";
  return Array.from({ length: 7 }, (_, day) => write(stepDate(monday, day)));
}

/** Puts Monday to Sunday in the order of the person's week. */
export function inWeekOrder<Day>(days: readonly Day[]): Day[] {
  return weekOf("2024-01-01").flatMap((date) => {
    const day = days[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7];
    return day === undefined ? [] : [day];
  });
}

/** Says which weekdays follow the longest and the shortest nights. */
export function sayWeekdays({ weekdays, weekday_ends }: TrendsView): string {
  if (weekday_ends === null) {
    return t(weekdays.some(({ median }) => median === null) ? "trends-weekdays-few" : "trends-weekdays-alike");
  }
  const names = weekdayNames(weekday);
  const [most, least] = weekday_ends.map((place) => ({
    day: names[place] ?? "",
    length: writeLength(weekdays[place]?.median),
  }));
  return t("trends-say-weekdays", {
    longest: most?.day ?? "",
    long: most?.length ?? "",
    shortest: least?.day ?? "",
    short: least?.length ?? "",
  });
}

/** Says how recorded nights lie beside the goal; no debt is counted. */
export function sayGoal({ goal_min, nights, missing_a_night_min: missing }: TrendGoal): string {
  const minutes = Math.max(LENGTH_STEP, Math.round(Math.abs(missing) / LENGTH_STEP) * LENGTH_STEP);
  const kind = Math.abs(missing) < ABOUT_THE_SAME ? "met" : missing > 0 ? "shorter" : "longer";
  return t(`trends-goal-${kind}`, { goal: writeLength(goal_min), nights, length: writeLength(minutes) });
}
