import { describe, expect, it, vi } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { Settings } from "./settings.svelte";

/** Settings beside a clock that the test moves. */
async function loaded() {
  const host = new MemoryHost(new URLSearchParams());
  const clock = { ms: 0 };
  const settings = new Settings(host, () => clock.ms);
  await settings.load();
  return { settings, host, clock };
}

describe("taking an answer back", () => {
  it("sets what was before, and says so on its line alone", async () => {
    const { settings, host } = await loaded();
    await settings.set("bedtime", "22:00");
    await settings.undo();
    expect([settings.time("bedtime"), settings.isKept(["bedtime"])]).toEqual(["23:15", false]);
    expect([settings.isUndone(["bedtime"]), settings.isUndone(["wake"])]).toEqual([true, false]);
    expect((await host.listSettings()).find(({ key }) => key === "bedtime")?.value).toBe("23:15");
  });

  it("goes further back each time, and nowhere from the beginning", async () => {
    const { settings, clock } = await loaded();
    await settings.set("theme", "night");
    clock.ms = 5000;
    await settings.set("wake", "08:00");
    await settings.undo();
    await settings.undo();
    await settings.undo();
    expect([settings.word("theme"), settings.time("wake")]).toEqual(["clock", "06:45"]);
  });

  it("goes back once for steps that follow each other at once", async () => {
    const { settings, clock } = await loaded();
    for (const time of ["23:10", "23:05", "23:00"]) {
      await settings.set("bedtime", time);
      clock.ms += 400;
    }
    await settings.undo();
    expect(settings.time("bedtime")).toBe("23:15");
  });

  it("brings back every weekday that one answer made like the others", async () => {
    const { settings, clock } = await loaded();
    await settings.setAll([
      ["bedtime.fri", "00:30"],
      ["wake.sat", "09:00"],
    ]);
    clock.ms += 5000;
    await settings.setAll([
      ["bedtime.fri", null],
      ["wake.sat", null],
    ]);
    expect(settings.time("bedtime.fri")).toBeNull();
    await settings.undo();
    expect([settings.time("bedtime.fri"), settings.time("wake.sat")]).toEqual(["00:30", "09:00"]);
  });

  it("that was refused leaves the answer, says why, and can be tried again", async () => {
    const { settings, host } = await loaded();
    await settings.set("bedtime", "22:00");
    const refused = vi.spyOn(host, "setSetting").mockRejectedValueOnce(new Error("no"));
    await settings.undo();
    expect([settings.time("bedtime"), settings.isUndone(["bedtime"])]).toEqual(["22:00", false]);
    expect(settings.problemOf(["bedtime"])).toBeTruthy();
    refused.mockRestore();
    await settings.undo();
    expect([settings.time("bedtime"), settings.problemOf(["bedtime"])]).toEqual(["23:15", null]);
  });

  it("is forgotten with the page, but not where it is only drawn anew", async () => {
    const { settings, clock } = await loaded();
    settings.arrive();
    await settings.set("language", "en-XA");
    expect(settings.arrive()).toBe(true);
    settings.leave();
    expect(settings.isKept(["language"])).toBe(true);
    settings.leave();
    clock.ms += 60_000;
    expect(settings.arrive()).toBe(false);
    await settings.undo();
    expect(settings.word("language")).toBe("en-XA");
  });
});
