// The tables behind the charts of the rhythm, on the page and in files.
import type { ChartTable } from "../../components/charts/chart-table";
import type { TrendDaysOfAKind } from "../../ipc/generated/TrendDaysOfAKind";
import type { TrendRegularWeek } from "../../ipc/generated/TrendRegularWeek";
import type { TrendSocialJetlag } from "../../ipc/generated/TrendSocialJetlag";
import { clockTime } from "../../lib/clock-format";
import { clockAt } from "../../lib/noon-line";
import { t } from "../../lib/words";
import { clockOn } from "./night-words";
import { nameWeek, writeIndex } from "./rhythm-words";

/** Every seven days, with their index and the pairs of days behind it. */
export function regularWeeksTable(weeks: readonly TrendRegularWeek[]): ChartTable {
  return {
    rows: weeks.length,
    isNewestFirst: true,
    columns: [
      {
        head: t("trends-column-seven-days"),
        key: "seven_dates_to",
        words: (row) => (weeks[row] ? nameWeek(weeks[row], weeks) : ""),
        value: (row) => weeks[row]?.to ?? null,
      },
      {
        head: t("trends-column-index"),
        key: "sleep_regularity_index",
        words: (row) => writeIndex(weeks[row]?.index ?? null),
        value: (row) => weeks[row]?.index ?? null,
      },
      {
        head: t("trends-column-pairs"),
        key: "day_pairs",
        words: (row) => String(weeks[row]?.day_pairs ?? 0),
        value: (row) => weeks[row]?.day_pairs ?? 0,
      },
    ],
  };
}

/** Work days, free days, and free days without what they catch up on. */
export function kindsTable({ work, free, corrected_midsleep_local: corrected }: TrendSocialJetlag): ChartTable {
  const kinds = [
    { name: t("trends-work-days"), key: "work", days: work },
    { name: t("trends-free-days"), key: "free", days: free },
  ];
  const time = (head: string, key: string, of: (days: TrendDaysOfAKind) => number | null) => ({
    head,
    key,
    words: (row: number) => clockOn(kinds[row] ? of(kinds[row].days) : null),
    value: (row: number) => {
      const minute = kinds[row] ? of(kinds[row].days) : null;
      return minute === null ? null : clockAt(minute);
    },
  });
  const middle = time(t("trends-column-midsleep"), "midsleep_local", (days) => days.midsleep_min);
  return {
    rows: corrected === null ? kinds.length : kinds.length + 1,
    isNewestFirst: false,
    columns: [
      {
        head: t("trends-column-days"),
        key: "days",
        words: (row) => kinds[row]?.name ?? t("trends-free-days-corrected"),
        value: (row) => kinds[row]?.key ?? "free_corrected",
      },
      {
        head: t("trends-column-nights"),
        key: "nights",
        words: (row) => String(kinds[row]?.days.nights ?? t("length-unknown")),
        value: (row) => kinds[row]?.days.nights ?? null,
      },
      time(t("trends-column-fell-asleep"), "sleep_onset_local", (days) => days.sleep_onset_min),
      {
        ...middle,
        words: (row) => (kinds[row] || corrected === null ? middle.words(row) : clockTime(corrected)),
        value: (row) => (kinds[row] ? middle.value(row) : corrected),
      },
      time(t("trends-column-woke"), "waking_local", (days) => days.waking_min),
    ],
  };
}
