import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "../../ipc/host";
import { MemoryHost } from "../../ipc/memory-host";
import { Router } from "../../lib/router.svelte";
import { decidePhase } from "./phase";
import { Tonight } from "./tonight.svelte";

let host: MemoryHost;
let router: Router;

async function evening(query: string): Promise<Tonight> {
  host = new MemoryHost(new URLSearchParams(query));
  router = new Router();
  const tonight = new Tonight(host, router);
  await tonight.load();
  return tonight;
}

beforeEach(() => vi.restoreAllMocks());

describe("what Tonight says first", () => {
  it.each([
    ["now=2025-03-13T21:48", "evening"],
    ["now=2025-03-13T22:30&state=due", "due"],
    ["now=2025-03-13T23:40", "late"],
    ["now=2025-03-13T22:40&state=done", "done"],
    ["now=2025-03-14T07:20", "morning"],
    ["now=2025-03-14T05:10", "late"],
    ["now=2025-03-14T07:20&state=logged", "evening"],
    ["now=2025-03-14T07:20&state=due", "due"],
  ])("%s: %s", async (query, phase) => {
    const { view } = await evening(query);
    expect(view && decidePhase(view)).toBe(phase);
  });
});

it("counts whole minutes, although the program knows the seconds", async () => {
  const tonight = await evening("now=2025-03-13T21:48");
  expect(tonight.view?.until_bedtime_min).not.toBe(87);
  expect(tonight.minutesLeft).toBe(87);
});

describe("begin", () => {
  it("plays tonight's routine in its own length", async () => {
    const tonight = await evening("routine=head");
    await tonight.begin();
    expect(router.place).toEqual({
      screen: "player",
      play: { routine_id: "head", minutes: null, started_from: "window" },
    });
  });

  it("plays the length that was picked, and the same length again gives it back", async () => {
    const tonight = await evening("routine=feet");
    await tonight.pickMinutes(10);
    expect(tonight.routine?.minutes).toBe(10);
    await tonight.pickMinutes(10);
    expect(tonight.routine?.minutes).toBe(14);
    await tonight.pickMinutes(15);
    await tonight.begin();
    expect(router.place).toMatchObject({ play: { routine_id: "feet", minutes: 15 } });
  });

  it("puts a routine that fits in the place of one that takes longer", async () => {
    const tonight = await evening("routine=feet");
    await tonight.pickMinutes(3);
    expect(tonight.tooLong?.id).toBe("feet");
    expect(tonight.routine?.least_minutes).toBeLessThanOrEqual(3);
    await tonight.begin();
    expect(router.place).toMatchObject({ play: { routine_id: tonight.routine?.id, minutes: 3 } });
    await tonight.pickMinutes(3);
    expect(tonight.tooLong).toBeNull();
  });

  it("answers the reminder that waits, and says it was started from it", async () => {
    const tonight = await evening("state=due&now=2025-03-13T22:30");
    const answer = vi.spyOn(host, "answerReminder");
    await tonight.begin();
    expect(answer).toHaveBeenCalledWith(3, "start");
    expect(router.place).toMatchObject({ play: { started_from: "reminder" } });
  });

  it("does not begin what cannot be played", async () => {
    const tonight = await evening("routine=hands");
    const view = await host.tonight();
    vi.spyOn(host, "tonight").mockResolvedValue({ ...view, routine: { ...view.routine, is_playable: false } });
    await tonight.load();
    await tonight.begin();
    expect(router.place).toEqual({ screen: "tonight" });
  });
});

describe("the next thing", () => {
  it("is the diary in the morning", async () => {
    const tonight = await evening("now=2025-03-14T07:20");
    await tonight.doTheNextThing();
    expect(router.place).toEqual({ screen: "diary", diary_date: "2025-03-14" });
  });

  it("is the session left open, until tonight's routine is preferred", async () => {
    const tonight = await evening("state=open&routine=head");
    await tonight.doTheNextThing();
    expect(router.place).toEqual({ screen: "player", play: { session_id: 7 } });
    tonight.putSessionAside();
    await tonight.doTheNextThing();
    expect(router.place).toMatchObject({ play: { routine_id: "head" } });
  });

  it("is nothing once the massage is done", async () => {
    const tonight = await evening("state=done&now=2025-03-13T22:40");
    await tonight.doTheNextThing();
    expect(router.place).toEqual({ screen: "tonight" });
  });
});

describe("a reminder", () => {
  it("goes away with any answer", async () => {
    const tonight = await evening("state=due&now=2025-03-13T22:30");
    await tonight.answer("not-tonight");
    expect(tonight.phase).toBe("evening");
  });

  it("can be turned on again", async () => {
    const tonight = await evening("state=off&now=2025-03-13T21:00");
    expect(tonight.view?.reminder_local).toBeNull();
    await tonight.turnOnReminders();
    expect(tonight.view?.reminder_local).toBe("22:30");
  });
});

describe("trouble", () => {
  it("is said in words and keeps what was shown", async () => {
    const tonight = await evening("now=2025-03-13T21:48");
    vi.spyOn(host, "tonight").mockRejectedValue(
      new Refused({ code: "database-busy", field: null, args: {}, offer: null }),
    );
    await tonight.load();
    expect(tonight.problem).toMatch(/^Another program is writing the diary.*\.$/);
    expect(tonight.view).not.toBeNull();
  });

  it("that nobody foresaw is said, too", async () => {
    const tonight = await evening("now=2025-03-13T21:48");
    vi.spyOn(host, "tonight").mockRejectedValue(new Error("no such thing"));
    await tonight.load();
    expect(tonight.problem).toMatch(/did not foresee/);
  });
});

describe("a reminder that comes while the window is open", () => {
  it("is said to be seen when somebody looks at it here", async () => {
    const tonight = await evening("state=due&now=2025-03-13T22:30");
    await tonight.meetReminder(false);
    expect(host.seen).toEqual([]);
    await tonight.meetReminder(true);
    expect(host.seen).toEqual([3]);
  });

  it("is not, where none waits", async () => {
    const tonight = await evening("now=2025-03-13T21:48");
    await tonight.meetReminder(true);
    expect(host.seen).toEqual([]);
  });
});

describe("an evening of an experiment", () => {
  it("rest: Space begins a rest as long as the massage would be", async () => {
    const tonight = await evening("state=rest&routine=feet");
    await tonight.doTheNextThing();
    expect(router.place).toEqual({ screen: "rest", minutes: 14 });
  });

  it("without: Space begins nothing, and rather not leaves the evening free", async () => {
    const tonight = await evening("state=without,experiment");
    await tonight.doTheNextThing();
    expect([tonight.without, router.place]).toEqual(["nothing", { screen: "tonight" }]);
    await tonight.refuseDealt();
    expect(tonight.without).toBeNull();
    await tonight.doTheNextThing();
    expect(router.place.screen).toBe("player");
  });

  it("a reminder of it is answered with one key and starts nothing", async () => {
    const tonight = await evening("state=due,without,experiment&now=2025-03-13T22:30");
    await tonight.doTheNextThing();
    expect([tonight.view?.card, router.place]).toEqual([null, { screen: "tonight" }]);
  });
});
