import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "../../components/charts/chart-colours";
import type { TrendNight } from "../../ipc/generated/TrendNight";
import { stretchesOf } from "../../lib/night-stretches";
import { shortWeekday } from "../../lib/clock-format";
import { writeLength } from "../../lib/length";
import { t } from "../../lib/words";
import { dayAxis, dayLine } from "./chart-parts";

const ROW = 35;
const DATE_WIDTH = 70;
const LENGTH_WIDTH = 96;

/** Height of the chart of so many nights, in pixels. */
export function weekHeight(nights: number): number {
  return nights * ROW + 40;
}

/**
 * Draws each night as a row of a day, its sleep written at the end. The row begins where the day of the person does, and
 * is longer where a night reaches over it.
 */
export function drawWeekRows(
  nights: readonly TrendNight[],
  dayBegins: number,
  colours: ChartColours,
  width: number,
): EChartsCoreOption {
  const ends = nights.flatMap((night) => stretchesOf(night).bed ?? []);
  const [from, to] = dayLine(dayBegins, ends);

  const renderItem: CustomSeriesRenderItem = (params, api): CustomSeriesRenderItemReturn => {
    const index = params.dataIndex;
    const night = nights[index];
    if (!night) return;
    const place = (minute: number): [number, number] => {
      const [x = 0, y = 0] = api.coord([minute, index]);
      return [x, y];
    };
    const [, y] = place(from);
    const words = (text: string, x: number, align: "left" | "right" | "center", fill: string) => ({
      type: "text" as const,
      style: { text, x, y, align, verticalAlign: "middle" as const, fill, font: `16px ${colours.font}` },
    });
    const bar = ([start, end]: [number, number], radius: number, fill: string) => {
      const [x] = place(start);
      const shape = { x, y: y - 8, width: Math.max(2, place(end)[0] - x), height: 16, r: radius };
      return { type: "rect" as const, shape, style: { fill } };
    };
    const name = words(
      `${shortWeekday(night.diary_date)} ${Number(night.diary_date.slice(8))}`,
      0,
      "left",
      colours.text2,
    );
    if (!night.is_recorded) {
      return {
        type: "group",
        children: [name, words(t("trends-not-noted"), place((from + to) / 2)[0], "center", colours.axis)],
      };
    }
    const { bed, sleep } = stretchesOf(night);
    const start = bed ?? sleep;
    return {
      type: "group",
      children: [
        name,
        ...(bed ? [bar(bed, 8, colours.band)] : []),
        ...(sleep ? [bar(sleep, 7, night.has_massage ? colours.massage : colours.night)] : []),
        ...(night.has_massage
          ? [
              {
                type: "circle" as const,
                shape: { cx: start ? place(start[0])[0] - 13 : DATE_WIDTH, cy: y, r: 4.5 },
                style: { fill: colours.massage },
              },
            ]
          : []),
        words(writeLength(night.total_sleep_time_min), width, "right", colours.text),
      ],
    };
  };

  return {
    grid: { left: DATE_WIDTH, right: LENGTH_WIDTH, top: 2, height: nights.length * ROW, containLabel: false },
    xAxis: dayAxis([from, to], colours, width - DATE_WIDTH - LENGTH_WIDTH),
    yAxis: {
      type: "value",
      inverse: true,
      min: -0.5,
      max: nights.length - 0.5,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    series: [{ type: "custom", renderItem, data: nights.map((_, index) => [from, index]), clip: false, silent: true }],
  };
}
