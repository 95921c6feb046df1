import { describe, expect, it, vi } from "vitest";
import { MemoryHost } from "../ipc/memory-host";
import { HealthCheck } from "./health-check.svelte";

async function check(): Promise<{ check: HealthCheck; host: MemoryHost }> {
  const host = new MemoryHost(new URLSearchParams());
  const check = new HealthCheck(host);
  await check.load();
  return { check, host };
}

function answer(check: HealthCheck, flag: string): unknown {
  return check.questions.find((question) => question.flag === flag)?.answer;
}

describe("the health check", () => {
  it("begins with every question open", async () => {
    const { check: health } = await check();
    expect(health.questions).toHaveLength(18);
    expect(health.questions.every((question) => question.answer === null)).toBe(true);
  });

  it("keeps an answer, and takes it back", async () => {
    const { check: health } = await check();
    await health.say("pregnant", "yes");
    expect(answer(health, "pregnant")).toBe("yes");
    await health.say("pregnant", null);
    expect(answer(health, "pregnant")).toBeNull();
  });

  it("shows the old answer again when the new one is not kept", async () => {
    const { check: health, host } = await check();
    await health.say("pregnant", "no");
    vi.spyOn(host, "answerHealth").mockRejectedValue(new Error("disk"));
    await health.say("pregnant", "yes");
    expect(answer(health, "pregnant")).toBe("no");
    expect(health.problem).not.toBeNull();
  });
});
