import { problemWords } from "../../lib/problem";
import { tableCsv, type ChartTable } from "./chart-table";
import type { Picture } from "./save-chart";

export type ChartFormat = "png" | "svg" | "csv";

/** Writes a file where the person says; its name, or `null` when they say nowhere. */
export type SaveChart = (format: ChartFormat, contents: Uint8Array) => Promise<string | null>;

/** Saving one chart, and what became of it. */
export class ChartSaving {
  saved = $state<string | null>(null);
  problem = $state<string | null>(null);

  async save(format: ChartFormat, onsave: SaveChart, picture: Picture, table: ChartTable): Promise<void> {
    this.saved = null;
    this.problem = null;
    try {
      this.saved = await onsave(format, await write(format, picture, table));
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}

async function write(format: ChartFormat, picture: Picture, table: ChartTable): Promise<Uint8Array> {
  if (format === "csv") return new TextEncoder().encode(tableCsv(table));
  const { writePng, writeSvg } = await import("./save-chart");
  return format === "png" ? writePng(picture) : writeSvg(picture);
}
