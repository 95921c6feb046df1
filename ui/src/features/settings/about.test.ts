import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { About } from "./about.svelte";

async function loaded(write: (text: string) => Promise<void>): Promise<About> {
  const about = new About(new MemoryHost(new URLSearchParams()), write);
  await about.load();
  return about;
}

describe("about", () => {
  it("says which version it is, where the data are, and what to send along", async () => {
    const about = await loaded(async () => undefined);
    expect(about.view?.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(about.view?.data_dir).toContain("drowse");
    expect(about.diagnostics).toContain(about.view?.version);
  });

  it("copies all of the lines", async () => {
    const written: string[] = [];
    const about = await loaded(async (text) => void written.push(text));
    await about.copy();
    expect([written, about.copied]).toEqual([[about.diagnostics], "copied"]);
  });

  it("has them marked where the clipboard is closed", async () => {
    const about = await loaded(() => Promise.reject(new Error("closed")));
    await about.copy();
    expect(about.copied).toBe("select");
  });
});
