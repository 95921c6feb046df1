import { describe, expect, it, vi } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { Settings } from "./settings.svelte";

async function loaded(): Promise<{ settings: Settings; host: MemoryHost }> {
  const host = new MemoryHost(new URLSearchParams());
  const settings = new Settings(host);
  await settings.load();
  return { settings, host };
}

describe("settings", () => {
  it("offers only routines that can be played", async () => {
    const { settings, host } = await loaded();
    const shelf = await host.listRoutines(null);
    vi.spyOn(host, "listRoutines").mockResolvedValue(
      shelf.map((routine) => ({ ...routine, is_playable: routine.id === "feet" || routine.id === "head" })),
    );
    await settings.load();
    expect(settings.routines).toEqual(["feet", "head"]);
  });

  it("keeps a change at once", async () => {
    const { settings, host } = await loaded();
    await settings.set("reminder.evening.lead", 60);
    expect(settings.word("reminder.evening.lead")).toBe("60");
    expect(settings.isKept(["reminder.evening.lead"])).toBe(true);
    const stored = (await host.listSettings()).find(({ key }) => key === "reminder.evening.lead");
    expect(stored?.value).toBe(60);
  });

  it("shows the newest of two quick changes, whatever is read in between", async () => {
    const { settings } = await loaded();
    const first = settings.set("bedtime", "22:00");
    const second = settings.set("bedtime", "22:05");
    await settings.load();
    expect(settings.time("bedtime")).toBe("22:05");
    await Promise.all([first, second]);
    expect(settings.time("bedtime")).toBe("22:05");
  });

  it("keeps the old value of a refused change and says why, until the next one", async () => {
    const { settings } = await loaded();
    await settings.set("bedtime", "soon");
    expect(settings.time("bedtime")).toBe("23:15");
    expect(settings.problems["bedtime"]).toBeTruthy();
    await settings.set("bedtime", "22:00");
    expect(settings.time("bedtime")).toBe("22:00");
    expect(settings.problems["bedtime"]).toBeNull();
  });
});
