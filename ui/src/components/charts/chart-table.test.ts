import { expect, it } from "vitest";
import { tableCsv } from "./chart-table";

it("writes rows in order, quotes what would break them, and leaves the unknown blank", () => {
  const names = ['the "big" one', "tea, late", "plain"];
  const csv = tableCsv({
    rows: 3,
    isNewestFirst: true,
    columns: [
      { head: "Tag", key: "tag", words: () => "", value: (row) => names[row] ?? null },
      { head: "Nights", key: "nights", words: () => "", value: (row) => (row === 1 ? null : row) },
    ],
  });
  expect(csv).toBe('tag,nights\r\n"the ""big"" one",0\r\n"tea, late",\r\nplain,2\r\n');
});
