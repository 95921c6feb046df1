import { describe, expect, it } from "vitest";
import type { ChartColours } from "../../components/charts/chart-colours";
import { extent } from "./chart-parts";
import { columnPaths } from "./column-paths";
import { drawNightColumns } from "./night-columns";
import { describeNight, nameNight } from "./night-words";
import { missing, night } from "./sample-nights";
import { drawSleepTime, medianLine } from "./sleep-time";

const colours = { massage: "massage", night: "night", band: "band", rule: "rule", ground: "ground" } as ChartColours;

interface Drawn {
  type: string;
  style: { fill?: string; stroke?: string };
  children?: Drawn[];
}

/** Draws the first column, one pixel a minute and ten a night. */
function firstColumn(nights: Parameters<typeof drawNightColumns>[0]): Drawn {
  const { series } = drawNightColumns(nights, colours, 1000) as {
    series: [{ renderItem: (params: object, api: object) => Drawn }];
  };
  return series[0].renderItem({ dataIndex: 0 }, { coord: ([x, y]: [number, number]) => [x * 10, y] });
}

describe("a column of the night chart", () => {
  it("marks a massage by a dot, not by colour alone", () => {
    const kinds = (has_massage: boolean) =>
      firstColumn([night({ has_massage })]).children?.map((part) => [part.type, part.style.fill]);
    expect(kinds(true)).toEqual([
      ["rect", "band"],
      ["rect", "massage"],
      ["circle", "massage"],
    ]);
    expect(kinds(false)).toEqual([
      ["rect", "band"],
      ["rect", "night"],
    ]);
  });

  it("draws a night not noted as a short tick", () => {
    expect(firstColumn([missing("2025-03-14")])).toMatchObject({ type: "line", style: { stroke: "rule" } });
  });

  it("draws no sleep of a night without any", () => {
    expect(firstColumn([night({ slept: false, sleep_onset_min: null })]).children).toHaveLength(1);
  });
});

describe("ten years of columns", () => {
  it("are a few shapes, each night in its tone, nights not noted left out", () => {
    const places = { x: (index: number) => index, y: (minute: number) => minute, width: 0.5, dotsY: 1300 };
    const paths = columnPaths([night({ has_massage: true }), missing("2025-03-15"), night()], places);
    const boxes = (path: string) => path.split("M").length - 1;
    expect([paths.bed, paths.massageSleep, paths.otherSleep, paths.massageDots].map(boxes)).toEqual([2, 1, 1, 1]);
    expect(paths.otherSleep).toBe("M1.75 690.0h0.50v435.0h-0.50z");
  });
});

describe("the clock beside the columns", () => {
  it("folds the empty afternoon, and keeps a day sleeper whole", () => {
    const axis = (nights: Parameters<typeof drawNightColumns>[0]) =>
      (drawNightColumns(nights, colours, 1000) as { yAxis: { min: number; max: number } }).yAxis;
    expect(axis([night()])).toMatchObject({ min: 540, max: 1260 });
    expect(axis([night(), night({ got_into_bed_min: 1500, got_out_of_bed_min: 1980 })])).toMatchObject({ max: 1980 });
  });

  it("has an extent even of a single value", () => {
    expect(extent([420], 60)).toEqual([420, 480]);
    expect(extent([null], 60)).toBeNull();
  });
});

describe("sleep time", () => {
  it("never joins the line over a night not noted", () => {
    const nights = [night(), missing("2025-03-15"), night({ diary_date: "2025-03-16" })];
    expect(medianLine(nights)).toEqual([
      [0, 430],
      [1, null],
      [2, 430],
    ]);
    const { series } = drawSleepTime(nights, colours, 1000) as { series: { type: string; connectNulls?: boolean }[] };
    expect(series.find((one) => one.type === "line")?.connectNulls).toBe(false);
  });

  it("puts each night's dot into one of two kinds", () => {
    const nights = [night({ has_massage: true }), night(), missing("2025-03-15")];
    const { series } = drawSleepTime(nights, colours, 1000) as { series: { data: unknown[] }[] };
    expect(series[0]?.data).toEqual([[1, 434]]);
    expect(series[1]?.data).toEqual([[0, 434]]);
  });
});

describe("a night in words", () => {
  it("tells sleep, bed and massage", () => {
    expect(describeNight(night({ has_massage: true }), [])).toBe(
      "Friday 14 March: 7 h 14 min asleep. In bed 23:08 to 06:55. Massage that evening.",
    );
  });

  it("tells apart not noted and no sleep", () => {
    expect(describeNight(missing("2025-03-14"), [])).toBe("Friday 14 March: not noted.");
    expect(describeNight(night({ slept: false }), [])).toBe("Friday 14 March: no sleep.");
  });

  it("names the year where there are several", () => {
    expect(
      nameNight(
        night(),
        Array.from({ length: 400 }, () => night()),
      ),
    ).toMatch(/14 March 2025$/);
  });
});
