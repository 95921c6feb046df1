// A chart as a file. Loaded when the first one is saved: nothing here is needed to look at it.
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import "./echarts";
import type { ChartColours } from "./chart-colours";
import type { Plot } from "./plot";

use([SVGRenderer]);

/** How wide a saved picture is, in points, whatever the window is. */
const WIDTH = 960;
const MARGIN = 32;
const TITLE = 22;
const TEXT = 16;
const LINE = 26;
/** Characters a line of the sentence holds: it is wrapped by count, for a file has no page to measure on. */
const LINE_LENGTH = 104;
/** Pixels a point: sharp on paper too. */
const SHARPNESS = 2;

/** What stands on a saved picture. */
export interface Picture {
  plot: Plot;
  title: string;
  /** Below the title, one after the other. */
  lines: readonly string[];
  colours: ChartColours;
}

/** Breaks a sentence between its words. */
export function wrap(sentence: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function layOut({ plot, lines }: Picture) {
  const words = lines.filter(Boolean).flatMap((line) => wrap(line, LINE_LENGTH));
  const top = MARGIN + TITLE + LINE * words.length + MARGIN;
  return { words, top, height: top + plot.height + MARGIN, plotWidth: WIDTH - 2 * MARGIN };
}

/** Draws it as pixels. */
export async function writePng(picture: Picture): Promise<Uint8Array> {
  const { plot, title, colours } = picture;
  const { words, top, height, plotWidth } = layOut(picture);
  const chart = init(document.createElement("div"), null, {
    renderer: "canvas",
    width: plotWidth,
    height: plot.height,
    devicePixelRatio: SHARPNESS,
  });
  chart.setOption({ animation: false, ...plot.draw(colours, plotWidth) });
  const drawn = chart.renderToCanvas({ pixelRatio: SHARPNESS });
  const paper = document.createElement("canvas");
  [paper.width, paper.height] = [WIDTH * SHARPNESS, height * SHARPNESS];
  const pen = paper.getContext("2d");
  if (!pen) throw new Error("no canvas to draw on");
  pen.scale(SHARPNESS, SHARPNESS);
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = colours.text;
  pen.font = `500 ${TITLE}px ${colours.font}`;
  pen.fillText(title, MARGIN, MARGIN + TITLE);
  pen.font = `${TEXT}px ${colours.font}`;
  pen.fillStyle = colours.text2;
  words.forEach((line, place) => pen.fillText(line, MARGIN, MARGIN + TITLE + LINE * (place + 1)));
  pen.drawImage(drawn, MARGIN, top, plotWidth, plot.height);
  chart.dispose();
  const file = await new Promise<Blob | null>((resolve) => paper.toBlob(resolve, "image/png"));
  if (!file) throw new Error("the picture could not be written");
  return new Uint8Array(await file.arrayBuffer());
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Draws it as shapes. */
export function writeSvg(picture: Picture): Uint8Array {
  const { plot, title } = picture;
  // The library writes the name of the font into an attribute as it is.
  const colours = { ...picture.colours, font: picture.colours.font.replaceAll('"', "'") };
  const { words, top, height, plotWidth } = layOut(picture);
  const chart = init(null, null, { renderer: "svg", ssr: true, width: plotWidth, height: plot.height });
  chart.setOption({ animation: false, ...plot.draw(colours, plotWidth) });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  const line = (text: string, y: number, size: number, fill: string) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" fill="${fill}">${escape(text)}</text>`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`,
    ` font-family="${escape(colours.font)}"><title>${escape(title)}</title>`,
    `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
    line(title, MARGIN + TITLE, TITLE, colours.text),
    ...words.map((text, place) => line(text, MARGIN + TITLE + LINE * (place + 1), TEXT, colours.text2)),
    `<g transform="translate(${MARGIN} ${top})">${drawn}</g></svg>\n`,
  ];
  return new TextEncoder().encode(parts.join(""));
}
