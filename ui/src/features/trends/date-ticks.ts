import { monthName, shortDate, yearName } from "../../lib/clock-format";

/** A date under a chart, at the night it stands for. */
export interface DateTick {
  index: number;
  label: string;
}

/** Pixels a label needs. */
const LABEL = 72;

function weekday(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** From so many weeks on months are named, and from the other on years. */
const WEEKS_BY_MONTH = 27;
const WEEKS_BY_YEAR = 157;

/** Keeps every so many ticks that the labels do not touch. */
function thin(ticks: DateTick[], pixelsANight: number): DateTick[] {
  const kept: DateTick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (!last || (tick.index - last.index) * pixelsANight >= LABEL) kept.push(tick);
  }
  return kept;
}

/** Names Mondays, months or years under a row of consecutive dates, as the width allows. */
export function dateTicks(dates: readonly string[], width: number): DateTick[] {
  const pixelsANight = width / Math.max(1, dates.length);
  const all = dates.map((date, index) => ({ date, index }));
  if (dates.length <= 100) {
    const mondays = all.filter(({ date }) => weekday(date) === 1);
    return thin(
      mondays.map(({ date, index }) => ({ index, label: shortDate(date) })),
      pixelsANight,
    );
  }
  if (dates.length <= 1100) {
    const months = all.filter(({ date }) => date.endsWith("-01"));
    return thin(
      months.map(({ date, index }) => ({
        index,
        label: date.slice(5, 7) === "01" ? yearName(date) : monthName(date, false),
      })),
      pixelsANight,
    );
  }
  const years = all.filter(({ date }) => date.endsWith("-01-01"));
  return thin(
    years.map(({ date, index }) => ({ index, label: yearName(date) })),
    pixelsANight,
  );
}

/** Names the last dates of consecutive weeks, or the first week in a new month or year, as the width allows. */
export function weekTicks(dates: readonly string[], width: number): DateTick[] {
  const pixelsAWeek = width / Math.max(1, dates.length);
  const all = dates.map((date, index) => ({ date, index }));
  if (dates.length < WEEKS_BY_MONTH) {
    return thin(
      all.map(({ date, index }) => ({ index, label: shortDate(date) })),
      pixelsAWeek,
    );
  }
  const isByYear = dates.length >= WEEKS_BY_YEAR;
  const named = isByYear ? 4 : 7;
  const first = all.filter(({ date, index }) => {
    const before = dates[index - 1];
    return before !== undefined && before.slice(0, named) !== date.slice(0, named);
  });
  return thin(
    first.map(({ date, index }) => ({
      index,
      label: isByYear || date.slice(5, 7) === "01" ? yearName(date) : monthName(date, false),
    })),
    pixelsAWeek,
  );
}
