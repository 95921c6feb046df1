import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { drawnOf, HEADING_PX, layOut, placeAfter, ROW_PX, topOf, type HistoryRow } from "./history-layout";
import { readIndex, type IndexedNight } from "./night-index";

function night(diary_date: string, ordinal = 1): IndexedNight {
  const known = { slept: true, total_sleep_time_min: 420, quality: null, is_late: false, is_noted: false };
  return { id: 1, diary_date, ordinal, ...known };
}

function written(row: HistoryRow): string {
  return row.kind === "night" ? row.key : `${row.from} to ${row.to}`;
}

describe("the rows of the history", () => {
  it("hold the dates that have no night, up to last night", () => {
    const nights = [night("2025-03-12", 2), night("2025-03-12"), night("2025-03-10"), night("2025-02-27")];
    expect(layOut(nights, "2025-03-14").rows.map(written)).toEqual([
      "2025-03-13 to 2025-03-14",
      "2025-03-12 2",
      "2025-03-12 1",
      "2025-03-11 to 2025-03-11",
      "2025-03-10 1",
      "2025-02-28 to 2025-03-09",
      "2025-02-27 1",
    ]);
  });

  it("are the nights alone among what was found, and none of an empty diary", () => {
    const nights = [night("2025-03-12"), night("2025-02-27")];
    expect(layOut(nights, null).rows.map(written)).toEqual(["2025-03-12 1", "2025-02-27 1"]);
    expect(layOut([], "2025-03-14").rows).toEqual([]);
  });

  it("stand under the month they are in, a gap under the month it ends in", () => {
    const { months, height } = layOut([night("2025-03-02"), night("2025-02-27")], "2025-03-02");
    expect(months.map(({ month, first, rows }) => [month, first, rows.map(written)])).toEqual([
      ["2025-03", 0, ["2025-03-02 1", "2025-02-28 to 2025-03-01"]],
      ["2025-02", 2, ["2025-02-27 1"]],
    ]);
    expect(months.map(({ top }) => top)).toEqual([0, HEADING_PX + 2 * ROW_PX]);
    expect(height).toBe(2 * HEADING_PX + 3 * ROW_PX);
  });
});

describe("fifty years", async () => {
  const host = new MemoryHost(new URLSearchParams("state=long&now=2025-03-14T07:20"));
  const index = await host.diaryIndex({ text: "", tag_words: {} });
  const layout = layOut(readIndex(index), index.last_night_date);
  const inView = (from: number, kept: number | null) =>
    drawnOf(layout, from, from + 800, kept).flatMap((month) => month.rows);

  it("scroll through their whole length and draw a screenful", () => {
    expect(index.ids.length).toBeGreaterThan(16_000);
    const length = layout.rows.length * ROW_PX + layout.months.length * HEADING_PX;
    expect([layout.months.length, layout.height]).toEqual([601, length]);
    for (let share = 0; share < 1; share += 0.01) {
      const drawn = inView(share * (layout.height - 800), null).length;
      expect(drawn).toBeGreaterThan(11);
      expect(drawn).toBeLessThan(18);
    }
  });

  it("keep the row of the keyboard and give it its place", () => {
    const places = inView(500_000, 3).map(({ place }) => place);
    expect(places[0]).toBe(3);
    expect(places.length).toBeLessThan(18);
    const [first, second] = places.slice(1);
    expect(topOf(layout, first ?? 0)).toBeGreaterThan(500_000 - ROW_PX);
    expect(topOf(layout, second ?? 0) - topOf(layout, first ?? 0)).toBe(ROW_PX);
  });

  it("are laid out and cut in a moment", () => {
    const began = performance.now();
    layOut(readIndex(index), index.last_night_date);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("the keys of the list", () => {
  it("go a row, a screenful, or to an end, and never beyond", () => {
    const at50 = (key: string) => placeAfter(key, 50, 100, 10);
    expect(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"].map(at50)).toEqual([51, 49, 60, 40, 0, 99]);
    expect([placeAfter("PageUp", 3, 100, 10), placeAfter("PageDown", 95, 100, 10)]).toEqual([0, 99]);
    expect(at50("Enter")).toBeNull();
  });
});
