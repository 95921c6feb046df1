import type { TrendsCard } from "./generated/TrendsCard";
import type { TrendsRange } from "./generated/TrendsRange";
import type { TrendsView } from "./generated/TrendsView";

/** What a chart is written as: a picture of pixels, one of shapes, or its table. */
export type ChartFormat = "png" | "svg" | "csv";

/** What the window may ask about many nights. */
export interface TrendsHost {
  /** `from`: the first date of a custom range; `to`: the last date of any, `null`: the last recorded night. */
  trends(range: TrendsRange, from: string | null, to: string | null): Promise<TrendsView>;
  /** Puts a card away for good. */
  putTrendsCardAway(card: TrendsCard): Promise<void>;
  /** Hides the numbers for two weeks, or shows them again. */
  restFromNumbers(rests: boolean): Promise<void>;
  /** Writes a chart into a file where the person says; its name, or `null` when they say nowhere. */
  saveChart(format: ChartFormat, contents: Uint8Array): Promise<string | null>;
}
