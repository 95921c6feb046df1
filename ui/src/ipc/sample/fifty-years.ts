import type { NightWithMetrics } from "../generated/NightWithMetrics";
import { withWords } from "./history";
import sample from "./nights.json";

const DAY_MS = 86_400_000;
const LAST = Date.parse("2025-03-14T00:00Z");
const NIGHTS = 18_262;

function daysLater(local: string | null, days: number): string | null {
  if (local === null) return null;
  const date = new Date(Date.parse(`${local.slice(0, 10)}T00:00Z`) + days * DAY_MS);
  return date.toISOString().slice(0, 10) + local.slice(10);
}

/** Fifty years of nights with a few days left out, made of the sample nights over and over. */
export function fiftyYears(): NightWithMetrics[] {
  const nights = sample as unknown as NightWithMetrics[];
  const long: NightWithMetrics[] = [];
  for (let back = NIGHTS - 1; back >= 0; back -= back % 37 === 20 ? 4 : 1) {
    const of = nights[back % nights.length];
    if (!of) break;
    const date = LAST - back * DAY_MS;
    const days = Math.round((date - Date.parse(`${of.night.diary_date}T00:00Z`)) / DAY_MS);
    const night = {
      ...of.night,
      id: 1 + long.length,
      diary_date: new Date(date).toISOString().slice(0, 10),
      got_into_bed_local: daysLater(of.night.got_into_bed_local, days),
      tried_to_sleep_local: daysLater(of.night.tried_to_sleep_local, days),
      final_awakening_local: daysLater(of.night.final_awakening_local, days),
      got_out_of_bed_local: daysLater(of.night.got_out_of_bed_local, days),
    };
    long.push({ night, metrics: of.metrics });
  }
  return withWords(long);
}
