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

/** How a browser writes what it has mixed of others. */
const MIXED = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/;

/** Writes a mixed colour as canvases and other programs read it. */
export function plainColour(computed: string): string {
  const parts = MIXED.exec(computed)?.slice(1);
  return parts ? `rgb(${parts.map((part) => Math.round(255 * Number(part))).join(", ")})` : computed;
}

/** Reads the tokens in force at an element. Those of the system are names and mixtures: the browser says what they are. */
export function readChartColours(element: Element): ChartColours {
  const probe = element.appendChild(document.createElement("i"));
  probe.style.setProperty("forced-color-adjust", "none");
  const style = getComputedStyle(probe);
  const token = (name: string) => {
    probe.style.color = `var(${name})`;
    return plainColour(style.color);
  };
  const colours = readTokens(token, style.getPropertyValue("--font").trim());
  probe.remove();
  return colours;
}

function readTokens(token: (name: string) => string, font: string): ChartColours {
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
    font,
  };
}
