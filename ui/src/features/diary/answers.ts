// How answers are read and written. Nothing here computes a number of sleep.
import { t } from "../../lib/words";

/** The numbers offered as chips. */
export const OFFERED = {
  sleep_onset_latency_min: [5, 10, 15, 20, 30, 45, 60],
  awakenings: [0, 1, 2, 3],
  wake_after_sleep_onset_min: [10, 20, 30],
  tried_to_sleep_after_final_awakening_min: [0, 5, 10, 20, 30],
  nap_min: [10, 20, 30, 60],
} as const;

/** Takes what was answered out of what the program writes: it writes a blank as `null`, here it is not there. */
export function answeredOf<Answers extends object>(written: Answers): Answers {
  const entries = Object.entries(written).filter(([, answer]) => answer !== null);
  const plain = entries.map(([field, answer]) => [field, isSpans(answer) ? answer.map(answeredOf) : answer]);
  return Object.fromEntries(plain) as Answers;
}

function isSpans(answer: unknown): answer is object[] {
  return Array.isArray(answer) && typeof answer[0] === "object";
}

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
