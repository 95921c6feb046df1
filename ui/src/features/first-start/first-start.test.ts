import { describe, expect, it, vi } from "vitest";
import { Refused } from "../../ipc/host";
import { MemoryHost } from "../../ipc/memory-host";
import { FirstStart } from "./first-start.svelte";

async function firstStart(): Promise<{ first: FirstStart; host: MemoryHost }> {
  const host = new MemoryHost(new URLSearchParams("state=first"));
  return { host, first: new FirstStart(host, await host.startup()) };
}

describe("the first start", () => {
  it("keeps what was proposed when nothing is touched", async () => {
    const { first, host } = await firstStart();
    const answer = vi.spyOn(host, "answerFirstStart");
    expect(await first.begin()).toBe(true);
    expect(answer).toHaveBeenCalledWith({
      bedtime: "22:45",
      wake: "07:00",
      may_remind: true,
      disclaimer_version: 1,
    });
  });

  it("shows a time as ours until it is touched", async () => {
    const { first } = await firstStart();
    first.setBedtime("23:30");
    expect(first.bedtimeIsGuess).toBe(false);
    expect(first.wakeIsGuess).toBe(true);
  });

  it("asks for a blank time only after the button", async () => {
    const { first } = await firstStart();
    first.setWake(null);
    expect(first.wakeProblem).toBeNull();
    expect(await first.begin()).toBe(false);
    expect(first.wakeProblem).toMatch(/needs a time/);
    expect(first.bedtimeProblem).toBeNull();
  });

  it("stays and says why when the answers are refused", async () => {
    const { first, host } = await firstStart();
    vi.spyOn(host, "answerFirstStart").mockRejectedValue(
      new Refused({ code: "disk-full", field: null, args: {}, offer: null }),
    );
    expect(await first.begin()).toBe(false);
    expect(first.problem).toMatch(/^The disk is full/);
  });
});
