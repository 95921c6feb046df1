import { describe, expect, it, vi } from "vitest";
import type { EveningsAhead } from "../../ipc/generated/EveningsAhead";
import type { EveningsChange } from "../../ipc/generated/EveningsChange";
import { Refused } from "../../ipc/host";
import { MemoryHost } from "../../ipc/memory-host";
import { Evenings } from "./evenings.svelte";

const LATE_SATURDAY: EveningsChange = {
  from: "2025-03-15",
  to: "2025-03-15",
  bedtime: "01:30",
  wake: null,
  reminders_off: false,
};
const BUSY = "Another program is writing the diary; try again in a moment.";

function busy(): Promise<never> {
  return Promise.reject(new Refused({ field: null, code: "database-busy", args: {}, offer: null }));
}

async function loaded(query = "") {
  const host = new MemoryHost(new URLSearchParams(query));
  const evenings = new Evenings(host);
  await evenings.load();
  const froms = (): string[] => (evenings.ahead?.changed ?? []).map(({ from }) => from);
  return { evenings, host, froms };
}

describe("an evening that is different", () => {
  it("stands on the list once it is kept", async () => {
    const { evenings, froms } = await loaded();
    expect(await evenings.change(LATE_SATURDAY)).toBe(true);
    expect([froms(), evenings.problem]).toEqual([["2025-03-15"], null]);
  });

  it("that is over is refused with the reason, and the others stay", async () => {
    const { evenings, froms } = await loaded("state=changed");
    const before = froms();
    expect(await evenings.change({ ...LATE_SATURDAY, from: "2025-03-12" })).toBe(false);
    expect(evenings.problem).toBe("That evening is over; choose this evening or a later one.");
    expect(froms()).toEqual(before);
    expect(await evenings.change({ ...LATE_SATURDAY, from: "2025-03-13" })).toBe(true);
    expect(evenings.problem).toBeNull();
  });

  it("keeps the reason of a refusal when somebody else changes something", async () => {
    const { evenings } = await loaded();
    await evenings.change({ ...LATE_SATURDAY, from: "2025-03-12" });
    await evenings.load();
    expect(evenings.problem).toMatch(/^That evening is over/);
  });

  it("is usual again, and comes back as it was", async () => {
    const { evenings, froms } = await loaded("state=changed");
    const before = evenings.ahead?.changed;
    const [first] = before ?? [];
    if (!first) throw new Error("the sample has some");
    await evenings.makeUsual(first);
    expect([froms(), evenings.removed]).toEqual([["2025-03-22"], first]);
    await evenings.bringBack();
    expect([evenings.ahead?.changed, evenings.removed]).toEqual([before, null]);
    await evenings.bringBack();
    expect(evenings.ahead?.changed).toEqual(before);
  });

  it("that could not be brought back can be brought back later", async () => {
    const { evenings, host, froms } = await loaded("state=changed");
    const [first] = evenings.ahead?.changed ?? [];
    if (!first) throw new Error("the sample has some");
    await evenings.makeUsual(first);
    const refused = vi.spyOn(host, "changeEvenings").mockImplementationOnce(busy);
    await evenings.bringBack();
    expect([evenings.problem, evenings.removed]).toEqual([BUSY, first]);
    refused.mockRestore();
    await evenings.bringBack();
    expect([evenings.problem, froms()]).toEqual([null, ["2025-03-15", "2025-03-22"]]);
  });

  it("that could not be made usual stays on the list, and nothing is said to be gone", async () => {
    const { evenings, host, froms } = await loaded("state=changed");
    const [first] = evenings.ahead?.changed ?? [];
    if (!first) throw new Error("the sample has some");
    host.makeEveningsUsual = busy;
    await evenings.makeUsual(first);
    expect([froms(), evenings.removed, evenings.problem]).toEqual([["2025-03-15", "2025-03-22"], null, BUSY]);
  });
});

describe("the evenings ahead", () => {
  it("stay when they cannot be read, which is said until they can", async () => {
    const { evenings, host, froms } = await loaded("state=changed");
    const read = host.eveningsAhead;
    host.eveningsAhead = busy;
    expect(await evenings.change({ ...LATE_SATURDAY, from: "2025-03-14", to: "2025-03-14" })).toBe(true);
    expect([froms(), evenings.problem]).toEqual([["2025-03-15", "2025-03-22"], BUSY]);
    host.eveningsAhead = read;
    await evenings.load();
    expect([froms(), evenings.problem]).toEqual([["2025-03-14", "2025-03-15", "2025-03-22"], null]);
  });

  it("are those of the newest reading, whichever answers last", async () => {
    const { evenings, host } = await loaded();
    const now = await host.eveningsAhead();
    const answers: ((ahead: EveningsAhead) => void)[] = [];
    host.eveningsAhead = () => new Promise((answer) => answers.push(answer));
    const readings = [evenings.load(), evenings.load()];
    answers[1]?.({ ...now, today: "2025-03-14" });
    answers[0]?.(now);
    await Promise.all(readings);
    expect(evenings.ahead?.today).toBe("2025-03-14");
  });

  it("have no complaint of an older reading that fails late", async () => {
    const { evenings, host } = await loaded();
    const read = host.eveningsAhead;
    let fail = (): void => undefined;
    host.eveningsAhead = () => new Promise((_, reject) => (fail = () => reject(new Error("late"))));
    const older = evenings.load();
    host.eveningsAhead = read;
    await evenings.load();
    fail();
    await older;
    expect(evenings.problem).toBeNull();
  });

  it("say when a reminder comes next: tonight, today, tomorrow, a later day, or never", async () => {
    const { evenings, host } = await loaded();
    const ahead = await host.eveningsAhead();
    const [coming] = ahead.next;
    if (!coming) throw new Error("the sample has one");
    const next = (rule: string, diary_date: string, local: string) => ({ ...coming, rule, diary_date, local });
    host.eveningsAhead = async () => ({
      ...ahead,
      next: [
        // Half past midnight is still tonight; the log of the morning never is.
        next("evening", "2025-03-14", "2025-03-14T00:30:00"),
        next("morning_log", "2025-03-14", "2025-03-13T23:50:00"),
        next("wind_down", "2025-03-15", "2025-03-14T22:15:00"),
        next("lights_out", "2025-03-17", "2025-03-16T23:15:00"),
      ],
    });
    await evenings.load();
    expect(["evening", "morning_log", "wind_down", "lights_out", "own"].map((rule) => evenings.nextOf(rule))).toEqual([
      "Next: tonight 00:30",
      "Next: today 23:50",
      "Next: tomorrow 22:15",
      "Next: Sunday 16 March, 23:15",
      "Next: none in sight.",
    ]);
  });

  it("say nothing of what comes next before they are read", () => {
    expect(new Evenings(new MemoryHost(new URLSearchParams())).nextOf("evening")).toBeNull();
  });
});

describe("a reminder to see that they work", () => {
  it("was shown, or says why not, and says nothing old meanwhile", async () => {
    const { evenings, host } = await loaded("state=no-server");
    await evenings.test();
    expect([evenings.isTesting, evenings.tested]).toEqual([false, expect.stringContaining("such as dunst")]);
    host.testReminder = async () => undefined;
    const test = evenings.test();
    expect([evenings.isTesting, evenings.tested]).toEqual([true, null]);
    await test;
    expect([evenings.isTesting, evenings.tested, evenings.problem]).toEqual([false, true, null]);
  });
});
