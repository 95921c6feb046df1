import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import { t } from "../../lib/words";
import { AXIS_WIDTH, extent, labelStyle, nightsAxis } from "./chart-parts";

/** Height of the chart in pixels. */
export const SLEEP_TIME_HEIGHT = 236;

const HOUR = 60;
/** Above this many nights the dots shrink, those after a massage less, so that the line stays in sight. */
const MANY = 400;

/** Points of the 7-night line; `null` where there is none, and at every night not noted, so that a gap stays a gap. */
export function medianLine(nights: readonly TrendNight[]): [number, number | null][] {
  return nights.map((night, index) => [index, night.is_recorded ? night.total_sleep_time_median7_min : null]);
}

/** Draws each night's sleep as a dot, filled after a massage, and the 7-night median as a line. */
export function drawSleepTime(nights: readonly TrendNight[], colours: ChartColours, width: number): EChartsCoreOption {
  const [from, to] = extent(
    nights.map((night) => night.total_sleep_time_min),
    HOUR,
  ) ?? [5 * HOUR, 9 * HOUR];
  const step = to - from > 6 * HOUR ? 2 * HOUR : HOUR;
  const low = Math.floor(from / step) * step;
  const high = Math.ceil(to / step) * step;
  const isMany = nights.length > MANY;
  const dots = (isMassage: boolean) =>
    nights.flatMap((night, index) =>
      night.total_sleep_time_min !== null && night.has_massage === isMassage
        ? [[index, night.total_sleep_time_min]]
        : [],
    );

  return {
    grid: { left: AXIS_WIDTH, right: 0, top: 10, bottom: 34, containLabel: false },
    xAxis: nightsAxis(nights, colours, width),
    yAxis: {
      type: "value",
      min: low,
      max: high,
      interval: step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colours.grid } },
      axisLabel: {
        ...labelStyle(colours),
        align: "left",
        margin: AXIS_WIDTH,
        formatter: (minutes: number) => t("trends-hours", { hours: minutes / HOUR }),
      },
    },
    series: [
      {
        type: "scatter",
        data: dots(false),
        ...(isMany
          ? { symbolSize: 2, large: true, largeThreshold: MANY, itemStyle: { color: colours.night, opacity: 1 } }
          : {
              symbolSize: 7,
              itemStyle: { color: colours.ground, borderColor: colours.night, borderWidth: 1.5, opacity: 1 },
            }),
        silent: true,
      },
      {
        type: "scatter",
        data: dots(true),
        symbolSize: isMany ? 4 : 7,
        large: isMany,
        largeThreshold: MANY,
        itemStyle: { color: colours.massage, opacity: 1 },
        silent: true,
      },
      {
        type: "line",
        data: medianLine(nights),
        connectNulls: false,
        showSymbol: false,
        lineStyle: { color: colours.median, width: isMany ? 1.2 : 2.2, join: "round", cap: "round" },
        silent: true,
      },
    ],
  };
}
