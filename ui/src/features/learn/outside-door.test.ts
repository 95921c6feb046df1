import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { OutsideDoor } from "./outside-door.svelte";

describe("an address outside", () => {
  it("is opened by the host, and only when it is asked for", async () => {
    const host = new MemoryHost(new URLSearchParams());
    const door = new OutsideDoor(host);
    expect(host.opened).toEqual([]);
    await door.open("amta");
    expect(host.opened).toEqual(["amta"]);
  });

  it("says when it did not open, until it does", async () => {
    const host = new MemoryHost(new URLSearchParams());
    const open = host.openOutside;
    host.openOutside = () => Promise.reject(new Error("no browser"));
    const door = new OutsideDoor(host);
    await door.open("abmp");
    expect(door.problem).toMatch(/try once more/);
    host.openOutside = open;
    await door.open("abmp");
    expect([host.opened, door.problem]).toEqual([["abmp"], null]);
  });
});
