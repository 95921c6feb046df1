// Reads a time of day as a tired person types it: 22:50, 22.50, 2250, 10:50 pm, 10.50p, 7am, noon on either clock.

const TIME = /^(\d{1,2})[:.,h ]?(\d{2})?\s*([ap])?\.?(?:m\.?)?$/;
const PLAIN_DIGITS = /^(\d{1,2})(\d{2})\s*([ap])?\.?(?:m\.?)?$/;

/** Reads a time of day into `HH:MM`; `null` when blank, `undefined` when it is no time. */
export function readClockTime(typed: string): string | null | undefined {
  const text = typed.trim().toLowerCase();
  if (text === "" || text === "–" || text === "-") return null;
  const match = PLAIN_DIGITS.exec(text) ?? TIME.exec(text);
  if (!match) return undefined;
  const half = match[3];
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (half && (hour < 1 || hour > 12)) return undefined;
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  if (hour === 24 && minute === 0) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Moves a time of day `HH:MM` by so many minutes, past midnight if need be. */
export function moveClockTime(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const moved = (((hour * 60 + minute + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(moved / 60)).padStart(2, "0")}:${String(moved % 60).padStart(2, "0")}`;
}
