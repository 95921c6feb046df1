import type { NightWithMetrics } from "../../ipc/generated/NightWithMetrics";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

const PAGE = 14;

/** Holds the nights so far, newest first. */
export class Nights {
  all = $state.raw<NightWithMetrics[]>([]);
  /** Where each date stands on its noon-to-noon line. */
  lines = $state.raw<Record<string, TrendNight>>({});
  shownCount = $state(PAGE);
  /** The date of the night just removed. */
  removed = $state<string | null>(null);
  /** What went wrong. */
  problem = $state<string | null>(null);

  constructor(private readonly host: Host) {}

  get shown(): NightWithMetrics[] {
    return this.all.slice(0, this.shownCount);
  }

  /** How many more a press on "more" shows. */
  get moreCount(): number {
    return Math.min(PAGE * 2, this.all.length - this.shown.length);
  }

  showMore(): void {
    this.shownCount += this.moreCount;
  }

  async load(): Promise<void> {
    await this.#try(() => this.#read());
  }

  async remove({ night }: NightWithMetrics): Promise<void> {
    const { id } = night;
    if (id === null) return;
    await this.#try(async () => {
      await this.host.removeNight(id);
      this.removed = night.diary_date;
      await this.#read();
    });
  }

  /** Takes the last change of the diary back. */
  async undo(): Promise<void> {
    await this.#try(async () => {
      await this.host.undo();
      this.removed = null;
      await this.#read();
    });
  }

  async #read(): Promise<void> {
    const [nights, trends] = await Promise.all([this.host.listNights(null, null), this.host.trends("all", null)]);
    this.all = [...nights].sort(
      (one, other) =>
        other.night.diary_date.localeCompare(one.night.diary_date) || other.night.ordinal - one.night.ordinal,
    );
    this.lines = Object.fromEntries(trends.bars.map((bar) => [bar.diary_date, bar]));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
