// The average sleep of work days and of free days, one above the other, and how far apart their middles are.
import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendDaysOfAKind } from "../../ipc/generated/TrendDaysOfAKind";
import { dayAxis, dayLine } from "./chart-parts";
import { clockOn } from "./night-words";

/** Height of the chart in pixels. */
export const KINDS_HEIGHT = 196;

const GRID_HEIGHT = 156;
const NAMES_WIDTH = 92;
/** Under this many pixels names stand above their bars. */
const NARROW = 300;
const BAR = 18;
/** Half of a diamond. */
const DIAMOND = 7;
/** Room for the words between the bars, in pixels. */
const APART_WIDTH = 110;
/** How far from the middle of its bar the time of a diamond stands, and half of how wide it is. */
const TIME = 24;

/** A kind of days as it is drawn. */
export interface DrawnKind {
  name: string;
  days: TrendDaysOfAKind;
}

/** Draws two kinds of days; `apart` says how far the second lies from the first. */
export function drawKinds(
  kinds: readonly [DrawnKind, DrawnKind],
  apart: string,
  dayBegins: number,
  colours: ChartColours,
  width: number,
): EChartsCoreOption {
  const ends = kinds.flatMap(({ days }) => [days.sleep_onset_min, days.waking_min].filter((end) => end !== null));
  const [from, to] = dayLine(dayBegins, ends);
  const isNarrow = width < NARROW;
  const left = isNarrow ? 0 : NAMES_WIDTH;
  const words = {
    fill: colours.text,
    font: `16px ${colours.font}`,
    verticalAlign: "middle" as const,
    // No line of the grid runs through a word.
    stroke: colours.ground,
    lineWidth: 5,
  };

  const renderItem: CustomSeriesRenderItem = (params, api): CustomSeriesRenderItemReturn => {
    const row = params.dataIndex;
    const kind = kinds[row];
    if (!kind) return;
    const place = (minute: number, at = row): [number, number] => {
      const [x = 0, y = 0] = api.coord([minute, at]);
      return [x, y];
    };
    const { sleep_onset_min: onset, midsleep_min: middle, waking_min: waking } = kind.days;
    const [, y] = place(from);
    const outwards = row === 0 ? -1 : 1;
    const name = {
      type: "text" as const,
      style: { ...words, text: kind.name, x: 0, y: isNarrow ? y + outwards * TIME : y, align: "left" as const },
    };
    if (onset === null || middle === null || waking === null) return name;
    const [x] = place(middle);
    const [start] = place(onset);
    return {
      type: "group",
      children: [
        name,
        {
          type: "rect" as const,
          shape: { x: start, y: y - BAR / 2, width: place(waking)[0] - start, height: BAR, r: BAR / 2 },
          style: { fill: colours.night },
        },
        ...(row === 0 ? between(place) : []),
        {
          type: "polygon" as const,
          shape: {
            points: [
              [x, y - DIAMOND],
              [x + DIAMOND, y],
              [x, y + DIAMOND],
              [x - DIAMOND, y],
            ],
          },
          style: { fill: colours.ground, stroke: colours.median, lineWidth: 2 },
        },
        {
          type: "text" as const,
          style: {
            ...words,
            text: clockOn(middle),
            x: isNarrow ? Math.max(x, NAMES_WIDTH + TIME) : x,
            y: y + outwards * TIME,
            align: "center" as const,
          },
        },
      ],
    };
  };

  /** A line down from each middle, and how far it is from the one to the other. */
  function between(place: (minute: number, row?: number) => [number, number]) {
    const [one, other] = kinds.map(({ days }) => days.midsleep_min);
    if (typeof one !== "number" || typeof other !== "number") return [];
    const [[x1, top], [x2, bottom], [, y]] = [place(one, 0), place(other, 1), place(one, 0.5)];
    const line = (x: number, start: number, end: number) => ({
      type: "line" as const,
      shape: { x1: x, x2: x, y1: start, y2: end },
      style: { stroke: colours.rule, lineWidth: 1.5, lineDash: [3, 4] },
    });
    const [start, end] = [Math.min(x1, x2), Math.max(x1, x2)];
    const beside =
      end + APART_WIDTH < width
        ? { x: end + 12, y, align: "left" as const }
        : start > APART_WIDTH
          ? { x: start - 12, y, align: "right" as const }
          : { x: (start + end) / 2, y: y - 14, align: "center" as const };
    return [
      line(x1, top + BAR / 2, y),
      line(x2, y, bottom - BAR / 2),
      {
        type: "line" as const,
        shape: { x1, x2, y1: y, y2: y },
        style: { stroke: colours.median, lineWidth: 2.2, lineCap: "round" as const },
      },
      { type: "text" as const, style: { ...words, ...beside, text: apart } },
    ];
  }

  return {
    grid: { left, right: 0, top: 2, height: GRID_HEIGHT, containLabel: false },
    xAxis: dayAxis([from, to], colours, width - left),
    yAxis: {
      type: "value",
      inverse: true,
      min: -0.5,
      max: 1.5,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    series: [{ type: "custom", renderItem, data: kinds.map((_, row) => [from, row]), clip: false, silent: true }],
  };
}
