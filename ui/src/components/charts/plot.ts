import type { EChartsCoreOption } from "echarts/core";
import type { ChartColours } from "./chart-colours";

/** Draws a chart for a width in pixels. */
export type DrawChart = (colours: ChartColours, width: number) => EChartsCoreOption;

/** A chart of one thing after another. */
export interface Plot {
  /** In pixels. */
  height: number;
  /** How many things there are, and which axis they lie along. */
  count: number;
  along: "x" | "y";
  /** The words of one of them. */
  describe: (index: number) => string;
  draw: DrawChart;
}
