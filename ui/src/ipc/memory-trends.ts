import type { TrendsCard } from "./generated/TrendsCard";
import type { TrendsRange } from "./generated/TrendsRange";
import type { Noun } from "./host";
import { MemoryData } from "./memory-data";
import { SampleTrends } from "./sample/trends";
import type { ChartFormat } from "./trends-host";

/** Trends of sample data: nothing is written. */
export abstract class MemoryTrends extends MemoryData {
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

  saveChart = async (format: ChartFormat) => this.written(`my-nights.${format}`);
}
