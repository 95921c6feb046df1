import { describe, expect, it } from "vitest";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendMeasure } from "../../ipc/generated/TrendMeasure";
import { extent } from "./chart-parts";
import { columnPaths } from "./column-paths";
import { drawNightColumns } from "./night-columns";
import { describeNight, nameNight } from "./night-words";
import { measure, missing, night } from "./sample-nights";
import { clockScale, hoursScale, minutesScale, percentScale } from "./scales";
import { drawTrendLines, linePoints, unbroken } from "./trend-lines";
import { drawWeekRows } from "./week-rows";

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

describe("a measure over time", () => {
  const drawn = (nights: Parameters<typeof drawTrendLines>[0], line: Partial<TrendMeasure>) => {
    const lines = [{ measure: measure(line), mark: "circle" as const }];
    const option = drawTrendLines(nights, lines, hoursScale([434]), colours, 1000);
    return (option as { series: { type: string; connectNulls?: boolean; data: unknown[] }[] }).series;
  };

  it("never joins line or band over a night not noted", () => {
    const nights = [night(), missing("2025-03-15"), night({ diary_date: "2025-03-16" })];
    const line = { values: [434, null, 440], median7: [430, 431, 432] };
    expect(linePoints(measure(line))).toEqual([
      [0, 430],
      [1, null],
      [2, 432],
    ]);
    expect(unbroken(measure(line))).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(drawn(nights, line).find((one) => one.type === "line")?.connectNulls).toBe(false);
  });

  it("goes on while every night has a middle", () => {
    expect(unbroken(measure({ values: [1, 1, 1, 1], median7: [null, 1, 1, 1] }))).toEqual([[1, 3]]);
  });

  it("puts each night's dot into one of two kinds", () => {
    const nights = [night({ has_massage: true }), night(), missing("2025-03-15")];
    const scatters = drawn(nights, { values: [434, 420, null] }).filter((one) => one.type === "scatter");
    expect(scatters.map(({ data }) => data)).toEqual([[[1, 420]], [[0, 434]]]);
  });

  it("tells nights and measures apart by shape: a ring or a full mark, a circle or a square", () => {
    const nights = [night({ has_massage: true }), night()];
    const lines = (["circle", "rect"] as const).map((mark) => ({ measure: measure({ values: [3, 4] }), mark }));
    const { series } = drawTrendLines(nights, lines, hoursScale([434]), colours, 1000) as {
      series: { type: string; symbol: string; itemStyle: { color: string; borderColor?: string } }[];
    };
    const marks = series.filter(({ type }) => type === "scatter");
    expect(marks.map(({ symbol, itemStyle }) => [symbol, itemStyle.color, itemStyle.borderColor])).toEqual([
      ["circle", "ground", "night"],
      ["circle", "massage", undefined],
      ["rect", "ground", "night"],
      ["rect", "massage", undefined],
    ]);
  });
});

describe("a scale", () => {
  it("has few lines, both ends on one", () => {
    expect(minutesScale([3, 41, null])).toMatchObject({ from: 0, to: 50, step: 10 });
    expect(minutesScale([200])).toMatchObject({ to: 240, step: 60 });
    expect(percentScale([84])).toMatchObject({ from: 80, to: 100, step: 5 });
  });

  it("goes on over midnight, and over noon for who sleeps by day", () => {
    expect(clockScale([680, 740, 790])).toMatchObject({ from: 660, to: 840 });
    expect(clockScale([680, 740]).label(720)).toBe("00:00");
    expect(clockScale([1210, 1500]).from).toBe(1200);
  });
});

describe("the row of a night", () => {
  it("marks a massage by a dot, not by colour alone", () => {
    const dots = (has_massage: boolean): number => {
      const { series } = drawWeekRows([night({ has_massage })], 0, colours, 1000) as {
        series: [{ renderItem: (params: object, api: object) => Drawn }];
      };
      const row = series[0].renderItem({ dataIndex: 0 }, { coord: ([x, y]: [number, number]) => [x, y] });
      return row.children?.filter(({ type }) => type === "circle").length ?? 0;
    };
    expect([dots(true), dots(false)]).toEqual([1, 0]);
  });

  const axis = (nights: Parameters<typeof drawWeekRows>[0], dayBegins: number) =>
    (drawWeekRows(nights, dayBegins, colours, 1000) as { xAxis: { min: number; max: number } }).xAxis;

  it("is a day from where the person's begins", () => {
    expect(axis([night()], 0)).toMatchObject({ min: 0, max: 1440 });
    const byDay = night({ got_into_bed_min: 1260, got_out_of_bed_min: 1700 });
    expect(axis([byDay], 360)).toMatchObject({ min: 360, max: 1800 });
  });

  it("is longer where a night reaches over it", () => {
    expect(axis([night({ got_out_of_bed_min: 1500 })], 0)).toMatchObject({ max: 1800 });
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
