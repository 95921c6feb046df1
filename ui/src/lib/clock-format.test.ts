import { afterEach, expect, it } from "vitest";
import { clockTime, dateRange, dayAfter, longDate, useClock } from "./clock-format";

afterEach(() => useClock(24));

it.each([
  ["22:45", "22:45", "10:45 pm"],
  ["2025-03-14T00:05:00", "00:05", "12:05 am"],
  ["12:00", "12:00", "12:00 pm"],
  ["", "–", "–"],
])("reads %s as %s or %s", (local, on24, on12) => {
  useClock(24);
  expect(clockTime(local)).toBe(on24);
  useClock(12);
  expect(clockTime(local)).toBe(on12);
});

it("writes a date without moving it into another zone", () => {
  expect(longDate("2025-03-14T23:59")).toBe("Friday 14 March");
});

it("writes two dates as one stretch", () => {
  expect(dateRange("2025-03-09", "2025-03-15")).toMatch(/^Sunday 9( March)?\s*–\s*Saturday 15 March$/);
  expect(dateRange("2024-03-16", "2025-03-15")).toMatch(/^16 March 2024\s*–\s*15 March 2025$/);
});

it("steps over the end of a month", () => expect(dayAfter("2024-02-29")).toBe("2024-03-01"));
