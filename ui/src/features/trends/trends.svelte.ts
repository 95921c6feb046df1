import type { ChartFormat } from "../../components/charts/chart-saving.svelte";
import type { TrendsCard } from "../../ipc/generated/TrendsCard";
import type { TrendsRange } from "../../ipc/generated/TrendsRange";
import type { TrendsView } from "../../ipc/generated/TrendsView";
import type { Host } from "../../ipc/host";
import { stepDate } from "../../lib/calendar";
import { problemWords } from "../../lib/problem";

/** The ranges a person can pick, shortest first; at last two dates of their own. */
export const RANGES: readonly TrendsRange[] = [
  "week",
  "two-weeks",
  "four-weeks",
  "three-months",
  "year",
  "all",
  "custom",
];

/** Holds Trends: the range, what the program says of it, and the longer stretch that a week is seen against. */
export class Trends {
  range = $state<TrendsRange>("week");
  /** The two dates of a custom range. */
  from = $state<string | null>(null);
  to = $state<string | null>(null);
  /** The last date of what is looked at; `null`: the last night of all. */
  #end: string | null = null;
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
    this.#end = null;
    if (range === "custom" && this.view) {
      this.from ??= this.view.from;
      this.to ??= this.view.to;
    }
    await this.load();
  }

  /** Shows the nights between two dates, whichever is first; `null`: from the first, up to the last. */
  async between(from: string | null, to: string | null): Promise<void> {
    this.from = from;
    this.to = to;
    await this.load();
  }

  /** Moves to the next longer or shorter range, as the arrow keys do. */
  async step(by: 1 | -1): Promise<void> {
    const next = RANGES[RANGES.indexOf(this.range) + by];
    if (next) await this.pick(next);
  }

  /** Whether there are nights before those shown. */
  get hasEarlier(): boolean {
    return !!this.view?.first_ever && this.view.first_ever < this.view.from;
  }

  /** Whether there are nights after those shown. */
  get hasLater(): boolean {
    return !!this.view?.last_ever && this.view.last_ever > this.view.to;
  }

  /** Moves on to the stretch before or after the one shown, as long as it is. */
  async turn(by: 1 | -1): Promise<void> {
    if (!this.view || !(by < 0 ? this.hasEarlier : this.hasLater)) return;
    const step = by * this.view.nights;
    const to = stepDate(this.view.to, step);
    this.#end = to < (this.view.last_ever ?? to) ? to : null;
    if (this.range === "custom") await this.between(stepDate(this.view.from, step), to);
    else await this.load();
  }

  async putAway(card: TrendsCard): Promise<void> {
    await this.#change(() => this.host.putTrendsCardAway(card));
  }

  /** Hides the numbers for two weeks, or shows them again. */
  async rest(rests: boolean): Promise<void> {
    await this.#change(() => this.host.restFromNumbers(rests));
  }

  save = (format: ChartFormat, contents: Uint8Array) => this.host.saveChart(format, contents);

  /** The program tells of the change, and what it changed is read again then. */
  async #change(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = problemWords(error);
    }
  }

  async #read(range: TrendsRange, asked: number): Promise<void> {
    const [from, to] = range === "custom" ? [this.from, this.to] : [null, this.#end];
    const [view, stretch] = await Promise.all([
      this.host.trends(range, from, to),
      range === "week" ? this.host.trends("three-months", null, to) : null,
    ]);
    if (asked !== this.#asked) return;
    this.shown = range;
    this.view = view;
    this.stretch = stretch ?? view;
  }
}
