import { afterEach, describe, expect, it } from "vitest";
import { daysApart, stepDate, stepMonth, useWeekStart, weekOf, weeksOf } from "./calendar";

afterEach(() => useWeekStart("mon"));

describe("calendar dates", () => {
  it("step over clock changes, leap days and years", () => {
    expect(stepDate("2025-03-29", 2)).toBe("2025-03-31");
    expect(stepDate("2024-02-28", 1)).toBe("2024-02-29");
    expect(stepDate("2025-01-01", -1)).toBe("2024-12-31");
    expect(daysApart("2025-03-29", "2025-03-31")).toBe(2);
  });

  it("step by months to the last day where the month is shorter", () => {
    expect(stepMonth("2025-03-31", -1)).toBe("2025-02-28");
    expect(stepMonth("2025-01-15", -1)).toBe("2024-12-15");
    expect(stepMonth("2024-02-29", 12)).toBe("2025-02-28");
  });
});

describe("the weeks of a month", () => {
  it("begin where weeks begin", () => {
    for (const [start, first] of [
      ["mon", "2025-03-10"],
      ["sun", "2025-03-09"],
      ["sat", "2025-03-08"],
    ] as const) {
      useWeekStart(start);
      expect(weekOf("2025-03-12")[0]).toBe(first);
    }
  });

  it("hold every day of it once and no other", () => {
    for (const start of ["mon", "sun", "sat"]) {
      useWeekStart(start);
      for (const [month, days] of [
        ["2025-02-01", 28],
        ["2024-02-15", 29],
        ["2025-03-31", 31],
      ] as const) {
        const weeks = weeksOf(month);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(weeks.flat().filter((day) => day !== null)).toHaveLength(days);
      }
    }
  });

  it("leave the days of other months blank", () => {
    expect(weeksOf("2025-03-15")[0]).toEqual([null, null, null, null, null, "2025-03-01", "2025-03-02"]);
  });
});
