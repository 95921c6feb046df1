import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { armName, asDone, finding, progress } from "./experiment-words";
import { Experiments } from "./experiments.svelte";

async function page(state: string): Promise<{ host: MemoryHost; experiments: Experiments }> {
  const host = new MemoryHost(new URLSearchParams(`state=${state}`));
  const experiments = new Experiments(host);
  await experiments.load();
  return { host, experiments };
}

describe("planning", () => {
  it("begins with a routine that is for this person, and with evenings without", async () => {
    const { experiments } = await page("");
    await experiments.ask();
    expect(experiments.wanted).toEqual({
      kind: "with-without",
      routine_a: "feet",
      routine_b: null,
      outcome: "sol",
      nights: 28,
    });
  });

  it("two routines are never the same one, and one needs no other", async () => {
    const { experiments } = await page("");
    await experiments.ask();
    experiments.pickKind("a-or-b");
    expect(experiments.wanted?.routine_b).toBe("head");
    experiments.pickKind("massage-or-rest");
    expect(experiments.wanted?.routine_b).toBeNull();
  });

  it("starts what was planned, and says why when it cannot", async () => {
    const { experiments } = await page("");
    await experiments.ask();
    const wanted = experiments.wanted;
    await experiments.start();
    expect([experiments.isRunning, experiments.wanted]).toEqual([true, null]);
    experiments.wanted = wanted;
    await experiments.start();
    expect(experiments.problem).toContain("running already");
    expect(experiments.wanted).not.toBeNull();
  });
});

describe("what is said", () => {
  it("before a planned look nothing is said of the result", async () => {
    const { experiments } = await page("experiment");
    expect(experiments.newest && finding(experiments.newest)).toBeNull();
    expect(experiments.newest && progress(experiments.newest)).toBe("Night 13 of 28. Tonight: without.");
  });

  it("a clear finding says by how much, and what else it could be", async () => {
    const { experiments } = await page("experiment-clear");
    expect(experiments.newest && finding(experiments.newest)).toBe(
      "On Feet evenings you fell asleep about 9 minutes sooner than on evenings without. " +
        "It could be 3 minutes sooner, it could be 15 minutes sooner.",
    );
  });

  it("what was really done stands beside what was dealt, with the nights that differ", async () => {
    const clear = (await page("experiment-clear")).experiments.newest;
    const open = (await page("experiment-open")).experiments.newest;
    const running = (await page("experiment")).experiments.newest;
    if (!clear || !open || !running) throw new Error("the samples have no experiment");
    expect(asDone(clear)).toBe(
      "As it was really done: about 8 minutes sooner. It could be 2 minutes sooner, it could be 15 minutes sooner. " +
        "3 nights differ from what was dealt.",
    );
    expect(asDone({ ...clear, interval95_as_done: [-15, 0.4] })).toContain(
      "It could be no difference, it could be 15 minutes sooner.",
    );
    expect(asDone({ ...clear, interval95_as_done: null, nights_otherwise: 1 })).toBe(
      "As it was really done: about 8 minutes sooner, from too few pairs to say what else it could be. " +
        "One night differs from what was dealt.",
    );
    expect(asDone({ ...clear, difference_as_done: null, interval95_as_done: null })).toContain("it says nothing");
    expect(asDone(open)).toBe("Every one of these evenings was spent as it was dealt.");
    expect(asDone(running)).toBeNull();
  });

  it("a routine of one's own is called as the person calls it, and one that is gone still has a name", async () => {
    const { experiments } = await page("experiment");
    const newest = experiments.newest;
    if (!newest) throw new Error("the sample has no experiment");
    const own = { ...newest, routine_a: "own-1", own_title_a: "Shoulders after the desk" };
    expect(armName(own, "a")).toBe("Shoulders after the desk");
    expect(armName({ ...own, own_title_a: null }, "a")).toBe("your own routine");
    expect(armName(own, "b")).toBe("without");
  });

  it("no clear difference names both ends", async () => {
    const { experiments } = await page("experiment-open");
    expect(experiments.newest && finding(experiments.newest)).toBe(
      "No clear difference between Feet evenings and evenings without. " +
        "It could be 5 minutes later, it could be 8 minutes sooner.",
    );
  });
});

it("stopping is asked twice, and the file is named", async () => {
  const { host, experiments } = await page("experiment");
  await experiments.save(1);
  expect([experiments.written, host.asked]).toEqual(["drowse-experiment.json", ["experiment 1"]]);
  experiments.asksToStop = true;
  await experiments.stop();
  expect([experiments.newest?.state, experiments.asksToStop]).toEqual(["stopped", false]);
});
