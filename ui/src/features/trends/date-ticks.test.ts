import { describe, expect, it } from "vitest";
import { dayAfter } from "../../lib/clock-format";
import { dateTicks } from "./date-ticks";

function dates(from: string, count: number): string[] {
  const all = [from];
  while (all.length < count) all.push(dayAfter(all.at(-1) ?? from));
  return all;
}

describe("the dates under a chart", () => {
  it("names Mondays over weeks", () => {
    expect(dateTicks(dates("2025-02-16", 28), 1000).map((tick) => tick.label)).toEqual([
      "17 Feb",
      "24 Feb",
      "3 Mar",
      "10 Mar",
    ]);
  });

  it("leaves some out where they would touch", () => {
    const ticks = dateTicks(dates("2024-12-23", 84), 560);
    const gaps = ticks.slice(1).map((tick, index) => tick.index - (ticks[index]?.index ?? 0));
    expect(ticks.length).toBeGreaterThan(3);
    expect(Math.min(...gaps) * (560 / 84)).toBeGreaterThanOrEqual(72);
  });

  it("names months over a year, the year in January", () => {
    expect(dateTicks(dates("2024-03-16", 365), 1000).map((tick) => tick.label)).toContain("2025");
    expect(dateTicks(dates("2024-03-16", 365), 1000)[0]).toEqual({ index: 16, label: "Apr" });
  });

  it("names years over ten years", () => {
    const labels = dateTicks(dates("2015-03-16", 3650), 1000).map((tick) => tick.label);
    expect(labels[0]).toBe("2016");
    expect(labels).toHaveLength(10);
  });
});
