// The line from one noon to the next: positions are minutes after the first noon, on the wall clock.
import { clockTime } from "./clock-format";
import { t } from "./words";

const MINUTES_A_DAY = 1440;
const NOON = 720;

/** Reads the clock at a place on the line, as `HH:MM`. */
export function clockAt(minute: number): string {
  const ofDay = (((Math.round(minute) + NOON) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

/** Writes a place on the line as a person reads it: `noon`, `21:00`, `midnight`. */
export function nameOnLine(minute: number): string {
  const clock = clockAt(minute);
  if (clock === "12:00") return t("line-noon");
  return clock === "00:00" ? t("line-midnight") : clockTime(clock);
}
