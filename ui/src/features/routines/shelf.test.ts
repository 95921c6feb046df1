import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { Router } from "../../lib/router.svelte";
import { Shelf } from "./shelf.svelte";

async function shelfWith(query = ""): Promise<{ shelf: Shelf; host: MemoryHost }> {
  const host = new MemoryHost(new URLSearchParams(query));
  const shelf = new Shelf(host, new Router());
  await shelf.load();
  return { shelf, host };
}

describe("the shelf", () => {
  it("knows which routine is tonight's", async () => {
    const { shelf } = await shelfWith("routine=feet");
    expect(shelf.tonightId).toBe("feet");
    expect(shelf.routines).toHaveLength(8);
  });

  it("opens the page of a routine, and puts it back", async () => {
    const { shelf } = await shelfWith();
    await shelf.take("face");
    expect(shelf.page?.routine?.id).toBe("face");
    shelf.putBack();
    expect(shelf.page).toBeNull();
  });

  it("makes a routine tonight's, and keeps it", async () => {
    const { shelf, host } = await shelfWith("routine=head");
    await shelf.take("feet");
    await shelf.makeTonights();
    expect(shelf.tonightId).toBe("feet");
    expect((await host.tonight()).routine.id).toBe("feet");
  });
});
