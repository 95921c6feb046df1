import { expect, it } from "vitest";
import type { ChartColours } from "./chart-colours";
import { ChartSaving, type ChartFormat, type SaveChart } from "./chart-saving.svelte";
import type { ChartTable } from "./chart-table";
import type { Picture } from "./save-chart";

const picture: Picture = {
  plot: {
    height: 120,
    count: 1,
    along: "x",
    describe: () => "",
    draw: () => ({ xAxis: { type: "value" }, yAxis: { type: "value" }, series: [] }),
  },
  title: "Time to fall asleep",
  lines: ["n = 2 nights"],
  colours: { ground: "#fff", text: "#000", text2: "#333", font: "sans-serif" } as ChartColours,
};

const table: ChartTable = {
  rows: 1,
  isNewestFirst: true,
  columns: [{ head: "Minutes", key: "minutes", words: () => "", value: () => 12 }],
};

/** Keeps what was written, and answers as somebody who names a place, or none; a full disk takes nothing. */
function saving(place: "named" | "none" | "full" = "named") {
  const written: [ChartFormat, string][] = [];
  const onsave: SaveChart = async (format, contents) => {
    if (place === "full") throw new Error("no space left");
    written.push([format, new TextDecoder().decode(contents)]);
    return place === "named" ? `my-nights.${format}` : null;
  };
  const one = new ChartSaving();
  return { one, written, save: (format: ChartFormat) => one.save(format, onsave, picture, table) };
}

it("writes the table or the picture, as it is asked for, and says what the file is called", async () => {
  const { one, written, save } = saving();
  await save("csv");
  expect([one.saved, written]).toEqual(["my-nights.csv", [["csv", "minutes\r\n12\r\n"]]]);
  await save("svg");
  expect([one.saved, written[1]?.[0]]).toEqual(["my-nights.svg", "svg"]);
  expect(written[1]?.[1]).toContain("<title>Time to fall asleep</title>");
});

it("says nothing when the person says nowhere", async () => {
  const { one, save } = saving("none");
  await save("csv");
  expect([one.saved, one.problem]).toEqual([null, null]);
});

it("says why it was not written, and no longer that an earlier one was", async () => {
  const { one, save } = saving("full");
  one.saved = "my-nights.csv";
  await save("csv");
  expect(one.saved).toBeNull();
  expect(one.problem).toMatch(/try once more/);
});

it("forgets what went wrong when it is tried again", async () => {
  const { one, save } = saving();
  one.problem = "No.";
  const again = save("csv");
  expect(one.problem).toBeNull();
  await again;
  expect([one.saved, one.problem]).toEqual(["my-nights.csv", null]);
});

it("asks for no place for a picture that cannot be drawn", async () => {
  // Pixels need a window, which is not here.
  const { one, written, save } = saving();
  await save("png");
  expect([one.saved, written]).toEqual([null, []]);
  expect(one.problem).toMatch(/try once more/);
});
