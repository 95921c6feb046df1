import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendWeekday } from "../../ipc/generated/TrendWeekday";
import { axisWidth, labelStyle } from "./chart-parts";
import { hoursScale } from "./scales";

/** Height of the chart in pixels. */
export const WEEKDAYS_HEIGHT = 220;

/** Dots a weekday has at most: of years of nights so many are drawn, evenly taken. */
const MOST_DOTS = 60;
/** How far dots stray at most from the middle of their column, in pixels, so that equal nights are two dots. */
const STRAY = 13;

function some(values: readonly number[]): number[] {
  const every = Math.ceil(values.length / MOST_DOTS);
  return values.filter((_, place) => place % every === 0);
}

/** Draws each weekday as a column of nights, with a stroke at its middle one. */
export function drawWeekdays(
  days: readonly TrendWeekday[],
  names: readonly string[],
  colours: ChartColours,
  width: number,
): EChartsCoreOption {
  const scale = hoursScale(days.flatMap(({ values }) => values));
  const stray = Math.min(STRAY, Math.floor((width - axisWidth(width)) / days.length / 4));
  const renderItem: CustomSeriesRenderItem = (params, api): CustomSeriesRenderItemReturn => {
    const index = params.dataIndex;
    const day = days[index];
    if (!day) return;
    const place = (value: number): [number, number] => {
      const [x = 0, y = 0] = api.coord([index, value]);
      return [x, y];
    };
    const dots = some(day.values).map((value, number) => {
      const [x, y] = place(value);
      // A fixed stray that looks like none: the same picture every time.
      const cx = x + (((number * 17) % (2 * stray + 1)) - stray);
      const style = { fill: colours.ground, stroke: colours.night, lineWidth: 1.5 };
      return { type: "circle" as const, shape: { cx, cy: y, r: 3 }, style };
    });
    const [x, y] = place(day.median ?? 0);
    const stroke = {
      type: "line" as const,
      shape: { x1: x - 1.4 * stray, x2: x + 1.4 * stray, y1: y, y2: y },
      style: { stroke: colours.median, lineWidth: 2.4, lineCap: "round" as const },
    };
    return { type: "group", children: [...dots, ...(day.median === null ? [] : [stroke])] };
  };

  return {
    grid: { left: axisWidth(width), right: 0, top: 10, bottom: 34, containLabel: false },
    xAxis: {
      type: "value",
      min: -0.5,
      max: days.length - 0.5,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        ...labelStyle(colours),
        margin: 12,
        hideOverlap: false,
        customValues: days.map((_, index) => index),
        formatter: (index: number) => names[index] ?? "",
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
      axisLabel: { ...labelStyle(colours), align: "left", margin: axisWidth(width), formatter: scale.label },
    },
    series: [
      { type: "custom", renderItem, data: days.map((_, index) => [index, scale.from]), clip: false, silent: true },
    ],
  };
}
