// Keys and clicks, for hands that are oily and eyes that are closed.

/** What a key or a click asks of the player. */
export type Nudge = "toggle" | "back" | "forward" | "repeat" | "leave" | "signs" | "confirm";

const KEYS: Record<string, Nudge> = {
  " ": "toggle",
  ArrowLeft: "back",
  ArrowRight: "forward",
  r: "repeat",
  R: "repeat",
  Escape: "leave",
  "?": "signs",
  Enter: "confirm",
};

/**
 * Returns what a key asks. Any other letter or sign rests and goes on, as an elbow would have it; keys that are not for
 * the player (Tab, volume, Shift) ask nothing: `null`.
 */
export function nudgeOfKey(key: string): Nudge | null {
  return KEYS[key] ?? ([...key].length === 1 ? "toggle" : null);
}

/** Nudges closer together than this are one: an elbow on the keyboard. */
const BURST_MS = 400;

/** Lets the first nudge of a burst through and swallows the rest, however long it goes on. */
export class Burst {
  private lastAt = Number.NEGATIVE_INFINITY;

  /** Says whether a nudge at `nowMs` is the first of its burst. */
  begins(nowMs: number): boolean {
    const isFirst = nowMs - this.lastAt >= BURST_MS;
    this.lastAt = nowMs;
    return isFirst;
  }
}
