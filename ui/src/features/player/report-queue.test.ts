import { describe, expect, it } from "vitest";
import type { PlayerEvent } from "../../ipc/generated/PlayerEvent";
import type { PlayerReport } from "../../ipc/generated/PlayerReport";
import { MemoryHost } from "../../ipc/memory-host";
import { ReportQueue } from "./report-queue.svelte";
import { settle } from "./testing";

function report(event: PlayerEvent, position_ms = 0, active_ms = 0): PlayerReport {
  return { session_id: 7, event, position: 0, position_ms, active_ms };
}

/** A queue to a program that can be down, or take its time. */
function toProgram() {
  const host = new MemoryHost(new URLSearchParams());
  const program = { isDown: false, isSlow: false, answer: (): void => undefined };
  const queue = new ReportQueue(async (one) => {
    if (program.isSlow) await new Promise<void>((answer) => (program.answer = answer));
    if (program.isDown) throw new Error("no answer");
    await host.reportPlayer(one);
  });
  const arrived = (): PlayerEvent[] => host.reports.map(({ event }) => event);
  return { host, program, queue, arrived };
}

describe("reports", () => {
  it("arrive one after the other, in the order they happened", async () => {
    const { program, queue, arrived } = toProgram();
    program.isSlow = true;
    const pushed = [queue.push(report("pause")), queue.push(report("resume"))];
    await settle();
    expect(arrived()).toEqual([]);
    program.answer();
    await settle();
    expect(arrived()).toEqual(["pause"]);
    program.answer();
    await Promise.all(pushed);
    expect(arrived()).toEqual(["pause", "resume"]);
  });

  it("wait while nothing arrives, and arrive once each with the next", async () => {
    const { program, queue, arrived } = toProgram();
    program.isDown = true;
    await queue.push(report("pause"));
    await queue.push(report("resume"));
    expect([arrived(), queue.isFailing]).toEqual([[], true]);
    program.isDown = false;
    await queue.push(report("advance"));
    expect([arrived(), queue.isFailing]).toEqual([["pause", "resume", "advance"], false]);
    await queue.flush();
    expect(arrived()).toHaveLength(3);
  });

  it.each([0, 1, 2, 3, 4])("do not wait for the next one %i turns after the last arrived", async (turns) => {
    const sent: PlayerEvent[] = [];
    let answer = (): void => undefined;
    const taken = new Promise<void>((resolve) => (answer = resolve));
    const queue = new ReportQueue((one) => {
      sent.push(one.event);
      return taken;
    });
    const first = queue.push(report("alive"));
    let moment = taken;
    for (let turn = 0; turn < turns; turn++) moment = moment.then(() => undefined);
    const last = moment.then(() => queue.push(report("leave")));
    answer();
    await Promise.all([first, last]);
    expect(sent).toEqual(["alive", "leave"]);
  });

  it("are sent after nothing was waiting", async () => {
    const { queue, arrived } = toProgram();
    await queue.flush();
    await queue.push(report("finish"));
    expect(arrived()).toEqual(["finish"]);
  });
});

describe("signs of life", () => {
  it("that pile up become one, with where it is now and all that was played", async () => {
    const { host, program, queue } = toProgram();
    program.isDown = true;
    await queue.push(report("pause"));
    for (const atMs of [5000, 10_000, 15_000]) await queue.push(report("alive", atMs, 4000));
    program.isDown = false;
    await queue.flush();
    expect(host.reports).toEqual([report("pause"), report("alive", 15_000, 12_000)]);
  });

  it("leave the one on its way as it is: what was played is not told twice", async () => {
    const { host, program, queue } = toProgram();
    program.isSlow = true;
    const pushed = [queue.push(report("alive", 5000, 5000)), queue.push(report("alive", 10_000, 5000))];
    await settle();
    program.isSlow = false;
    program.answer();
    await Promise.all(pushed);
    expect(host.reports).toEqual([report("alive", 5000, 5000), report("alive", 10_000, 5000)]);
  });

  it("never swallow what happened between them", async () => {
    const { program, queue, arrived } = toProgram();
    program.isDown = true;
    for (const event of ["alive", "alive", "pause", "alive", "alive"] as const) await queue.push(report(event));
    program.isDown = false;
    await queue.flush();
    expect(arrived()).toEqual(["alive", "alive", "pause", "alive"]);
  });
});
