import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import { stretchesOf } from "../../lib/night-stretches";
import { clockTime } from "../../lib/clock-format";
import { clockAt } from "../../lib/noon-line";
import { axisWidth, extent, labelStyle, nightsAxis } from "./chart-parts";
import { columnPaths } from "./column-paths";

/** Height of the chart in pixels. */
export const COLUMNS_HEIGHT = 284;

const TOP = 8;
const GRID_HEIGHT = 224;
/** Where the dots of massages lie. */
const DOTS = TOP + GRID_HEIGHT + 12;
const THREE_HOURS = 180;
/** Under this many pixels a night there is no room for round ends. */
const NARROW = 4;

interface Columns {
  nights: readonly TrendNight[];
  colours: ChartColours;
  /** The first and the last minute on the clock beside the columns. */
  clock: [number, number];
  /** Pixels a night. */
  step: number;
}

/** Draws one night: bed, sleep with round ends, and a dot below for a massage. */
function oneByOne({ nights, colours, clock, step }: Columns): CustomSeriesRenderItem {
  const column = Math.min(12, step * 0.62);
  return (params, api): CustomSeriesRenderItemReturn => {
    const index = params.dataIndex;
    const night = nights[index];
    if (!night) return;
    const [x = 0] = api.coord([index, clock[0]]);
    const y = (minute: number) => api.coord([index, minute])[1] ?? 0;
    const bar = ([start, end]: [number, number], fill: string) => ({
      type: "rect" as const,
      shape: { x: x - column / 2, y: y(start), width: column, height: y(end) - y(start), r: column / 2 },
      style: { fill },
    });
    if (!night.is_recorded) {
      const middle = y((clock[0] + clock[1]) / 2);
      return { type: "line", shape: { x1: x, x2: x, y1: middle - 3, y2: middle + 3 }, style: { stroke: colours.rule } };
    }
    const { bed, sleep } = stretchesOf(night);
    const dot = { type: "circle" as const, shape: { cx: x, cy: DOTS, r: Math.min(3, step / 2) } };
    return {
      type: "group",
      children: [
        ...(bed ? [bar(bed, colours.band)] : []),
        ...(sleep ? [bar(sleep, night.has_massage ? colours.massage : colours.night)] : []),
        ...(night.has_massage ? [{ ...dot, style: { fill: colours.massage } }] : []),
      ],
    };
  };
}

/** Draws all nights at once, where a column is a hair. */
function allAtOnce({ nights, colours, clock, step }: Columns): CustomSeriesRenderItem {
  return (_params, api): CustomSeriesRenderItemReturn => {
    const paths = columnPaths(nights, {
      x: (index) => api.coord([index, clock[0]])[0] ?? 0,
      y: (minute) => api.coord([0, minute])[1] ?? 0,
      width: Math.max(step * 0.8, 0.4),
      dotsY: DOTS,
    });
    const path = (pathData: string, fill: string) => ({ type: "path" as const, shape: { pathData }, style: { fill } });
    return {
      type: "group",
      children: [
        path(paths.bed, colours.band),
        path(paths.otherSleep, colours.night),
        path(paths.massageSleep, colours.massage),
        path(paths.massageDots, colours.massage),
      ],
    };
  };
}

/** Draws each night as a column on the clock, evening at the top; a massage has a dot under it. */
export function drawNightColumns(
  nights: readonly TrendNight[],
  colours: ChartColours,
  width: number,
): EChartsCoreOption {
  const positions = nights.flatMap((night) => {
    const { bed, sleep } = stretchesOf(night);
    return [...(bed ?? []), ...(sleep ?? [])];
  });
  const clock = extent(positions, THREE_HOURS) ?? [540, 1260];
  const left = axisWidth(width);
  const step = (width - left) / Math.max(1, nights.length);
  const columns: Columns = { nights, colours, clock, step };
  const isDense = step < NARROW;

  return {
    grid: { left, right: 0, top: TOP, height: GRID_HEIGHT, containLabel: false },
    xAxis: nightsAxis(nights, colours, width, left, 26),
    yAxis: {
      type: "value",
      inverse: true,
      min: clock[0],
      max: clock[1],
      interval: THREE_HOURS,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colours.grid } },
      axisLabel: {
        ...labelStyle(colours),
        align: "left",
        margin: left,
        formatter: (minute: number) => clockTime(clockAt(minute)),
      },
    },
    series: [
      {
        type: "custom",
        renderItem: isDense ? allAtOnce(columns) : oneByOne(columns),
        data: isDense ? [[0, clock[0]]] : nights.map((_, index) => [index, clock[0]]),
        progressive: 0,
        silent: true,
      },
    ],
  };
}
