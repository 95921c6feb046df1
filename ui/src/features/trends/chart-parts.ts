// What the charts of Trends share: axes drawn alike, and the extent of what they show.
import type { TrendNight } from "../../ipc/generated/TrendNight";
import type { ChartColours } from "../../components/charts/chart-colours";
import { comfort } from "../../lib/comfort.svelte";
import { nameOnLine } from "../../lib/noon-line";
import { dateTicks } from "./date-ticks";

/** Room beside a vertical axis, in pixels: for times and numbers, less in a small chart. */
export function axisWidth(width: number): number {
  return width < 560 ? 54 : 64;
}

/** How large labels are, in pixels: larger letters grow them only as far as their room does. */
const labelPx = (): number => Math.round(14 * Math.min(1.2, comfort.textPct / 100));

/** Writes labels of an axis in its colour. */
export function labelStyle(colours: ChartColours) {
  return { color: colours.axis, fontSize: labelPx(), fontFamily: colours.font };
}

/** A horizontal axis of nights that begins `left` pixels in, a date under some, `margin` pixels below. */
export function nightsAxis(
  nights: readonly TrendNight[],
  colours: ChartColours,
  width: number,
  left: number,
  margin = 12,
) {
  const ticks = dateTicks(
    nights.map((night) => night.diary_date),
    width - left,
  );
  const labels = new Map(ticks.map((tick) => [tick.index, tick.label]));
  return {
    type: "value" as const,
    min: -0.5,
    max: nights.length - 0.5,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      ...labelStyle(colours),
      margin,
      hideOverlap: false,
      customValues: ticks.map((tick) => tick.index),
      formatter: (index: number) => labels.get(index) ?? "",
    },
  };
}

const SIX_HOURS = 360;
const DAY = 1440;
/** Under this many pixels a quarter of a day an axis names noon and midnight alone. */
const TIGHT = 80;

/** A line of a day from where the person's begins, in whole quarters, longer where something reaches over it. */
export function dayLine(dayBegins: number, places: readonly number[]): [number, number] {
  return [
    Math.floor(Math.min(dayBegins, ...places) / SIX_HOURS) * SIX_HOURS,
    Math.ceil(Math.max(dayBegins + DAY, ...places) / SIX_HOURS) * SIX_HOURS,
  ];
}

/** The horizontal axis of a line of a day, so many pixels long. */
export function dayAxis([min, max]: [number, number], colours: ChartColours, length: number) {
  const isTight = (length * SIX_HOURS) / (max - min) < TIGHT;
  return {
    type: "value" as const,
    min,
    max,
    interval: SIX_HOURS,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colours.grid } },
    axisLabel: {
      ...labelStyle(colours),
      margin: 12,
      hideOverlap: false,
      formatter: (minute: number) => (isTight && minute % 720 !== 0 ? "" : nameOnLine(minute)),
    },
  };
}

/** The smallest and the largest, widened to whole steps; `null` when there is nothing. */
export function extent(values: readonly (number | null)[], step: number): [number, number] | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  let least = Infinity;
  let most = -Infinity;
  for (const value of known) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const from = Math.floor(least / step) * step;
  return [from, Math.max(from + step, Math.ceil(most / step) * step)];
}
