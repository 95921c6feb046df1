import type { NightWithMetrics } from "../../ipc/generated/NightWithMetrics";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import type { Host } from "../../ipc/host";

const PAGE = 14;

/** Holds the nights so far, newest first. */
export class Nights {
  all = $state.raw<NightWithMetrics[]>([]);
  /** Where each date stands on its noon-to-noon line. */
  lines = $state.raw<Record<string, TrendNight>>({});
  shownCount = $state(PAGE);
  /** The date of the night just removed. */
  removed = $state<string | null>(null);

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
    const [nights, trends] = await Promise.all([this.host.listNights(null, null), this.host.trends("all", null)]);
    this.all = [...nights].sort(
      (one, other) =>
        other.night.diary_date.localeCompare(one.night.diary_date) || other.night.ordinal - one.night.ordinal,
    );
    this.lines = Object.fromEntries(trends.bars.map((bar) => [bar.diary_date, bar]));
  }

  async remove(night: NightWithMetrics): Promise<void> {
    if (night.night.id === null) return;
    await this.host.removeNight(night.night.id);
    this.removed = night.night.diary_date;
    await this.load();
  }

  async undo(): Promise<void> {
    await this.host.undo();
    this.removed = null;
    await this.load();
  }
}
