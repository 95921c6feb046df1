const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 7,
  PageUp: -7,
};

/** Says which of `count` things a key goes to, the last one at first; `null`: another key, or nothing to choose. */
export function chosenByKey(key: string, chosen: number | null, count: number): number | null {
  if (count === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  if (step === undefined) return null;
  if (chosen === null) return count - 1;
  return Math.min(count - 1, Math.max(0, chosen + step));
}
