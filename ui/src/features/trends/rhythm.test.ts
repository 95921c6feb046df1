import { describe, expect, it } from "vitest";
import { tableCsv } from "../../components/charts/chart-table";
import type { ChartColours } from "../../components/charts/chart-colours";
import { drawKinds } from "./days-of-a-kind";
import { drawRegularWeeks } from "./regular-weeks";
import { kindsTable, regularWeeksTable } from "./rhythm-tables";
import { describeKind, describeWeek, readJetlag, sayJetlag, sayRegularity, writeIndex } from "./rhythm-words";
import { jetlag, regularity } from "./sample-nights";
import { indexScale } from "./scales";

const colours = { night: "night", ground: "ground", median: "median", rule: "rule" } as ChartColours;

describe("how alike days are", () => {
  it("is said of minutes first, with what 100 and 0 would be", () => {
    expect(sayRegularity(regularity())).toBe(
      "Of every 100 minutes, 92 were like those a day before: asleep both times, or awake. That is an index of 84; every day alike would be 100, pure chance 0.",
    );
  });

  it("may still move while it rests on few pairs of days", () => {
    expect(sayRegularity(regularity({ day_pairs: 9, is_preliminary: true }))).toMatch(
      /It rests on 9 pairs of days and may still move\.$/,
    );
  });

  it("says how many more nights it takes, and of what", () => {
    const few = (needs: number) => sayRegularity(regularity({ index: null, alike_pct: null, needs }));
    expect(few(3)).toBe(
      "3 more nights in a row would be enough to compare days, each with when you fell asleep and when you woke.",
    );
    expect(few(1)).toMatch(/^One more night in a row/);
    expect(few(0)).toBe("No two of these days can be compared.");
  });

  it("has whole points, and none below none", () => {
    expect([83.97, -12.4, -0.2, null].map(writeIndex)).toEqual(["84", "-12", "0", "–"]);
  });

  it("tells every seven days, those of too few pairs too", () => {
    const { weeks } = regularity();
    expect(weeks.map((week) => describeWeek(week, weeks).replaceAll(/\s–\s/g, "–"))).toEqual([
      "23 February–1 March: 80, from 7 pairs of days.",
      "2–8 March: 88, from 6 pairs of days.",
      "9–15 March: 3 pairs of days, too few for an index.",
    ]);
    const one = { to: "2025-03-15", index: null, day_pairs: 1 };
    expect(
      describeWeek(
        one,
        Array.from({ length: 60 }, () => one),
      ),
    ).toMatch(/15 March 2025: one pair of days, too few for an index\.$/);
  });

  it("is a line that stops at weeks without an index, which have no dot", () => {
    const [one, other] = regularity().weeks;
    const gap = { to: "2025-03-08", index: null, day_pairs: 0 };
    const weeks = [one, gap, other].flatMap((week) => (week ? [week] : []));
    const { series } = drawRegularWeeks(weeks, colours, 500) as { series: { data: unknown; connectNulls?: boolean }[] };
    expect(series[0]).toMatchObject({
      connectNulls: false,
      data: [
        [0, 80.4],
        [1, null],
        [2, 88],
      ],
    });
    expect(series[1]?.data).toEqual([
      [0, 80.4],
      [2, 88],
    ]);
  });

  it("is seen on the whole way from 0 to 100, and below where there is something", () => {
    expect(indexScale([84, null, 90])).toMatchObject({ from: 0, to: 100, step: 25 });
    expect(indexScale([-3, 90])).toMatchObject({ from: -50, to: 100, step: 50 });
    expect(indexScale([])).toMatchObject({ from: 0, to: 100 });
  });

  it("is a table of weeks", () => {
    expect(tableCsv(regularWeeksTable(regularity().weeks)).split("\r\n").slice(0, 4)).toEqual([
      "seven_dates_to,sleep_regularity_index,day_pairs",
      "2025-03-01,80.4,7",
      "2025-03-08,88,6",
      "2025-03-15,,3",
    ]);
  });
});

describe("free days beside work days", () => {
  it("are said with the way between both middles", () => {
    const said = (difference_min: number) => sayJetlag(jetlag({ difference_min }));
    expect(said(99)).toBe(
      "On free days the middle of your sleep is 1 h 39 min later than on work days: at 04:33 instead of 02:54.",
    );
    expect(said(-25)).toMatch(/^On free days the middle of your sleep is 25 min earlier than on work days:/);
    expect(said(2)).toMatch(/at about the same time\.$/);
    expect([said(-715), said(720)].every((words) => /half a day away/.test(words))).toBe(true);
  });

  it("are compared from four nights of each on", () => {
    const { work } = jetlag();
    const few = { nights: 2, needs: 2, sleep_onset_min: null, midsleep_min: null, waking_min: null };
    expect(sayJetlag(jetlag({ free: few, difference_min: null }))).toBe(
      "It takes four nights before free days and four before work days to compare them. Here there are 2 and 110.",
    );
    const around = { ...work, midsleep_min: null };
    expect(sayJetlag(jetlag({ work: around, difference_min: null }))).toMatch(/all around the clock/);
  });

  it("are told without what they catch up on once that is known", () => {
    expect(readJetlag(jetlag())).toMatch(/at 04:16 \(Roenneberg and colleagues, 2004\)\.$/);
    expect(readJetlag(jetlag({ corrected_midsleep_local: null }))).not.toMatch(/catch up/);
    expect(readJetlag(jetlag({ corrected_midsleep_local: "04:33" }))).not.toMatch(/catch up/);
    expect(describeKind("Work days", jetlag().work)).toBe(
      "Work days, 110 nights: asleep 23:20 to 06:28, the middle at 02:54.",
    );
  });

  it("have a bar each and a diamond in it", () => {
    const { work, free } = jetlag();
    const kinds = [
      { name: "Work days", days: work },
      { name: "Free days", days: free },
    ] as const;
    const option = drawKinds(kinds, "1 h 39 min", 0, colours, 500) as {
      xAxis: { min: number; max: number };
      series: [{ renderItem: (params: object, api: object) => { children: { type: string; style: object }[] } }];
    };
    const types = (dataIndex: number) =>
      option.series[0]
        .renderItem({ dataIndex }, { coord: ([x, y]: [number, number]) => [x / 4, y * 80] })
        .children.map(({ type }) => type);
    expect(types(0)).toEqual(["text", "rect", "line", "line", "line", "text", "polygon", "text"]);
    expect(types(1)).toEqual(["text", "rect", "polygon", "text"]);
    expect(option.xAxis).toMatchObject({ min: 0, max: 1440 });
  });

  it("are a table with times of the clock", () => {
    expect(tableCsv(kindsTable(jetlag())).split("\r\n").slice(0, 4)).toEqual([
      "days,nights,sleep_onset_local,midsleep_local,waking_local",
      "work,110,23:20,02:54,06:28",
      "free,52,00:20,04:33,08:46",
      "free_corrected,,,04:16,",
    ]);
    expect(kindsTable(jetlag({ corrected_midsleep_local: null })).rows).toBe(2);
  });
});
