import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import { clockTime } from "../../lib/clock-format";
import { clockAt } from "../../lib/noon-line";
import { AXIS_WIDTH, extent, labelStyle, nightsAxis, stretches } from "./chart-parts";

/** Height of the chart in pixels. */
export const COLUMNS_HEIGHT = 284;

const TOP = 8;
const GRID_HEIGHT = 224;
const THREE_HOURS = 180;
/** Under this many pixels a night there is no room for round ends. */
const NARROW = 4;

/** Draws each night as a column on the clock, evening at the top; a massage has a dot under it. */
export function drawNightColumns(
  nights: readonly TrendNight[],
  colours: ChartColours,
  width: number,
): EChartsCoreOption {
  const positions = nights.flatMap((night) => {
    const { bed, sleep } = stretches(night);
    return [...(bed ?? []), ...(sleep ?? [])];
  });
  const [from, to] = extent(positions, THREE_HOURS) ?? [540, 1260];
  const step = (width - AXIS_WIDTH) / Math.max(1, nights.length);
  const column = step < NARROW ? Math.max(step * 0.8, 0.6) : Math.min(12, step * 0.62);
  const radius = step < NARROW ? 0 : column / 2;

  const renderItem: CustomSeriesRenderItem = (params, api): CustomSeriesRenderItemReturn => {
    const index = params.dataIndex;
    const night = nights[index];
    if (!night) return;
    const place = (minute: number): [number, number] => {
      const [x = 0, y = 0] = api.coord([index, minute]);
      return [x, y];
    };
    const bar = ([start, end]: [number, number], fill: string) => {
      const [x, y] = place(start);
      const [, bottom] = place(end);
      return {
        type: "rect" as const,
        shape: { x: x - column / 2, y, width: column, height: bottom - y, r: radius },
        style: { fill },
      };
    };
    const [x] = place(from);
    if (!night.is_recorded) {
      const [, middle] = place((from + to) / 2);
      if (step < NARROW) return;
      return { type: "line", shape: { x1: x, x2: x, y1: middle - 3, y2: middle + 3 }, style: { stroke: colours.rule } };
    }
    const { bed, sleep } = stretches(night);
    return {
      type: "group",
      children: [
        ...(bed ? [bar(bed, colours.band)] : []),
        ...(sleep ? [bar(sleep, night.has_massage ? colours.massage : colours.night)] : []),
        ...(night.has_massage
          ? [
              {
                type: "circle" as const,
                shape: { cx: x, cy: TOP + GRID_HEIGHT + 12, r: Math.min(3, Math.max(1, step / 2)) },
                style: { fill: colours.massage },
              },
            ]
          : []),
      ],
    };
  };

  return {
    grid: { left: AXIS_WIDTH, right: 0, top: TOP, height: GRID_HEIGHT, containLabel: false },
    xAxis: nightsAxis(nights, colours, width, 26),
    yAxis: {
      type: "value",
      inverse: true,
      min: from,
      max: to,
      interval: THREE_HOURS,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colours.grid } },
      axisLabel: {
        ...labelStyle(colours),
        align: "left",
        margin: AXIS_WIDTH,
        formatter: (minute: number) => clockTime(clockAt(minute)),
      },
    },
    series: [
      { type: "custom", renderItem, data: nights.map((_, index) => [index, from]), progressive: 0, silent: true },
    ],
  };
}
