import { describe, expect, it } from "vitest";
import { BLANK_NAP, placeSpan, readNaps, spanAt, withEnd, withNapTime, writeNaps } from "./spans";

const dates = { evening: "2025-03-13", morning: "2025-03-14" };

describe("times awake", () => {
  it("go to the line and back, over midnight and over noon", () => {
    const awake = { started_at: "2025-03-13T23:50", ended_at: "2025-03-14T00:10" };
    expect(placeSpan(awake, dates)).toEqual([710, 730]);
    expect(spanAt([710, 730], dates)).toEqual(awake);
    expect(spanAt([1430, 1450], dates)).toEqual({ started_at: "2025-03-14T11:50", ended_at: "2025-03-14T12:10" });
    expect(placeSpan({ duration_min: 5 }, dates)).toBeNull();
  });

  it("take a typed time at the place nearest to where it was", () => {
    expect(withEnd([730, 740], 0, "23:55")).toEqual([715, 740]);
    expect(withEnd([710, 715], 1, "00:20")).toEqual([710, 740]);
  });
});

describe("naps", () => {
  it("lie between noon and noon", () => {
    const nap = (from: string, to: string) => writeNaps([{ ...BLANK_NAP, from, to }], dates)[0];
    expect(nap("14:00", "14:25")).toEqual({ started_at: "2025-03-13T14:00", ended_at: "2025-03-13T14:25" });
    expect(nap("23:50", "00:10")).toEqual({ started_at: "2025-03-13T23:50", ended_at: "2025-03-14T00:10" });
    expect(nap("11:40", "12:10")).toEqual({ started_at: "2025-03-14T11:40", ended_at: "2025-03-14T12:10" });
    expect(nap("15:00", "14:00")).toEqual({ started_at: "2025-03-13T15:00", ended_at: "2025-03-13T14:00" });
  });

  it("are read as they are written, and a blank one is none yet", () => {
    const naps = [{ started_at: "2025-03-13T14:00", ended_at: "2025-03-13T14:25" }, { duration_min: 20 }];
    expect(writeNaps([...readNaps(naps), BLANK_NAP], dates)).toEqual(naps);
  });

  it("guess one end from the other until it is touched", () => {
    const begun = withNapTime(BLANK_NAP, "from", "14:00");
    expect(begun).toEqual({ from: "14:00", to: "14:20", minutes: null, guessed: "to" });
    const moved = withNapTime(begun, "from", "14:30");
    expect(moved).toMatchObject({ to: "14:50", guessed: "to" });
    const ended = withNapTime(moved, "to", "15:15");
    expect(ended).toMatchObject({ from: "14:30", to: "15:15", guessed: null });
    expect(withNapTime(ended, "from", "14:40").to).toBe("15:15");
    expect(withNapTime(moved, "from", null)).toEqual(BLANK_NAP);
    expect(withNapTime(BLANK_NAP, "to", "15:00")).toMatchObject({ from: "14:40", guessed: "from" });
  });
});
