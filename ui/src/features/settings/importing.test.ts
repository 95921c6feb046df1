import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { contentsWords, rejectedWords } from "./import-words";
import { Importing } from "./importing.svelte";

function importing(state = ""): Importing {
  return new Importing(new MemoryHost(new URLSearchParams(`state=${state}`)));
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("an import", () => {
  it("is looked at, taken in and taken back", async () => {
    const one = importing();
    await one.load();
    const before = one.past.length;
    await one.choose();
    expect([one.stage, one.hasNews, one.zone]).toEqual(["preview", true, "Europe/London"]);
    await one.take();
    expect([one.stage, one.past.length]).toEqual(["taken", before + 1]);
    await one.undo(one.report?.files[0]?.import_id ?? 0);
    expect([one.stage, one.report, one.past.length]).toEqual(["idle", null, before]);
    expect(one.undone?.kept).toBe(3);
  });

  it("is read again in another zone, and a wrong one leaves the preview as it was", async () => {
    const one = importing();
    await one.choose();
    await one.readIn("America/New_York");
    expect([one.stage, one.zone]).toEqual(["preview", "America/New_York"]);
    await one.readIn("Nowhere");
    expect([one.stage, one.zone]).toEqual(["preview", "America/New_York"]);
    expect(one.problem).toContain("Nowhere");
  });

  it("tells how far it has come, and stopped it leaves nothing and no complaint", async () => {
    const one = importing("long-file");
    const chosen = one.choose();
    await vi.advanceTimersByTimeAsync(200);
    expect([one.stage, one.progress?.share]).toEqual(["reading", 0.31]);
    await one.leave();
    await chosen;
    expect([one.stage, one.report, one.problem]).toEqual(["idle", null, null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("of nothing changes nothing", async () => {
    const one = importing("nowhere");
    await one.choose();
    expect([one.stage, one.report]).toEqual(["idle", null]);
  });

  it("says what a file holds and why a row was not taken", async () => {
    const one = importing();
    await one.choose();
    const file = one.report?.files[0];
    if (!file) throw new Error("the sample has a file");
    expect(contentsWords(file)).toMatch(/^402 nights, 18 naps: 30 November 2023\s–\s9 March 2025$/);
    expect(contentsWords({ ...file, nights: 0, naps: 0 })).toBe("No nights in it.");
    expect(file.rejected.slice(0, 2).map(rejectedWords)).toEqual([
      "Line 120: you wrote down the night of Tuesday, 11 February 2025 yourself, and yours was kept",
      "Line 127: the row ends too early",
    ]);
  });
});
