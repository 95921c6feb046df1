import { describe, expect, it } from "vitest";
import type { ChartColours } from "./chart-colours";
import type { Plot } from "./plot";
import { wrap, writeSvg } from "./save-chart";

const colours = { ground: "#fff", text: "#000", text2: "#333", font: '"Figtree Variable", sans-serif' } as ChartColours;

const plot: Plot = {
  height: 120,
  count: 2,
  along: "x",
  describe: () => "",
  draw: ({ font }) => ({
    grid: { left: 40, top: 10, bottom: 20 },
    xAxis: { type: "value", axisLabel: { fontFamily: font } },
    yAxis: { type: "value" },
    series: [
      {
        type: "line",
        data: [
          [0, 1],
          [1, 3],
        ],
      },
    ],
  }),
};

describe("a chart as shapes", () => {
  const svg = new TextDecoder().decode(
    writeSvg({ plot, title: 'Tea & <biscuits>, "late"', lines: ["n = 2 nights", ""], colours }),
  );

  it("is XML, whatever the font and the words hold", () => {
    expect(svg).not.toMatch(/="[^"]*"[^\s/>?]/);
    expect(svg).toContain("Tea &amp; &lt;biscuits&gt;, &quot;late&quot;");
    expect(svg.match(/<svg/g)).toHaveLength(2);
  });

  it("holds its axis, its line and what is said of it", () => {
    expect(svg).toContain(">n = 2 nights</text>");
    expect(svg).toMatch(/<path d="M[^"]+" fill="none"/);
  });
});

it("breaks a sentence between its words", () => {
  expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(wrap("unbreakably", 4)).toEqual(["unbreakably"]);
});
