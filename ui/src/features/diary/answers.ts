// How answers are read and written. Nothing here computes a number of sleep.
import { t } from "../../lib/words";

/** The numbers offered as chips. */
export const OFFERED = {
  sleep_onset_latency_min: [5, 10, 15, 20, 30, 45, 60],
  awakenings: [0, 1, 2, 3],
  wake_after_sleep_onset_min: [10, 20, 30],
  tried_to_sleep_after_final_awakening_min: [0, 5, 10, 20, 30],
  nap_min: [10, 20, 30, 60, 90],
} as const;

/** Reads a typed number; a blank field is `null`, anything else that is no number is `undefined`. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Writes an efficiency, with "at most" where a blank answer makes it an upper bound. */
export function writeEfficiency(percent: number | null | undefined, isUpperBound: boolean | null | undefined): string {
  if (percent === null || percent === undefined) return t("diary-efficiency-unknown");
  return t(isUpperBound ? "diary-at-most" : "diary-percent", { percent: Math.round(percent) });
}
