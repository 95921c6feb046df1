// Nights as dots, what becomes of them as a line in a band.
import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendMeasure } from "../../ipc/generated/TrendMeasure";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import { axisWidth, labelStyle, nightsAxis } from "./chart-parts";
import type { Scale } from "./scales";

/** One line of a chart, and the marks of its nights. */
export interface TrendLine {
  measure: TrendMeasure;
  mark: "circle" | "rect";
  /** Between which values most of the nights lie, over the whole chart. */
  spread?: [number, number] | null;
  /** How far the line stands above its values, so that two measures have room for themselves. */
  lift?: number;
}

/** Above this many nights the dots shrink, those after a massage less, so that the line stays in sight. */
const MANY = 400;
/** Room for the dot of the last night, in pixels. */
const RIGHT = 5;
/** Room for words beside the axis, in pixels. */
const NAMES_WIDTH = 84;
/** Under this many pixels a night there is room for small dots alone. */
const TIGHT = 7;

/** Points of the 7-night line; `null` at every night without a value, so that a gap stays a gap. */
export function linePoints({ values, median7 }: TrendMeasure): [number, number | null][] {
  return median7.map((middle, index) => [index, values[index] === null ? null : middle]);
}

/** The stretches over which the line goes on: from one index to another. */
export function unbroken(measure: TrendMeasure): [number, number][] {
  const stretches: [number, number][] = [];
  for (const [index, middle] of linePoints(measure)) {
    if (middle === null) continue;
    const last = stretches.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else stretches.push([index, index]);
  }
  return stretches;
}

/** Draws the middle half of seven nights behind their line. */
function band({ measure, lift = 0 }: TrendLine, colours: ChartColours): CustomSeriesRenderItem {
  const stretches = unbroken(measure);
  return (params, api): CustomSeriesRenderItemReturn => {
    const [from, to] = stretches[params.dataIndex] ?? [0, -1];
    const edges = measure.band7.slice(from, to + 1);
    const edge = (which: 0 | 1) =>
      edges.map((ends, place): [number, number] => {
        const [x = 0, y = 0] = api.coord([from + place, (ends?.[which] ?? 0) + lift]);
        return [x, y];
      });
    const points = [...edge(0), ...edge(1).reverse()];
    return { type: "polygon", shape: { points }, style: { fill: colours.band } };
  };
}

/** Draws where most nights lie, from the first night to the last. */
function spreadBand([low, high]: [number, number], nights: number, colours: ChartColours): CustomSeriesRenderItem {
  return (_params, api): CustomSeriesRenderItemReturn => {
    const [left = 0, one = 0] = api.coord([-0.5, low]);
    const [right = 0, other = 0] = api.coord([nights - 0.5, high]);
    const shape = { x: left, y: Math.min(one, other), width: right - left, height: Math.abs(other - one), r: 8 };
    return { type: "rect", shape, style: { fill: colours.band } };
  };
}

/** Draws measures over time: dots, filled after a massage, and 7-night medians, in a band of one kind or the other. */
export function drawTrendLines(
  nights: readonly TrendNight[],
  lines: readonly TrendLine[],
  scale: Scale,
  colours: ChartColours,
  width: number,
): EChartsCoreOption {
  const left = scale.named ? NAMES_WIDTH : axisWidth(width);
  const isMany = nights.length > MANY;
  const size = isMany ? 2 : (width - left - RIGHT) / nights.length < TIGHT ? 5.5 : 7;
  const dots = ({ measure, lift = 0 }: TrendLine, isMassage: boolean) =>
    measure.values.flatMap((value, index) =>
      value !== null && nights[index]?.has_massage === isMassage ? [[index, value + lift]] : [],
    );
  const marks = (line: TrendLine, isMassage: boolean) => ({
    type: "scatter" as const,
    data: dots(line, isMassage),
    symbol: line.mark,
    symbolSize: isMany && isMassage ? 2 * size : size,
    large: isMany,
    largeThreshold: MANY,
    itemStyle: isMassage
      ? { color: colours.massage, opacity: 1 }
      : isMany
        ? { color: colours.night, opacity: 1 }
        : { color: colours.ground, borderColor: colours.night, borderWidth: 1.5, opacity: 1 },
    silent: true,
  });
  const behind = lines.map((line) =>
    line.spread
      ? { renderItem: spreadBand(line.spread, nights.length, colours), data: [[0, line.spread[0]]] }
      : { renderItem: band(line, colours), data: unbroken(line.measure).map(([from]) => [from, scale.from]) },
  );

  return {
    grid: { left, right: RIGHT, top: 10, bottom: 34, containLabel: false },
    xAxis: nightsAxis(nights, colours, width - RIGHT, left),
    yAxis: {
      type: "value",
      min: scale.from,
      max: scale.to,
      interval: scale.step,
      inverse: scale.isInverse ?? false,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: !scale.named, lineStyle: { color: colours.grid } },
      axisLabel: {
        ...labelStyle(colours),
        align: "left",
        margin: left,
        ...(scale.named ? { customValues: scale.named } : {}),
        formatter: scale.label,
      },
    },
    series: [
      ...behind.map((drawn) => ({ type: "custom" as const, ...drawn, clip: true, silent: true })),
      ...lines.flatMap((line) => [marks(line, false), marks(line, true)]),
      ...lines.map((line) => ({
        type: "line" as const,
        data: linePoints(line.measure).map(([index, middle]) => [
          index,
          middle === null ? null : middle + (line.lift ?? 0),
        ]),
        connectNulls: false,
        showSymbol: false,
        lineStyle: {
          color: colours.median,
          width: isMany ? 1.2 : 2.2,
          join: "round" as const,
          cap: "round" as const,
        },
        silent: true,
      })),
    ],
  };
}
