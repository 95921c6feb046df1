// Regularity over time: a dot for every seven days, joined where none is missing in between.
import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendRegularWeek } from "../../ipc/generated/TrendRegularWeek";
import { axisWidth, labelStyle } from "./chart-parts";
import { weekTicks } from "./date-ticks";
import { indexScale } from "./scales";

/** Room for the dot of the last week, in pixels. */
const RIGHT = 5;
/** Under this many pixels a week there is room for small dots alone, under the other for smaller ones. */
const TIGHT = 9;
const NARROW = 4;

/** Draws the index of every seven days. */
export function drawRegularWeeks(
  weeks: readonly TrendRegularWeek[],
  colours: ChartColours,
  width: number,
): EChartsCoreOption {
  const left = axisWidth(width);
  const pixelsAWeek = (width - left - RIGHT) / Math.max(1, weeks.length);
  const scale = indexScale(weeks.map(({ index }) => index));
  const ticks = weekTicks(
    weeks.map(({ to }) => to),
    width - left - RIGHT,
  );
  const labels = new Map(ticks.map(({ index, label }) => [index, label]));
  const isNarrow = pixelsAWeek < NARROW;

  return {
    grid: { left, right: RIGHT, top: 10, bottom: 34, containLabel: false },
    xAxis: {
      type: "value",
      min: -0.5,
      max: weeks.length - 0.5,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        ...labelStyle(colours),
        margin: 12,
        hideOverlap: false,
        customValues: ticks.map(({ index }) => index),
        formatter: (index: number) => labels.get(index) ?? "",
      },
    },
    yAxis: {
      type: "value",
      min: scale.from,
      max: scale.to,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colours.grid } },
      axisLabel: { ...labelStyle(colours), align: "left", margin: left, formatter: scale.label },
    },
    series: [
      {
        type: "line",
        data: weeks.map(({ index }, place) => [place, index]),
        connectNulls: false,
        showSymbol: false,
        lineStyle: { color: colours.median, width: isNarrow ? 1.2 : 2.2, join: "round", cap: "round" },
        silent: true,
      },
      {
        type: "scatter",
        z: 3,
        data: weeks.flatMap(({ index }, place) => (index === null ? [] : [[place, index]])),
        symbolSize: isNarrow ? 2.5 : pixelsAWeek < TIGHT ? 5.5 : 8,
        itemStyle: isNarrow
          ? { color: colours.night, opacity: 1 }
          : { color: colours.ground, borderColor: colours.night, borderWidth: 1.5, opacity: 1 },
        silent: true,
      },
    ],
  };
}
