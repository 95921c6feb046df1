import { describe, expect, it } from "vitest";
import type { PickView } from "../../ipc/generated/PickView";
import { MemoryHost } from "../../ipc/memory-host";
import { Router } from "../../lib/router.svelte";
import { goToOpening } from "../../openings";
import { pickedAs, pickWords } from "./pick-words";
import { Tonight } from "./tonight.svelte";

const lots: PickView = { mode: "thompson", outcome: "quality", chance: 0.9, candidates: [] };

describe("why a routine is tonight's", () => {
  it.each<[PickView, string]>([
    [{ mode: "rotation", time: 1, times: 3, until_lots: false }, "Getting to know it, 1 of 3."],
    [{ mode: "rotation", time: 3, times: 3, until_lots: true }, "Getting to know it, 3 of 3."],
    [lots, "Drawn by lot, by how your sleep felt."],
    [{ ...lots, outcome: "sol" }, "Drawn by lot, by how soon you fell asleep."],
    [{ mode: "course", evening: 2, evenings: 5, minutes: 20 }, "Evening 2 of 5, twenty minutes each."],
    [{ mode: "course-over", evenings_done: 0, evenings: 5 }, "The five evenings are over."],
    [{ mode: "course-over", evenings_done: 4, evenings: 5 }, "The five evenings are over, 4 with a massage."],
    [{ mode: "all-known" }, "You know them all. Tonight, you choose."],
  ])("%o", (pick, words) => expect(pickWords(pick)).toBe(words));

  it("tells who picked", () => {
    expect(pickedAs({ mode: "rotation", time: 1, times: 3, until_lots: true })).toBe("thompson");
    expect(pickedAs({ mode: "course-over", evenings_done: 4, evenings: 5 })).toBe("own-choice");
    expect(pickedAs({ mode: "last-resort" })).toBeNull();
  });
});

describe("a course", () => {
  const host = () => new MemoryHost(new URLSearchParams("state=pick-course&routine=feet"));
  const play = { routine_id: "feet", minutes: 20, started_from: "window" };

  it("is played as long as it is meant to be", async () => {
    const router = new Router();
    const tonight = new Tonight(host(), router);
    await tonight.load();
    await tonight.begin();
    expect(router.place).toEqual({ screen: "player", play });
  });

  it("is played so from the reminder too", async () => {
    const router = new Router();
    const opening = { screen: "player", routine_id: null, minutes: null, from_reminder: false } as const;
    await goToOpening(opening, host(), router);
    expect(router.place).toMatchObject({ screen: "player", play });
  });

  it("ends when somebody chooses themselves", async () => {
    const tonight = new Tonight(host(), new Router());
    await tonight.load();
    await tonight.setPickMode("own-choice");
    expect(tonight.view?.pick).toBeNull();
  });
});
