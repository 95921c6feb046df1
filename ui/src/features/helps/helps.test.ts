import { expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { factorName, inShort, sentence } from "./factor-words";
import { Helps } from "./helps.svelte";

async function page(state = ""): Promise<Helps> {
  const helps = new Helps(new MemoryHost(new URLSearchParams(`state=${state}`)));
  await helps.load();
  return helps;
}

it("looks at the routine of the most nights, and never says that it helps", async () => {
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

it("without a routine it looks at the tag of the most nights, not at the first of the alphabet", async () => {
  const helps = await page();
  const tags = helps.view?.factors.filter(({ kind }) => kind === "tag") ?? [];
  if (helps.view) helps.view = { ...helps.view, factors: tags };
  expect(helps.factor?.n_with).toBe(Math.max(...tags.map(({ n_with }) => n_with)));
  expect(helps.factor).not.toBe(tags[0]);
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

it("where no night has the number, another can still be picked", async () => {
  const helps = await page("no-latency");
  expect([helps.view?.nights.length, helps.factor]).toEqual([0, null]);
  await helps.pickOutcome("tst");
  expect(helps.factor).not.toBeNull();
});
