type Charts = typeof import("./echarts");

let loading: Promise<Charts> | null = null;

/** Loads the drawing of charts once; later calls get the same. */
export function loadCharts(): Promise<Charts> {
  loading ??= import("./echarts");
  return loading;
}

/** Loads it when the machine has nothing better to do, so that Trends opens at once. */
export function preloadCharts(): void {
  const whenIdle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 500));
  whenIdle(() => void loadCharts());
}
