// The parts of ECharts that the charts use, and nothing else. Imported by load-charts.ts alone, after the first paint.
import { CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([CustomChart, LineChart, ScatterChart, GridComponent, CanvasRenderer]);

export { init };
