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

  it("takes a routine of one's own off, and brings it back", async () => {
    const { shelf } = await shelfWith("state=own");
    const [own] = shelf.own;
    if (!own) throw new Error("there is none");
    await shelf.delete(own);
    expect(shelf.own).toEqual([]);
    expect(shelf.deleted?.id).toBe(own.id);
    await shelf.bringBack();
    expect(shelf.own.map((routine) => routine.id)).toEqual([own.id]);
    expect(shelf.deleted).toBeNull();
  });

  it("opens a copy in the editor, and shows what was saved", async () => {
    const { shelf } = await shelfWith();
    const [feet] = shelf.shipped;
    if (!feet) throw new Error("the shelf is empty");
    shelf.copy(feet);
    expect(shelf.editor?.draft.title).toBe("Foot massage, my way");
    const saved = await shelf.editor?.save();
    if (!saved) throw new Error("it was refused");
    await shelf.saved(saved);
    expect(shelf.editor).toBeNull();
    expect(shelf.page?.routine?.own_title).toBe("Foot massage, my way");
  });

  it("puts a routine from a file on the shelf", async () => {
    const { shelf, host } = await shelfWith("state=own");
    await shelf.saveFile();
    expect(shelf.written).toBe("my-routines.json");
    const file = host.writtenRoutines.replace("Face, then feet", "From a friend");
    await shelf.openFile(file);
    expect(shelf.own.map((routine) => routine.own_title)).toContain("From a friend");
    expect(shelf.page?.routine?.own_title).toBe("From a friend");
  });

  it("says nothing when no place for the file is chosen", async () => {
    const { shelf } = await shelfWith("state=own,nowhere");
    await shelf.saveFile();
    expect(shelf.written).toBeNull();
    expect(shelf.fileProblem).toBeNull();
  });

  it("says why a file could not be written, until it is tried again", async () => {
    const { shelf, host } = await shelfWith("state=own,disk-full");
    await shelf.saveFile();
    expect(shelf.fileProblem).toBe(
      "The file my-routines.json could not be written (No space left on device); choose another place.",
    );
    await shelf.openFile(host.writtenRoutines);
    expect(shelf.fileProblem).toBeNull();
  });
});
