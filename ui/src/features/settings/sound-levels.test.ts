import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { Settings } from "./settings.svelte";
import { SoundLevels } from "./sound-levels.svelte";

async function loaded(query = ""): Promise<SoundLevels> {
  const host = new MemoryHost(new URLSearchParams(query));
  const settings = new Settings(host);
  await settings.load();
  return new SoundLevels(settings, host);
}

describe("sound levels", () => {
  it("come back as loud as they were", async () => {
    const levels = await loaded();
    await levels.choose("voice", 45);
    await levels.turn("voice", false);
    expect([levels.percent("voice"), levels.isOn("voice")]).toEqual([0, false]);
    await levels.turn("voice", true);
    expect(levels.percent("voice")).toBe(45);
  });

  it("are heard the first time a sound is turned on", async () => {
    const levels = await loaded();
    expect(levels.isOn("ambience")).toBe(false);
    await levels.turn("ambience", true);
    expect(levels.percent("ambience")).toBeGreaterThan(0);
  });

  it("remember the loudness that was there before a slider reached nothing", async () => {
    const levels = await loaded();
    await levels.choose("bells", 35);
    await levels.choose("bells", 0);
    await levels.turn("bells", true);
    expect(levels.percent("bells")).toBe(35);
  });

  it("say why a test is not heard", async () => {
    const levels = await loaded("state=no-sound");
    await levels.test("voice");
    expect(levels.silence).toContain("No sound output");
    const heard = await loaded();
    await heard.test("voice");
    expect(heard.silence).toBeNull();
  });
});
