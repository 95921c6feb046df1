// Calendar dates as text, `2025-03-14`: stepping, counting, and the weeks of a month. Days are calendar days, whatever
// the clock does.

const DAY_MS = 86_400_000;
const STARTS: Record<string, number> = { sun: 0, mon: 1, sat: 6 };

let weekStart = 1;

/** Sets where a week begins: `mon`, `sun` or `sat`. */
export function useWeekStart(day: string): void {
  weekStart = STARTS[day] ?? 1;
}

function msOf(date: string): number {
  return Date.parse(`${date}T00:00Z`);
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Steps a date by so many days. */
export function stepDate(date: string, days: number): string {
  return dateOf(msOf(date) + days * DAY_MS);
}

/** Counts the days from one date to another. */
export function daysApart(from: string, to: string): number {
  return Math.round((msOf(to) - msOf(from)) / DAY_MS);
}

/** Names the month of a date: `2025-03`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** Steps a date by so many months; a day the month has not is its last. */
export function stepMonth(date: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

function placeInWeek(date: string): number {
  return (new Date(msOf(date)).getUTCDay() - weekStart + 7) % 7;
}

/** Gives the week of a date, from its first day on. */
export function weekOf(date: string): string[] {
  const first = stepDate(date, -placeInWeek(date));
  return Array.from({ length: 7 }, (_, day) => stepDate(first, day));
}

/** Gives the weeks of the month a date is in; `null` for the days of other months. */
export function weeksOf(date: string): (string | null)[][] {
  const month = monthOf(date);
  const weeks: (string | null)[][] = [];
  for (let week = weekOf(`${month}-01`); week.some((day) => monthOf(day) === month);) {
    weeks.push(week.map((day) => (monthOf(day) === month ? day : null)));
    week = weekOf(stepDate(week[6] ?? date, 1));
  }
  return weeks;
}
