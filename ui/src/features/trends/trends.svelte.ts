import type { TrendsRange } from "../../ipc/generated/TrendsRange";
import type { TrendsView } from "../../ipc/generated/TrendsView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** The ranges a person can pick, shortest first. */
export const RANGES: readonly TrendsRange[] = ["week", "four-weeks", "three-months", "year", "all"];

/** Holds Trends: the range, what the program says of it, and the longer stretch that a week is seen against. */
export class Trends {
  range = $state<TrendsRange>("week");
  /** The range that `view` is about: the one picked, a moment later. */
  shown = $state<TrendsRange>("week");
  view = $state.raw<TrendsView | null>(null);
  /** What the charts below show: three months behind a week, else the range itself. */
  stretch = $state.raw<TrendsView | null>(null);

  /** Why there is nothing to show. */
  problem = $state<string | null>(null);

  #asked = 0;

  constructor(private readonly host: Host) {}

  async load(): Promise<void> {
    const asked = ++this.#asked;
    this.problem = null;
    try {
      await this.#read(this.range, asked);
    } catch (error) {
      if (asked === this.#asked) this.problem = problemWords(error);
    }
  }

  async pick(range: TrendsRange): Promise<void> {
    if (range === this.range) return;
    this.range = range;
    await this.load();
  }

  /** Moves to the next longer or shorter range, as the arrow keys do. */
  async step(by: 1 | -1): Promise<void> {
    const next = RANGES[RANGES.indexOf(this.range) + by];
    if (next) await this.pick(next);
  }

  async #read(range: TrendsRange, asked: number): Promise<void> {
    const [view, stretch] = await Promise.all([
      this.host.trends(range, null),
      range === "week" ? this.host.trends("three-months", null) : null,
    ]);
    if (asked !== this.#asked) return;
    this.shown = range;
    this.view = view;
    this.stretch = stretch ?? view;
  }
}
