import { expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { factorName, inShort, sentence } from "./factor-words";
import { Helps } from "./helps.svelte";

async function page(state = ""): Promise<Helps> {
  const helps = new Helps(new MemoryHost(new URLSearchParams(`state=${state}`)));
  await helps.load();
  return helps;
}

it("looks at the first there is something to say of, and never says that it helps", async () => {
  const helps = await page();
  const said = helps.factor && sentence("sol", helps.factor);
  expect(said).toBe(
    "Nights with Head went together with falling asleep about 6 minutes sooner. " +
      "It could be 3 minutes sooner, it could be 11 minutes sooner.",
  );
  for (const factor of helps.view?.factors ?? []) {
    expect(`${sentence("sol", factor)} ${inShort("sol", factor)}`).not.toMatch(/help|\bp\b|significant/i);
  }
});

it("with too few nights it says how many more it takes", async () => {
  const helps = await page();
  const few = helps.view?.factors.find((factor) => factor.direction === "too-few");
  expect(few && inShort("sol", few)).toMatch(/^It cannot be told yet\. .*more nights? with it/);
});

it("what is pressed is looked at, and stays with another outcome", async () => {
  const helps = await page();
  const other = helps.others[0];
  if (!other) throw new Error("the sample has one factor alone");
  helps.look(other);
  expect(helps.factor).toBe(other);
  await helps.pickOutcome("tst");
  expect([helps.view?.outcome, helps.factor && factorName(helps.factor)]).toEqual(["tst", factorName(other)]);
});

it("an empty diary has nothing to look at", async () => {
  expect((await page("empty")).factor).toBeNull();
});
