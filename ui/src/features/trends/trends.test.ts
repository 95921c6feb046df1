import { describe, expect, it, vi } from "vitest";
import type { TrendsRange } from "../../ipc/generated/TrendsRange";
import type { TrendsView } from "../../ipc/generated/TrendsView";
import { Refused, type Host } from "../../ipc/host";
import { week } from "./sample-nights";
import { Trends } from "./trends.svelte";

type Ask = (range: TrendsRange, from: string | null, to: string | null) => Promise<TrendsView>;

function open(trends: Ask) {
  const ask = vi.fn(trends);
  const host = { trends: ask };
  return { ask, trends: new Trends(host as unknown as Host) };
}

describe("the range", () => {
  it("shows a week against three months, every other range by itself", async () => {
    const { trends, ask } = open(async (range) => week({ nights: range === "week" ? 7 : 84 }));
    await trends.load();
    expect([trends.view?.nights, trends.stretch?.nights]).toEqual([7, 84]);
    await trends.pick("year");
    expect(ask).toHaveBeenLastCalledWith("year", null, null);
    expect(trends.stretch).toBe(trends.view);
  });

  it("steps with the arrow keys and stops at both ends", async () => {
    const { trends, ask } = open(async () => week());
    await trends.step(-1);
    expect(ask).not.toHaveBeenCalled();
    await trends.step(1);
    expect(trends.range).toBe("two-weeks");
    await trends.pick("custom");
    await trends.step(1);
    expect(trends.range).toBe("custom");
  });

  it("of one's own begins with the dates shown, and asks for two others", async () => {
    const { trends, ask } = open(async () => week());
    await trends.load();
    await trends.pick("custom");
    expect(ask).toHaveBeenLastCalledWith("custom", "2025-03-09", "2025-03-15");
    await trends.between("2025-01-01", null);
    expect(ask).toHaveBeenLastCalledWith("custom", "2025-01-01", null);
  });

  it("turns to the stretch before and back, as far as there are nights", async () => {
    const { trends, ask } = open(async (_range, _from, to) =>
      to === "2025-03-08" ? week({ from: "2025-03-02", to }) : week({ first_ever: "2025-03-05" }),
    );
    await trends.load();
    expect([trends.hasEarlier, trends.hasLater]).toEqual([true, false]);
    await trends.turn(1);
    expect(ask).toHaveBeenLastCalledWith("three-months", null, null);
    await trends.turn(-1);
    expect(ask.mock.calls.slice(-2)).toEqual([
      ["week", null, "2025-03-08"],
      ["three-months", null, "2025-03-08"],
    ]);
    await trends.turn(1);
    expect(ask).toHaveBeenLastCalledWith("three-months", null, null);
    await trends.turn(-1);
    await trends.pick("year");
    expect(ask).toHaveBeenLastCalledWith("year", null, null);
  });

  it("of one's own turns by its own length", async () => {
    const { trends, ask } = open(async () => week({ from: "2025-02-01", to: "2025-02-10", nights: 10 }));
    await trends.load();
    await trends.pick("custom");
    await trends.turn(-1);
    expect(ask).toHaveBeenLastCalledWith("custom", "2025-01-22", "2025-01-31");
    expect([trends.from, trends.to]).toEqual(["2025-01-22", "2025-01-31"]);
  });

  it("drops the answer of a range left meanwhile", async () => {
    const answers = new Map<TrendsRange, (view: TrendsView) => void>();
    const { trends } = open((range) => new Promise((answer) => answers.set(range, answer)));
    const year = trends.pick("year");
    const all = trends.pick("all");
    answers.get("all")?.(week({ nights: 900 }));
    answers.get("year")?.(week({ nights: 365 }));
    await Promise.all([year, all]);
    expect(trends.view?.nights).toBe(900);
  });
});

it("says why there is nothing to show, until there is", async () => {
  let isBusy = true;
  const busy = new Refused({ field: null, code: "database_busy", args: {}, offer: null });
  const { trends } = open(() => (isBusy ? Promise.reject(busy) : Promise.resolve(week())));
  await trends.load();
  expect(trends.problem).toMatch(/try again/);
  isBusy = false;
  await trends.load();
  expect([trends.problem, trends.view?.nights]).toEqual([null, 7]);
});
