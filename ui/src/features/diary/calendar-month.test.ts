import { describe, expect, it } from "vitest";
import { CalendarMonth } from "./calendar-month.svelte";
import { byDate, type IndexedNight } from "./night-index";

function after(day: string, key: string, isShifted = false): string {
  const calendar = new CalendarMonth("2025-03-14");
  calendar.day = day;
  expect(calendar.press(key, isShifted)).toBe(true);
  return calendar.day;
}

describe("the month of the calendar", () => {
  it("follows the keys of a calendar grid", () => {
    expect(after("2025-03-12", "ArrowLeft")).toBe("2025-03-11");
    expect(after("2025-03-01", "ArrowUp")).toBe("2025-02-22");
    expect(after("2025-03-12", "Home")).toBe("2025-03-10");
    expect(after("2025-03-05", "End")).toBe("2025-03-09");
    expect(after("2025-01-31", "PageDown")).toBe("2025-02-28");
    expect(after("2025-03-12", "PageUp", true)).toBe("2024-03-12");
  });

  it("leaves other keys alone", () => {
    expect(new CalendarMonth("2025-03-14").press("Enter", false)).toBe(false);
  });

  it("never goes past last night", () => {
    expect(after("2025-03-14", "ArrowRight")).toBe("2025-03-14");
    expect(after("2025-03-12", "End")).toBe("2025-03-14");
    const calendar = new CalendarMonth("2025-03-14");
    expect(calendar.hasNext).toBe(false);
    calendar.step(-1);
    expect([calendar.day, calendar.hasNext]).toEqual(["2025-02-14", true]);
  });
});

it("gathers the sleeps of a date, the first one first", () => {
  const night = (diary_date: string, ordinal: number) => ({ diary_date, ordinal }) as IndexedNight;
  const dates = byDate([night("2025-03-13", 2), night("2025-03-13", 1), night("2025-03-11", 1)]);
  expect(dates.get("2025-03-13")?.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  expect(dates.size).toBe(2);
});
