/** What a chart is painted with: the tokens of the theme, as a canvas needs them. */
export interface ChartColours {
  night: string;
  massage: string;
  median: string;
  band: string;
  grid: string;
  axis: string;
  text: string;
  text2: string;
  ground: string;
  rule: string;
  font: string;
}

/** Reads the tokens in force at an element. */
export function readChartColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    night: token("--c-night"),
    massage: token("--c-massage"),
    median: token("--c-median"),
    band: token("--c-band"),
    grid: token("--c-grid"),
    axis: token("--c-axis"),
    text: token("--text"),
    text2: token("--text-2"),
    ground: token("--surface-raised"),
    rule: token("--rule-strong"),
    font: token("--font"),
  };
}
