// The vertical axes of the charts over time.
import { clockTime } from "../../lib/clock-format";
import { clockAt } from "../../lib/noon-line";
import { t } from "../../lib/words";
import { extent } from "./chart-parts";

/** Where an axis begins and ends, how far its lines are apart, and how they are named. */
export interface Scale {
  from: number;
  to: number;
  step: number;
  /** The smallest is at the top, as on the clock of a night. */
  isInverse?: boolean;
  label: (value: number) => string;
  /** The values that have a name of words, where the others have no line either. */
  named?: number[];
}

type Values = readonly (number | null)[];

const HOUR = 60;
/** At most so many lines: an axis is quiet. */
const MOST_LINES = 5;

/** The first of these steps that takes few lines, with both ends on a line. */
function widen(from: number, to: number, steps: readonly number[]): { from: number; to: number; step: number } {
  const few = steps.find((step) => Math.ceil(to / step) - Math.floor(from / step) <= MOST_LINES);
  const step = few ?? steps.at(-1) ?? 1;
  const low = Math.floor(from / step) * step;
  return { from: low, to: Math.max(low + step, Math.ceil(to / step) * step), step };
}

/** Hours asleep. */
export function hoursScale(values: Values): Scale {
  const [from, to] = extent(values, HOUR) ?? [5 * HOUR, 9 * HOUR];
  const label = (minutes: number) => t("trends-hours", { hours: minutes / HOUR });
  return { ...widen(from, to, [HOUR, 2 * HOUR, 4 * HOUR]), label };
}

/** Minutes from none on. */
export function minutesScale(values: Values): Scale {
  const [, to] = extent(values, 10) ?? [0, 60];
  const lines = widen(0, to, [10, 15, 20, 30, 60, 120, 240]);
  // The unit stands once, at the top.
  const label = (minutes: number) => (minutes === lines.to ? t("trends-axis-minutes", { minutes }) : String(minutes));
  return { ...lines, label };
}

/** Shares up to a hundred. */
export function percentScale(values: Values): Scale {
  const [from] = extent(values, 10) ?? [70, 100];
  const label = (percent: number) => t("trends-axis-percent", { percent });
  return { ...widen(Math.min(from, 90), 100, [5, 10, 20, 25]), to: 100, label };
}

/** An index that is 100 at most and 0 by chance; below that only where there is something. */
export function indexScale(values: Values): Scale {
  const [from] = extent(values, 50) ?? [0, 100];
  return { from: Math.min(0, from), to: 100, step: from < 0 ? 50 : 25, label: String };
}

/** How far the upper of two answers stands above the lower one. */
export const FELT_LIFT = 6;

/** Two answers of one to five, one above the other, each with its ends and its middle named. */
export function feltScale(): Scale {
  const label = (place: number) =>
    place > FELT_LIFT ? t(`trends-felt-${place - FELT_LIFT}`) : t(`trends-rested-${place}`);
  const lower = [1, 3, 5];
  const named = [...lower, ...lower.map((answer) => answer + FELT_LIFT)];
  return { from: 0.5, to: FELT_LIFT + 5.5, step: 1, named, label };
}

/** The clock, evening at the top; `values` are minutes after noon, and go on over midnight. */
export function clockScale(values: Values): Scale {
  const [from, to] = extent(values, HOUR) ?? [9 * HOUR, 21 * HOUR];
  const label = (minute: number) => clockTime(clockAt(minute));
  return { ...widen(from, to, [HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR]), isInverse: true, label };
}
