/** A column of the table behind a chart. */
export interface ChartColumn {
  head: string;
  /** What it is called in a file: a measure with its unit. */
  key: string;
  /** What a person reads in a row. */
  words: (row: number) => string;
  /** What stands in a file; `null`: nothing is known. */
  value: (row: number) => string | number | null;
}

/** What a chart shows, as a table. The first column names the rows. */
export interface ChartTable {
  rows: number;
  /** Whether the last row is read first, as with nights. */
  isNewestFirst: boolean;
  columns: readonly ChartColumn[];
}

const NEEDS_QUOTES = /[",\r\n]/;

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a table as CSV (RFC 4180): the keys first, then every row in order. */
export function tableCsv({ rows, columns }: ChartTable): string {
  const lines = [columns.map(({ key }) => cell(key))];
  for (let row = 0; row < rows; row += 1) lines.push(columns.map(({ value }) => cell(value(row))));
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}
