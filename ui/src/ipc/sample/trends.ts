import type { TrendNight } from "../generated/TrendNight";
import type { TrendsRange } from "../generated/TrendsRange";
import type { TrendsView } from "../generated/TrendsView";
import nights from "./trend-nights.json";

const all = nights as unknown as TrendNight[];
const LENGTH: Record<TrendsRange, number> = { week: 7, "four-weeks": 28, "three-months": 84, year: 365, all: 9999 };

/** The last nights of the sample diary. The numbers above the charts are written down, not computed. */
export function trendsView(range: TrendsRange, end: string | null, isEmpty: boolean): TrendsView {
  const until = end === null ? all : all.filter((night) => night.diary_date <= end);
  const bars = isEmpty ? [] : until.slice(-LENGTH[range]);
  const recorded = bars.filter((night) => night.is_recorded).length;
  return {
    from: bars[0]?.diary_date ?? "2025-03-15",
    to: bars.at(-1)?.diary_date ?? "2025-03-15",
    nights: bars.length,
    recorded,
    recorded_ever: isEmpty ? 0 : 76,
    massage_nights: bars.filter((night) => night.has_massage).length,
    median_total_sleep_time_min: recorded > 3 ? 437 : null,
    n_total_sleep_time: recorded,
    median_total_sleep_time_before_min: recorded > 3 && range !== "all" ? 421 : null,
    usual_total_sleep_time_min: isEmpty ? null : [372, 489],
    bars,
  };
}
