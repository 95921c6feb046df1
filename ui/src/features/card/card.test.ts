import { beforeEach, expect, it, vi } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { Card } from "./card.svelte";

let host: MemoryHost;

async function card(query: string): Promise<Card> {
  host = new MemoryHost(new URLSearchParams(query));
  const opened = new Card(host);
  await opened.load();
  return opened;
}

const words = (opened: Card): string[] => opened.choices.map((choice) => choice.words);

beforeEach(() => vi.restoreAllMocks());

it("says what the notification would have said, with its three answers", async () => {
  const opened = await card("card=evening&now=2025-03-13T22:00");
  expect(opened.title).toBe("Feet · 14 min");
  expect(opened.body).toBe("Lights out at 22:45. Whenever you are ready.");
  expect(words(opened)).toEqual(["Start", "In 15 min", "Not tonight"]);
});

it("offers no later where there is no time for it", async () => {
  const opened = await card("card=late&now=2025-03-13T22:41");
  expect(opened.body).toBe("It is 22:41 already. There may still be time before 22:45.");
  expect(words(opened)).toEqual(["Start", "Not tonight"]);
});

it("asks for last night in the morning, and only wants to be read at lights out", async () => {
  expect(words(await card("card=morning_log"))).toEqual(["Log last night"]);
  const lightsOut = await card("card=lights_out");
  expect(words(lightsOut)).toEqual(["All right"]);
  const [read] = lightsOut.choices;
  if (read) await lightsOut.choose(read);
  expect(host.cardAnswers).toEqual([null]);
});

it("keeps the answer that was chosen", async () => {
  const opened = await card("card=evening");
  const [, later] = opened.choices;
  if (later) await opened.choose(later);
  expect(host.cardAnswers).toEqual(["later"]);
});

it("says on the card what could not be kept", async () => {
  const opened = await card("card=evening");
  vi.spyOn(host, "answerCard").mockRejectedValue(new Error("gone"));
  const [start] = opened.choices;
  if (start) await opened.choose(start);
  expect(opened.problem).not.toBeNull();
  expect(host.cardAnswers).toEqual([]);
});

it("goes when its reminder is answered elsewhere or cannot be read", async () => {
  await card("card=none");
  expect(host.cardAnswers).toEqual([null]);
  const opened = await card("card=evening");
  vi.spyOn(host, "card").mockRejectedValue(new Error("gone"));
  await opened.load();
  expect(host.cardAnswers).toEqual([null]);
});

it("an answer that is on its way keeps the card until the program ends it", async () => {
  const opened = await card("card=evening");
  const [start] = opened.choices;
  if (start) await opened.choose(start);
  // The answer was stored, so the reminder waits no longer, and everybody hears of it.
  vi.spyOn(host, "card").mockResolvedValue(null);
  await opened.load();
  expect(host.cardAnswers).toEqual(["start"]);
});
