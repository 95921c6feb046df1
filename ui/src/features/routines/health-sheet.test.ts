import { describe, expect, it, vi } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { HealthSheet } from "./health-sheet.svelte";

function sheet(): { sheet: HealthSheet; host: MemoryHost } {
  const host = new MemoryHost(new URLSearchParams("state=asks"));
  return { sheet: new HealthSheet("feet", host), host };
}

async function asksOf(host: MemoryHost): Promise<string[]> {
  return (await host.listRoutines(null)).find((routine) => routine.id === "feet")?.asks ?? [];
}

describe("the health questions of a routine", () => {
  it("take what is ticked as yes and the rest as no", async () => {
    const { sheet: asked, host } = sheet();
    asked.open(["pregnant", "varicose"]);
    asked.tick("pregnant");
    asked.tick("varicose");
    asked.tick("varicose");
    expect(await asked.keep()).toBe(true);
    const answers = new Map((await host.healthCheck()).map(({ flag, answer }) => [flag, answer]));
    expect([answers.get("pregnant"), answers.get("varicose"), answers.get("jaw")]).toEqual(["yes", "no", null]);
    expect(asked.asks).toEqual([]);
  });

  it("are not asked again once they were put aside", async () => {
    const { sheet: asked, host } = sheet();
    expect(await asksOf(host)).not.toEqual([]);
    asked.open(await asksOf(host));
    await asked.putAside();
    expect(await asksOf(host)).toEqual([]);
    expect((await host.healthCheck()).every(({ answer }) => answer === null)).toBe(true);
  });

  it("stay when they could not be kept", async () => {
    const { sheet: asked, host } = sheet();
    vi.spyOn(host, "answerHealth").mockRejectedValue(new Error("disk"));
    asked.open(["pregnant"]);
    expect(await asked.keep()).toBe(false);
    expect(asked.asks).toEqual(["pregnant"]);
    expect(asked.problem).not.toBeNull();
  });
});
