import { describe, expect, it } from "vitest";
import { Refused } from "../../ipc/host";
import { MemoryHost } from "../../ipc/memory-host";
import { LocalNumbers } from "./local-numbers.svelte";

describe("numbers for help", () => {
  it("are not set at first", async () => {
    const numbers = new LocalNumbers(new MemoryHost(new URLSearchParams()));
    await numbers.load();
    expect([numbers.emergency, numbers.crisis]).toEqual([null, null]);
  });

  it("are the person's own where they set them; blank is not set", async () => {
    const host = new MemoryHost(new URLSearchParams("state=own-numbers"));
    const numbers = new LocalNumbers(host);
    await numbers.load();
    expect([numbers.emergency, numbers.crisis]).toEqual(["112", "0800 111 0 111"]);
    await host.setSetting("help.crisis_line", "  ");
    await numbers.load();
    expect(numbers.crisis).toBeNull();
  });

  it("leave the known numbers standing when the settings cannot be read", async () => {
    const host = new MemoryHost(new URLSearchParams());
    host.listSettings = () =>
      Promise.reject(new Refused({ field: null, code: "database-busy", args: {}, offer: null }));
    const numbers = new LocalNumbers(host);
    await numbers.load();
    expect(numbers.crisis).toBeNull();
  });
});
