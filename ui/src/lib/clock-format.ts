// Wall times and dates as a person reads them. Times come from the program as `HH:MM` or `YYYY-MM-DDTHH:MM[:SS]`.
import { currentLanguage } from "./words";

let hourCycle: 12 | 24 = 24;

/** Sets whether times read `22:45` or `10:45 pm`. */
export function useClock(cycle: number): void {
  hourCycle = cycle === 12 ? 12 : 24;
}

/** Says whether times read with am and pm. */
export function isTwelveHourClock(): boolean {
  return hourCycle === 12;
}

/** Reads hour and minute out of `HH:MM…` or `…THH:MM…`; `null` when there is none. */
export function hourAndMinute(local: string): { hour: number; minute: number } | null {
  const match = /(?:^|T)(\d{2}):(\d{2})/.exec(local);
  return match ? { hour: Number(match[1]), minute: Number(match[2]) } : null;
}

/** Places a time of day on the line from noon to noon: minutes after noon on the wall clock. */
export function minutesAfterNoon(local: string): number {
  const time = hourAndMinute(local);
  return time ? (time.hour * 60 + time.minute + 720) % 1440 : 0;
}

/** Writes a wall time on the person's clock. */
export function clockTime(local: string): string {
  const time = hourAndMinute(local);
  if (!time) return "–";
  const minute = String(time.minute).padStart(2, "0");
  if (hourCycle === 24) return `${String(time.hour).padStart(2, "0")}:${minute}`;
  return `${time.hour % 12 || 12}:${minute} ${time.hour < 12 ? "am" : "pm"}`;
}

function calendarDate(local: string): Date {
  const [year, month, day] = local.slice(0, 10).split("-").map(Number);
  return new Date(Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1));
}

/** Making one takes longer than drawing a row of the diary does. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = currentLanguage() === "en" ? "en-GB" : currentLanguage();
  const key = `${language} ${JSON.stringify(parts)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" });
  dateFormats.set(key, known);
  return known;
}

function writeDate(local: string, parts: Intl.DateTimeFormatOptions): string {
  return dateFormat(parts).format(calendarDate(local));
}

/** Writes `Thursday 14 March`. */
export function longDate(local: string): string {
  return writeDate(local, { weekday: "long", day: "numeric", month: "long" });
}

/** Writes `Thursday 14 March 2025`. */
export function fullDate(local: string): string {
  return writeDate(local, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** Writes `14 March`. */
export function dayAndMonth(local: string): string {
  return writeDate(local, { day: "numeric", month: "long" });
}

/** Writes `14 Mar`. */
export function shortDate(local: string): string {
  return writeDate(local, { day: "numeric", month: "short" });
}

/** Writes `March 2025`, or `Mar` alone. */
export function monthName(local: string, withYear: boolean): string {
  return writeDate(local, withYear ? { month: "long", year: "numeric" } : { month: "short" });
}

/** Writes `2025`. */
export function yearName(local: string): string {
  return writeDate(local, { year: "numeric" });
}

/** Writes two dates as one stretch: `Saturday 9 – Friday 15 March`; with the years where they differ. */
export function dateRange(from: string, to: string): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const parts: Intl.DateTimeFormatOptions = isOneYear
    ? { weekday: "long", day: "numeric", month: "long" }
    : { day: "numeric", month: "long", year: "numeric" };
  return dateFormat(parts).formatRange(calendarDate(from), calendarDate(to));
}

/**
 * Writes one date or several in a row without weekdays: `14 March`, `12–14 March`; with the years where they differ, or
 * where they are wanted.
 */
export function dayRange(from: string, to: string, withYear = false): string {
  const isOneYear = !withYear && from.slice(0, 4) === to.slice(0, 4);
  const parts: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "long",
    ...(isOneYear ? {} : { year: "numeric" }),
  };
  return dateFormat(parts).formatRange(calendarDate(from), calendarDate(to));
}

/** Writes `Thu`. */
export function shortWeekday(local: string): string {
  return writeDate(local, { weekday: "short" });
}

/** Writes `T`. */
export function weekdayLetter(local: string): string {
  return writeDate(local, { weekday: "narrow" });
}

/** Writes `Thursday`. */
export function weekday(local: string): string {
  return writeDate(local, { weekday: "long" });
}

/** Writes an instant as the wall time of a zone, `YYYY-MM-DDTHH:MM`. */
export function wallTime(instant: string, zone: string): string {
  const parts: Intl.DateTimeFormatOptions = { timeZone: zone, dateStyle: "short", timeStyle: "short" };
  return new Intl.DateTimeFormat("sv-SE", parts).format(new Date(instant)).replace(" ", "T");
}

/** Steps a date by one calendar day. */
export function dayAfter(date: string): string {
  return stepDays(date, 1);
}

/** Steps a date by calendar days, back when there are fewer than none. */
export function stepDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
