/** How large everything can be, in percent of the usual. */
export const ZOOM = { least: 100, most: 200, step: 25 } as const;

/** The size that Ctrl (⌘ on a Mac) asks for with plus, minus or 0, from the one there is; `null`: another key. */
export function zoomAsked({ ctrlKey, metaKey, altKey, key }: KeyboardEvent, pct: number): number | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const { least, most, step } = ZOOM;
  // On some keyboards plus is the upper sign of a key and minus the lower one.
  if (key === "+" || key === "=") return Math.min(most, pct + step);
  if (key === "-" || key === "_") return Math.max(least, pct - step);
  return key === "0" ? least : null;
}
