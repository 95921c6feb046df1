// The four clock times of a night, and which of the night's two dates each belongs to. Only placing: whether the night
// can be, and what follows from it, is decided by the program.

import { stepDays } from "../../lib/clock-format";

/** The four moments of a night, in the order they happen. */
export const MOMENTS = ["got_into_bed_at", "tried_to_sleep_at", "final_awakening_at", "got_out_of_bed_at"] as const;

export type Moment = (typeof MOMENTS)[number];

/** The two dates a night stands between, `YYYY-MM-DD`. */
export interface NightDates {
  evening: string;
  morning: string;
}

export type WallTimes = Partial<Record<Moment, string>>;

const MINUTES_A_DAY = 1440;
const NOON = 720;

/** Says whether a field is one of the four moments. */
export function isMoment(field: string): field is Moment {
  return (MOMENTS as readonly string[]).includes(field);
}

/** Reads the clock out of a wall time: `2025-01-14T22:30` gives `22:30`. */
export function clockOf(wallTime: string): string {
  return wallTime.slice(11, 16);
}

/** Reads minutes after midnight out of `22:30`. */
function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Counts calendar days from one date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (MINUTES_A_DAY * 60_000));
}

/** Places a wall time on the noon-to-noon line, in minutes after noon of the evening. */
export function minutesAfterNoon(wallTime: string, dates: NightDates): number {
  return daysBetween(dates.evening, wallTime.slice(0, 10)) * MINUTES_A_DAY + minuteOfDay(clockOf(wallTime)) - NOON;
}

/** Tells which date a place on the noon-to-noon line has. */
export function dateOnLine(minute: number, dates: NightDates): string {
  const days = Math.floor((minute + NOON) / MINUTES_A_DAY);
  return stepDays(dates.evening, days);
}

function dateOf(moment: Moment, times: WallTimes, dates: NightDates): string {
  const clock = minuteOfDay(clockOf(times[moment] ?? ""));
  const gotUp = times.got_out_of_bed_at;
  if (moment === "got_out_of_bed_at") return dates.morning;
  if (moment === "final_awakening_at") {
    const isLongAfterGettingUp = gotUp !== undefined && clock - minuteOfDay(clockOf(gotUp)) > MINUTES_A_DAY / 2;
    return isLongAfterGettingUp ? dates.evening : dates.morning;
  }
  const end = gotUp ?? times.final_awakening_at;
  const latest = end === undefined ? NOON - 1 : minuteOfDay(clockOf(end));
  return clock <= latest ? dates.morning : dates.evening;
}

/**
 * Gives each moment its date. A night is known by the date of getting up; the moments before it stand at the last such
 * clock time before getting up, so that 23:10 is the evening, 00:30 the morning, and a day sleeper's 13:00 the same day.
 */
export function placeMoments(times: WallTimes, dates: NightDates): WallTimes {
  const placed: WallTimes = {};
  for (const moment of MOMENTS) {
    const wallTime = times[moment];
    if (wallTime !== undefined) placed[moment] = dateOf(moment, times, dates) + wallTime.slice(10);
  }
  return placed;
}
