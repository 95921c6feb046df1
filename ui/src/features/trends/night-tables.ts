// The tables behind the charts of nights, on the page and in files.
import type { ChartColumn, ChartTable } from "../../components/charts/chart-table";
import type { TrendMeasure } from "../../ipc/generated/TrendMeasure";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import type { TrendsView } from "../../ipc/generated/TrendsView";
import { weekday } from "../../lib/clock-format";
import { writeLength } from "../../lib/length";
import { stretchesOf } from "../../lib/night-stretches";
import { clockAt } from "../../lib/noon-line";
import { t } from "../../lib/words";
import { clockOn, nameNight } from "./night-words";
import { weekdayNames } from "./summary";

/** How a value of a measure reads. */
export type WriteValue = (value: number | null) => string;

function nightColumn(nights: readonly TrendNight[]): ChartColumn {
  const nightOf = (row: number) => nights[row];
  return {
    head: t("trends-column-night"),
    key: "diary_date",
    words: (row) => {
      const night = nightOf(row);
      return night ? nameNight(night, nights) : "";
    },
    value: (row) => nightOf(row)?.diary_date ?? null,
  };
}

function massageColumn(nights: readonly TrendNight[]): ChartColumn {
  return {
    head: t("trends-column-massage"),
    key: "massage",
    words: (row) => (nights[row]?.has_massage ? t("trends-yes") : ""),
    value: (row) => (nights[row]?.is_recorded ? (nights[row].has_massage ? "yes" : "no") : null),
  };
}

function valueColumn(
  head: string,
  key: string,
  nights: readonly TrendNight[],
  values: readonly (number | null)[],
  write: WriteValue,
): ChartColumn {
  return {
    head,
    key,
    words: (row) => (nights[row]?.is_recorded ? write(values[row] ?? null) : t("trends-not-noted")),
    value: (row) => values[row] ?? null,
  };
}

/** Nights as they are drawn on the clock. */
export function nightsTable({ bars, measures }: TrendsView): ChartTable {
  const bed = (row: number) => {
    const night = bars[row];
    return night ? stretchesOf(night).bed : null;
  };
  const asleep = measures.total_sleep_time_min.values;
  return {
    rows: bars.length,
    isNewestFirst: true,
    columns: [
      nightColumn(bars),
      {
        head: t("trends-column-in-bed"),
        key: "in_bed",
        words: (row) => {
          const ends = bed(row);
          return ends ? t("trends-from-to", { from: clockOn(ends[0]), to: clockOn(ends[1]) }) : t("length-unknown");
        },
        value: (row) => bed(row)?.map(clockAt).join("/") ?? null,
      },
      valueColumn(t("trends-column-asleep"), "total_sleep_time_min", bars, asleep, writeLength),
      massageColumn(bars),
    ],
  };
}

/** One or two measures over time, with their medians. */
export function measuresTable(
  bars: readonly TrendNight[],
  columns: readonly { head: string; key: string; measure: TrendMeasure; write: WriteValue }[],
): ChartTable {
  const pairs = columns.flatMap(({ head, key, measure, write }) => [
    valueColumn(head, key, bars, measure.values, write),
    {
      head: t(columns.length > 1 ? "trends-column-median-of" : "trends-column-median", { of: head }),
      key: `${key}_median7`,
      words: (row: number) => write(measure.median7[row] ?? null),
      value: (row: number) => measure.median7[row] ?? null,
    },
  ]);
  return { rows: bars.length, isNewestFirst: true, columns: [nightColumn(bars), ...pairs, massageColumn(bars)] };
}

/** The weekdays, with how many nights each has. */
export function weekdaysTable({ weekdays }: TrendsView): ChartTable {
  const names = weekdayNames(weekday);
  const iso = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  return {
    rows: weekdays.length,
    isNewestFirst: false,
    columns: [
      {
        head: t("trends-column-weekday"),
        key: "weekday",
        words: (row) => names[row] ?? "",
        value: (row) => iso[row] ?? null,
      },
      {
        head: t("trends-column-nights"),
        key: "nights",
        words: (row) => String(weekdays[row]?.values.length ?? 0),
        value: (row) => weekdays[row]?.values.length ?? 0,
      },
      {
        head: t("trends-column-middle"),
        key: "median_total_sleep_time_min",
        words: (row) => writeLength(weekdays[row]?.median),
        value: (row) => weekdays[row]?.median ?? null,
      },
    ],
  };
}
