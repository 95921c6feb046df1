import { describe, expect, it } from "vitest";
import { dayAfter } from "../../lib/clock-format";
import { dateTicks, weekTicks } from "./date-ticks";

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

describe("the weeks under a chart", () => {
  const weeks = (to: string, count: number) => dates(to, 7 * count).filter((_, day) => day % 7 === 0);

  it("are named by their last dates, as many as there is room for", () => {
    const labels = (width: number) => weekTicks(weeks("2025-02-22", 4), width).map((tick) => tick.label);
    expect(labels(400)).toEqual(["22 Feb", "1 Mar", "8 Mar", "15 Mar"]);
    expect(labels(200)).toEqual(["22 Feb", "8 Mar"]);
  });

  it("are named where a month begins over a year, and where a year does over ten", () => {
    const overYear = weekTicks(weeks("2024-03-16", 53), 1000);
    expect(overYear[0]).toEqual({ index: 3, label: "Apr" });
    expect(overYear.map((tick) => tick.label)).toContain("2025");
    const overTen = weekTicks(weeks("2015-03-16", 522), 1000).map((tick) => tick.label);
    expect([overTen[0], overTen.length]).toEqual(["2016", 10]);
  });
});
