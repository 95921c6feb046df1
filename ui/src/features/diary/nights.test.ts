import { describe, expect, it, vi } from "vitest";
import type { NightWithMetrics } from "../../ipc/generated/NightWithMetrics";
import { Refused, type Host } from "../../ipc/host";
import { Nights } from "./nights.svelte";

function entry(diary_date: string, ordinal = 1): NightWithMetrics {
  return { night: { id: Number(diary_date.slice(8)) * 10 + ordinal, diary_date, ordinal } } as NightWithMetrics;
}

async function open(
  answers: Partial<Host> = {},
  all = [entry("2025-03-13"), entry("2025-03-14"), entry("2025-03-14", 2)],
) {
  const host = {
    listNights: vi.fn(async () => all),
    trends: async () => ({ bars: [{ diary_date: "2025-03-13" }] }),
    removeNight: vi.fn(async () => undefined),
    undo: vi.fn(async () => true),
    ...answers,
  };
  const nights = new Nights(host as unknown as Host);
  await nights.load();
  return { host, nights };
}

describe("the nights so far", () => {
  it("stand newest first, the second sleep of a date above the first", async () => {
    const { nights } = await open();
    expect(nights.shown.map(({ night }) => [night.diary_date, night.ordinal])).toEqual([
      ["2025-03-14", 2],
      ["2025-03-14", 1],
      ["2025-03-13", 1],
    ]);
    expect(nights.lines["2025-03-13"]).toBeDefined();
  });

  it("show a fortnight, then four weeks more at a time", async () => {
    const days = Array.from({ length: 50 }, (_, day) => entry(`2025-01-${String(day + 1).padStart(2, "0")}`));
    const { nights } = await open({}, days);
    expect([nights.shown.length, nights.moreCount]).toEqual([14, 28]);
    nights.showMore();
    expect([nights.shown.length, nights.moreCount]).toEqual([42, 8]);
  });

  it("let one go and bring it back", async () => {
    const { nights, host } = await open();
    await nights.remove(entry("2025-03-13"));
    expect(host.removeNight).toHaveBeenCalledWith(131);
    expect(nights.removed).toBe("2025-03-13");
    await nights.undo();
    expect(host.undo).toHaveBeenCalledOnce();
    expect(nights.removed).toBeNull();
  });

  it("say what stands in the way", async () => {
    const blocked = new Refused({ field: null, code: "undo_blocked", args: {}, offer: null });
    const { nights } = await open({ undo: () => Promise.reject(blocked) });
    await nights.undo();
    expect(nights.problem).toMatch(/something newer/i);
  });
});
