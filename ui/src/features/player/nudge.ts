// Keys, for hands that are oily and eyes that are closed. Keys in, at most one nudge out; times go in as values.

/** What keys or a click ask of the player. */
export type Nudge =
  "toggle" | "back" | "forward" | "repeat" | "slower" | "faster" | "mute" | "signs" | "leave" | "confirm";

/** Keys that mean one thing. Every other letter or sign is a knock: an elbow knows no letters. */
const KEYS: Record<string, Nudge> = {
  ArrowLeft: "back",
  ArrowRight: "forward",
  ArrowUp: "faster",
  ArrowDown: "slower",
  r: "repeat",
  R: "repeat",
  m: "mute",
  M: "mute",
  "?": "signs",
  Escape: "leave",
  Enter: "confirm",
};

/** Keys closer together than this are one nudge. */
export const BURST_MS = 400;
/** A key that means something waits so long for others: a palm brings them at once. */
const ALONE_MS = 120;
/** Two knocks within this mean the next step. */
const TWICE_MS = 1500;
/** A knock that stays down so long means the step again. */
const HELD_MS = 1000;

/** Says whether a key is for the player at all; Tab, Shift, volume and the like are not. */
export function isForPlayer(key: string): boolean {
  return key in KEYS || [...key].length === 1;
}

/** Says whether a key moves what is seen, where a small window does not show all of it. */
export function isForScrolling(key: string): boolean {
  return ["PageUp", "PageDown", "Home", "End"].includes(key);
}

/** Turns keys into nudges, one at most for a burst, however long it goes on. */
export class Nudges {
  private readonly down = new Set<string>();
  private lastPressAt = Number.NEGATIVE_INFINITY;
  /** A key that means something, still waiting to be alone. */
  private waiting: { key: string; nudge: Nudge; pressedAt: number } | null = null;
  private knockedAt = Number.NEGATIVE_INFINITY;
  /** Whether the burst was a knock: only that can be held. */
  private isKnock = false;

  /**
   * Takes a key going down; the system's own repeats are not to be passed on. `isAsked`: something stands on the screen
   * that Enter would answer; else Enter is a knock as well.
   */
  press(key: string, nowMs: number, isAsked: boolean): Nudge | null {
    const isFirst = nowMs - this.lastPressAt >= BURST_MS;
    this.lastPressAt = nowMs;
    this.down.add(key);
    if (isFirst) return this.begin(key, nowMs, isAsked);
    const { waiting } = this;
    if (!waiting || (waiting.key === key && waiting.nudge !== "confirm")) return null;
    this.waiting = null;
    return this.knock(nowMs);
  }

  /** Takes a key going up. */
  release(key: string): void {
    this.down.delete(key);
  }

  /** Lets time pass: a key was alone long enough, or a knock was held. */
  pass(nowMs: number): Nudge | null {
    const { waiting } = this;
    if (waiting && nowMs - waiting.pressedAt >= patienceOf(waiting.nudge)) {
      this.waiting = null;
      return waiting.nudge;
    }
    if (this.isKnock && this.down.size > 0 && nowMs - this.lastPressAt >= HELD_MS) {
      this.isKnock = false;
      this.knockedAt = Number.NEGATIVE_INFINITY;
      return "repeat";
    }
    return null;
  }

  /** Forgets the keys that are down: they will come up in another window. */
  forget(): void {
    this.down.clear();
    this.waiting = null;
    this.isKnock = false;
  }

  private begin(key: string, nowMs: number, isAsked: boolean): Nudge | null {
    this.isKnock = false;
    this.waiting = null;
    if (!isForPlayer(key)) return null;
    const nudge = KEYS[key];
    if (!nudge || (nudge === "confirm" && !isAsked)) return this.knock(nowMs);
    this.waiting = { key, nudge, pressedAt: nowMs };
    return null;
  }

  private knock(nowMs: number): Nudge {
    const isSecond = nowMs - this.knockedAt <= TWICE_MS;
    this.knockedAt = isSecond ? Number.NEGATIVE_INFINITY : nowMs;
    this.isKnock = true;
    return isSecond ? "forward" : "toggle";
  }
}

/** What ends a session waits for a whole silence, so that no burst can hold it. */
function patienceOf(nudge: Nudge): number {
  return nudge === "confirm" ? BURST_MS : ALONE_MS;
}
