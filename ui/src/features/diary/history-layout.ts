// Where every row of the history stands, so that only those in view need be drawn. Rows are of one height and months of
// one heading, so places are counted and never measured.
import { daysApart, monthOf, stepDate } from "../../lib/calendar";
import type { IndexedNight } from "./night-index";

export const ROW_PX = 52;
export const HEADING_PX = 48;

/** A night, or dates in a row without one. */
export type HistoryRow =
  { kind: "night"; key: string; night: IndexedNight } | { kind: "gap"; key: string; from: string; to: string };

/** The rows of a calendar month under its heading. A gap stands in the month it ends in. */
export interface HistoryMonth {
  /** `2025-03`. */
  month: string;
  top: number;
  height: number;
  /** The place of its first row among all rows. */
  first: number;
  rows: HistoryRow[];
}

export interface HistoryLayout {
  months: HistoryMonth[];
  rows: HistoryRow[];
  height: number;
}

/** A row to draw, and how far below the top of its month. */
export interface DrawnRow {
  row: HistoryRow;
  place: number;
  top: number;
}

export type DrawnMonth = Omit<HistoryMonth, "rows"> & { rows: DrawnRow[]; count: number };

function nightRow(night: IndexedNight): HistoryRow {
  return { kind: "night", key: `${night.diary_date} ${night.ordinal}`, night };
}

/** Puts the dates between nights, and those up to the last night there was, among them. */
function withGaps(nights: readonly IndexedNight[], lastDate: string): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let after = stepDate(lastDate, 1);
  for (const night of nights) {
    if (daysApart(night.diary_date, after) > 1) {
      const from = stepDate(night.diary_date, 1);
      rows.push({ kind: "gap", key: `from ${from}`, from, to: stepDate(after, -1) });
    }
    rows.push(nightRow(night));
    after = night.diary_date;
  }
  return rows;
}

function dateOf(row: HistoryRow): string {
  return row.kind === "night" ? row.night.diary_date : row.to;
}

/** Lays nights out, newest first; `lastDate`: with the dates that have none, up to this one. */
export function layOut(nights: readonly IndexedNight[], lastDate: string | null): HistoryLayout {
  const rows = lastDate === null || nights.length === 0 ? nights.map(nightRow) : withGaps(nights, lastDate);
  const months: HistoryMonth[] = [];
  let height = 0;
  rows.forEach((row, place) => {
    const month = monthOf(dateOf(row));
    let current = months.at(-1);
    if (current?.month !== month) {
      current = { month, top: height, height: HEADING_PX, first: place, rows: [] };
      months.push(current);
      height += HEADING_PX;
    }
    current.rows.push(row);
    current.height += ROW_PX;
    height += ROW_PX;
  });
  return { months, rows, height };
}

/** Says how far below the top of the list a row stands. */
export function topOf(layout: HistoryLayout, place: number): number {
  const month = layout.months.findLast(({ first }) => first <= place);
  return month ? month.top + HEADING_PX + (place - month.first) * ROW_PX : 0;
}

/** Picks what to draw between two heights; the row `kept` is drawn wherever it is, for the keyboard stands on it. */
export function drawnOf(layout: HistoryLayout, from: number, to: number, kept: number | null): DrawnMonth[] {
  const drawn: DrawnMonth[] = [];
  for (const month of layout.months) {
    const { top, height, first, rows } = month;
    const holdsKept = kept !== null && kept >= first && kept < first + rows.length;
    const isInView = top + height > from && top < to;
    if (!isInView && !holdsKept) continue;
    const placed = rows.map((row, index) => ({ row, place: first + index, top: HEADING_PX + index * ROW_PX }));
    const inView = placed.filter(
      ({ place, top: below }) => place === kept || (top + below + ROW_PX > from && top + below < to),
    );
    drawn.push({ month: month.month, top, height, first, rows: inView, count: rows.length });
  }
  return drawn;
}

/** Says where a key goes in a list of `count` rows, `page` of them in view; `null`: it goes nowhere. */
export function placeAfter(key: string, place: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, place + step));
}
