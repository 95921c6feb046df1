import { describe, expect, it } from "vitest";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import { MemoryHost } from "../../ipc/memory-host";
import { Router } from "../../lib/router.svelte";
import { RoutinePage } from "./routine-page.svelte";

async function pageOf(routineId: string, host = new MemoryHost(new URLSearchParams())) {
  const router = new Router();
  const page = new RoutinePage(routineId, host, router);
  await page.load();
  return { page, router, host };
}

/** A host whose shelf is a little different. */
function hostThatShows(change: Partial<RoutineView>): MemoryHost {
  const host = new MemoryHost(new URLSearchParams());
  const list = host.listRoutines.bind(host);
  host.listRoutines = async (minutes) => (await list(minutes)).map((routine) => ({ ...routine, ...change }));
  return host;
}

describe("the page of a routine", () => {
  it("begins the routine in the time there is", async () => {
    const { page, router } = await pageOf("feet");
    await page.pickMinutes(12);
    expect(page.routine?.minutes).toBe(12);
    page.begin();
    expect(router.place).toMatchObject({
      screen: "player",
      play: { routine_id: "feet", minutes: 12, started_from: "window" },
    });
  });

  it("returns to the length that was chosen when the minutes are taken away", async () => {
    const { page } = await pageOf("feet");
    await page.pickPreset("long");
    await page.pickMinutes(12);
    await page.pickMinutes(null);
    expect(page.minutes).toBeNull();
    expect(page.routine?.chosen.preset).toBe("long");
    expect(page.routine?.minutes).toBe(20);
  });

  it("forgets the minutes with a preset, and keeps them with a way", async () => {
    const { page } = await pageOf("head");
    await page.pickMinutes(6);
    await page.pickWay("H1", "circles");
    expect(page.minutes).toBe(6);
    expect(page.routine?.steps.find((step) => step.id === "H1")?.way).toBe("circles");
    await page.pickPreset("short");
    expect(page.minutes).toBeNull();
  });

  it("leaves a step out and takes it in again", async () => {
    const { page } = await pageOf("feet");
    await page.toggleStep("F2");
    expect(page.routine?.steps.find((step) => step.id === "F2")?.omitted_because).toBe("choice");
    await page.toggleStep("F2");
    expect(page.routine?.chosen.leave_out).toEqual([]);
  });

  it("is remembered by the program", async () => {
    const { page, host } = await pageOf("feet");
    await page.toggleStep("F2");
    const { page: again } = await pageOf("feet", host);
    expect(again.routine?.chosen.leave_out).toEqual(["F2"]);
  });

  it("says what fits where there is too little time, and does not begin", async () => {
    const { page, router } = await pageOf("feet");
    await page.pickMinutes(3);
    expect(page.tooShort?.fitting.map((routine) => routine.id)).toContain("tired");
    page.begin();
    expect(router.place).toEqual({ screen: "tonight" });
  });

  it("begins what there is always time for", async () => {
    const { page, router } = await pageOf("feet");
    await page.pickMinutes(1);
    const [last] = page.tooShort?.fitting ?? [];
    if (!last) throw new Error("nothing is offered");
    page.beginInstead(last);
    expect(router.place).toMatchObject({ play: { routine_id: "tired", minutes: 1 } });
  });

  it.each([{ is_playable: false }, { is_refused_because: "refused-fever" }])(
    "does not begin with %o",
    async (change) => {
      const { page, router } = await pageOf("feet", hostThatShows(change));
      page.begin();
      expect(router.place).toEqual({ screen: "tonight" });
    },
  );
});
