import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { Router } from "../../lib/router.svelte";
import { Shelf } from "./shelf.svelte";

async function shelfWith(query = ""): Promise<{ shelf: Shelf; router: Router; host: MemoryHost }> {
  const host = new MemoryHost(new URLSearchParams(query));
  const router = new Router();
  const shelf = new Shelf(host, router);
  await shelf.load();
  return { shelf, router, host };
}

function take(shelf: Shelf, id: string): void {
  const routine = shelf.routines.find((each) => each.id === id);
  if (!routine) throw new Error(`no ${id} on the shelf`);
  shelf.take(routine);
}

describe("the shelf", () => {
  it("knows which routine is tonight's", async () => {
    const { shelf } = await shelfWith("routine=feet");
    expect(shelf.tonightId).toBe("feet");
    expect(shelf.routines).toHaveLength(8);
  });

  it("begins the taken routine in the length that was picked", async () => {
    const { shelf, router } = await shelfWith();
    take(shelf, "feet");
    await shelf.pickMinutes(5);
    expect(shelf.taken?.minutes).toBe(5);
    shelf.begin();
    expect(router.place).toMatchObject({ screen: "player", play: { routine_id: "feet", minutes: 5 } });
  });

  it("forgets the length with the next routine", async () => {
    const { shelf } = await shelfWith();
    take(shelf, "feet");
    await shelf.pickMinutes(5);
    take(shelf, "head");
    expect(shelf.minutes).toBeNull();
  });

  it("does not begin what cannot be played", async () => {
    const { shelf, router } = await shelfWith();
    const feet = shelf.routines[0];
    if (!feet) throw new Error("the shelf is empty");
    shelf.take({ ...feet, is_playable: false });
    shelf.begin();
    expect(router.place).toEqual({ screen: "tonight" });
  });

  it("makes a routine tonight's, and keeps it", async () => {
    const { shelf, host } = await shelfWith("routine=head");
    take(shelf, "feet");
    await shelf.makeTonights();
    expect(shelf.tonightId).toBe("feet");
    expect((await host.tonight()).routine.id).toBe("feet");
  });
});
