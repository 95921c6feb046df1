import { expect, it } from "vitest";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { TightPlaceView } from "../../ipc/generated/TightPlaceView";
import { MemoryHost } from "../../ipc/memory-host";
import { BodyMap, PLACES } from "./body-map.svelte";

/** A map whose questions are answered, or refused, when the test says so. */
function waiting() {
  const host = new MemoryHost(new URLSearchParams());
  const propose = host.proposeRoutine.bind(host);
  const answers = new Map<TightPlaceView, (isGiven: boolean) => void>();
  host.proposeRoutine = async (place) => {
    const isGiven = await new Promise<boolean>((answer) => answers.set(place, answer));
    if (!isGiven) throw new Error("no answer");
    return propose(place);
  };
  const answer = (place: TightPlaceView, isGiven: boolean): void => answers.get(place)?.(isGiven);
  return { map: new BodyMap(host), answer };
}

it("proposes a routine for every place", async () => {
  const map = new BodyMap(new MemoryHost(new URLSearchParams()));
  const proposed: (RoutineView["id"] | undefined)[] = [];
  for (const place of PLACES) {
    await map.pick(place);
    proposed.push(map.proposal?.id);
  }
  expect(proposed).toEqual(["head", "face", "neck", "hands", "feet", "abhyanga", "tired"]);
});

it("shows the routine of the place picked last, whichever answers last", async () => {
  const { map, answer } = waiting();
  const [older, newer] = [map.pick("head"), map.pick("feet")];
  answer("feet", true);
  await newer;
  answer("head", true);
  await older;
  expect([map.place, map.proposal?.id]).toEqual(["feet", "feet"]);
});

it("says nothing of a place left meanwhile that has no answer", async () => {
  const { map, answer } = waiting();
  const [older, newer] = [map.pick("head"), map.pick("feet")];
  answer("feet", true);
  await newer;
  answer("head", false);
  await older;
  expect([map.proposal?.id, map.problem]).toEqual(["feet", null]);
});

it("says why there is no routine, and an older answer does not unsay it", async () => {
  const { map, answer } = waiting();
  const [older, newer] = [map.pick("head"), map.pick("feet")];
  answer("feet", false);
  await newer;
  answer("head", true);
  await older;
  expect([map.place, map.proposal]).toEqual(["feet", null]);
  expect(map.problem).toMatch(/try once more/);
  const again = map.pick("feet");
  answer("feet", true);
  await again;
  expect([map.proposal?.id, map.problem]).toEqual(["feet", null]);
});
