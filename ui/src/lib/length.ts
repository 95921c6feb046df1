import { t } from "./words";

/** Writes a length of time in minutes: `7 h 05 min`, `45 min`, a dash when it is not known. */
export function writeLength(minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) return t("length-unknown");
  const whole = Math.round(minutes);
  if (whole < 60) return t("length-minutes", { minutes: whole });
  const { hours, minutes: rest } = hoursAndMinutes(whole);
  return t("length-hours", { hours, minutes: rest });
}

/** Divides whole minutes for writing; the minutes keep two digits. */
export function hoursAndMinutes(minutes: number): { hours: number; minutes: string } {
  const whole = Math.round(minutes);
  return { hours: Math.floor(whole / 60), minutes: String(whole % 60).padStart(2, "0") };
}

/** Writes a length in minutes and seconds: `14:30`. */
export function writeSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
