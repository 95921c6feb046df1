import { describe, expect, it } from "vitest";
import { minuteAt, minutesOfKey, nightAxis, nightTicks, placeOn, widestGap } from "./night-axis";

describe("the noon-to-noon line", () => {
  it("is one day long, and longer for a night that needs it", () => {
    expect(nightAxis([668, 1135])).toEqual({ from: 0, to: 1440 });
    expect(nightAxis([668, 1500])).toEqual({ from: 0, to: 1620 });
    expect(nightAxis([-20, 700])).toEqual({ from: -180, to: 1440 });
  });

  it("thins its ticks where there is little room", () => {
    expect(nightTicks({ from: 0, to: 1440 }, 1000)).toHaveLength(9);
    expect(nightTicks({ from: 0, to: 1440 }, 500)).toEqual([0, 360, 720, 1080, 1440]);
  });

  it("goes from minutes to pixels and back in whole steps", () => {
    const axis = nightAxis([]);
    expect(placeOn(axis, 720, 720)).toBe(360);
    expect(minuteAt(axis, 720, 334.1, 5)).toBe(670);
    expect(minuteAt(axis, 720, 334.1, 1)).toBe(668);
  });

  it("finds the longest sleep between times awake", () => {
    expect(widestGap([690, 1120], [])).toEqual([690, 1120]);
    expect(
      widestGap(
        [690, 1120],
        [
          [1000, 1010],
          [700, 710],
        ],
      ),
    ).toEqual([710, 1000]);
    expect(widestGap([690, 1120], [[700, 710]])).toEqual([710, 1120]);
    expect(widestGap([700, 710], [[700, 710]])).toEqual([700, 700]);
  });

  it("moves by five minutes, by one with Shift, by thirty with a page", () => {
    expect(minutesOfKey("ArrowLeft", false)).toBe(-5);
    expect(minutesOfKey("ArrowRight", true)).toBe(1);
    expect(minutesOfKey("PageUp", false)).toBe(30);
    expect(minutesOfKey("Enter", false)).toBeNull();
  });
});
