import { describe, expect, it } from "vitest";
import { moveClockTime, readClockTime } from "./clock-parse";

describe("a typed time", () => {
  it.each([
    ["22:50", "22:50"],
    ["2250", "22:50"],
    ["22.50", "22:50"],
    ["22h50", "22:50"],
    ["10:50 pm", "22:50"],
    ["10.50pm", "22:50"],
    ["1050p", "22:50"],
    ["7", "07:00"],
    ["7 am", "07:00"],
    ["730", "07:30"],
    ["12 am", "00:00"],
    ["12:30 p.m.", "12:30"],
    ["0:05", "00:05"],
    ["24:00", "00:00"],
  ])("reads %s as %s", (typed, time) => expect(readClockTime(typed)).toBe(time));

  it.each(["", "  ", "–"])("reads %j as blank", (typed) => expect(readClockTime(typed)).toBeNull());

  it.each(["25:00", "22:61", "13 pm", "late", "7:5", "123456"])("refuses %s", (typed) =>
    expect(readClockTime(typed)).toBeUndefined(),
  );

  it("moves across midnight in both directions", () => {
    expect(moveClockTime("23:58", 5)).toBe("00:03");
    expect(moveClockTime("00:02", -5)).toBe("23:57");
  });
});
