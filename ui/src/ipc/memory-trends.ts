import type { TrendsCard } from "./generated/TrendsCard";
import type { TrendsRange } from "./generated/TrendsRange";
import type { Noun, OutsideLink } from "./host";
import { MemoryData } from "./memory-data";
import { SampleTrends } from "./sample/trends";
import type { ChartFormat } from "./trends-host";

/** Trends of sample data: nothing is written. */
export abstract class MemoryTrends extends MemoryData {
  /** What was opened in the browser, newest last: here it is only remembered. */
  readonly opened: OutsideLink[] = [];
  private readonly sample = new SampleTrends(this.states);

  protected abstract tell(noun: Noun): void;

  trends = async (range: TrendsRange) => this.sample.view(range);

  async putTrendsCardAway(card: TrendsCard): Promise<void> {
    this.sample.putAway(card);
    this.tell("settings");
  }

  async restFromNumbers(rests: boolean): Promise<void> {
    this.sample.rest(rests);
    this.tell("settings");
  }

  openOutside = async (link: OutsideLink) => void this.opened.push(link);
  saveChart = async (format: ChartFormat) => this.written(`my-nights.${format}`);

  async announce(): Promise<void> {
    // A browser tells screen readers itself.
  }

  async zoom(): Promise<void> {
    // A browser has its own way to make everything larger.
  }
}
