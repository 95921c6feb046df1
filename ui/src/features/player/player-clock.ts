// The clock the player follows. Tests bring their own.

/** Tells milliseconds that only grow, and calls back regularly. */
export interface PlayerClock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Milliseconds of the calendar: unlike `now`, they go on while the machine sleeps. */
  date(): number;
  /** Calls `tick` about every `everyMs` until the returned function is called. */
  start(tick: () => void, everyMs: number): () => void;
}

/** The clock of the window. It goes on, more slowly, while the window is hidden. */
export const windowClock: PlayerClock = {
  now: () => performance.now(),
  date: () => Date.now(),
  start(tick, everyMs) {
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  },
};
