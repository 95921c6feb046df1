import { describe, expect, it } from "vitest";
import { hasDrawing } from "../../lib/drawings";
import { Landmarks, loadLandmarks } from "../../lib/landmarks";
import { hasWords } from "../../lib/words";
import { CRISIS_LINES } from "./help-lines";
import type { Card, Claim, Plate } from "./learn-types";
import { HOST_NAMES } from "./outside";
import { CARDS, cardOf, PAGES, pagesNaming, TILES } from "./pages";
import { DROPPED, SEEDS, SEEDS_OF_PAGES } from "./seeds";
import { CONTEXT, SORTED, STUDIES, type StudyId } from "./studies";
import { citation } from "./study-words";
import { KIND_GROUPS } from "./types";

const claims = CARDS.flatMap((card) => card.claims.map((claim) => ({ card, claim })));

/** What a claim is written with. */
function wordsOfClaim(card: Card, claim: Claim): string[] {
  const id = `learn-${card.id}-${claim.id}`;
  return [
    `${id}-text`,
    ...(claim === card.claims[0] ? [] : [`${id}-title`]),
    ...(claim.strength || claim.studies.length > 0 ? [`${id}-limits`] : []),
    ...(claim.facts ?? []).map((fact) => `${id}-fact-${fact.id}`),
  ];
}

/** What a card is written with, beside its claims. */
function wordsOfCard(card: Card): string[] {
  const id = `learn-${card.id}`;
  const marks = card.plate === "cycle" ? ["event", "worry", "arousal", "touch"].map((mark) => ({ id: mark })) : null;
  return [
    ...[id, `${id}-title`, `${id}-alt`],
    ...(card.steps ?? []).map((step) => `${id}-step-${step}`),
    ...(marks ?? (card.plate as Plate).marks ?? []).map((mark) => `${id}-mark-${mark.id}`),
    ...((TILES["own"] ?? []).includes(card.id) ? [`${id}-from`] : []),
  ];
}

describe("the article", () => {
  it("is on a page, statement by statement, or dropped for a reason", () => {
    const said = new Set<string>([
      ...claims.flatMap(({ claim }) => claim.seeds),
      ...Object.values(SEEDS_OF_PAGES).flat(),
      ...DROPPED.map(({ what }) => what),
    ]);
    expect(SEEDS.filter((seed) => !said.has(seed))).toEqual([]);
    expect(SEEDS.length).toBe(30);
    expect(DROPPED.every(({ why }) => why.length > 20)).toBe(true);
  });
});

describe("studies", () => {
  it("are all named by a card, or there for context", () => {
    const unnamed = SORTED.filter((id) => pagesNaming(id).length === 0);
    expect([...unnamed].sort()).toEqual([...CONTEXT].sort());
  });

  it("are all in the list, once, with words and a citation", () => {
    const named = new Set<StudyId>(claims.flatMap(({ claim }) => [...claim.studies, ...(claim.others ?? [])]));
    expect([...named].filter((id) => !(id in STUDIES))).toEqual([]);
    expect(new Set(SORTED).size).toBe(Object.keys(STUDIES).length);
    expect(SORTED.filter((id) => !hasWords(`study-${id}`))).toEqual([]);
    expect(citation("field2005")).toBe("Field T and others. Int J Neurosci 2005; 115(10): 1397–1413");
    expect(citation("diego2009")).toBe("Diego MA and Field T. Int J Neurosci 2009; 119(5): 630–638");
    expect(citation("gregson2015")).toBe("Gregson and others. 2015");
    expect(citation("tactile")).toBe("J Nurs Sci Eng; 8: 109");
  });
});

describe("cards", () => {
  it("have all their words", () => {
    const needed = [
      ...claims.flatMap(({ card, claim }) => wordsOfClaim(card, claim)),
      ...CARDS.flatMap(wordsOfCard),
      ...PAGES.map((page) => `learn-${page}`),
      ...PAGES.filter((page) => !cardOf(page)).map((page) => `learn-${page}-lead`),
      ...Object.keys(TILES).map((page) => `learn-${page}-title`),
      ...Object.keys(HOST_NAMES).map((link) => `outside-${link}`),
      ...CRISIS_LINES.map(({ words }) => words),
      ...KIND_GROUPS.flatMap(({ kinds }) => kinds).flatMap(({ id }) =>
        ["", "-title", "-alt"].map((part) => `learn-types-${id}${part}`),
      ),
    ];
    expect(needed.filter((id) => !hasWords(id))).toEqual([]);
  });

  it("say of every claim with a study how strong it is, or why that cannot be said", () => {
    const unweighed = claims.filter(({ claim }) => claim.strength === null);
    expect(unweighed.map(({ card, claim }) => `${card.id}-${claim.id}`)).toEqual([
      "why-health",
      "why-cost",
      "feet-nerves",
      "visit-some",
    ]);
  });

  it("lead to pages there are", () => {
    const wanted = [...CARDS.flatMap(({ leadsTo }) => leadsTo ?? []), ...Object.values(TILES).flat()];
    expect(wanted.filter((page) => !PAGES.includes(page))).toEqual([]);
  });

  it("show the seven kinds of massage", () => {
    expect(KIND_GROUPS.flatMap(({ kinds }) => kinds).length).toBe(7);
  });

  it("mark only places their drawings have", async () => {
    const plates = [
      ...CARDS.map(({ plate }) => plate),
      ...KIND_GROUPS.flatMap(({ kinds }) => kinds.map((k) => k.plate)),
    ];
    for (const plate of plates) {
      if (plate === "cycle") continue;
      expect(hasDrawing(plate.view)).toBe(true);
      const file = (await loadLandmarks([plate.view])).get(plate.view);
      if (!file) throw new Error(plate.view);
      const landmarks = new Landmarks(file, false);
      for (const { point, path, at } of plate.marks ?? []) {
        if (point) landmarks.point(point);
        if (path) landmarks.path(path);
        expect([point, path, at].filter(Boolean).length).toBe(1);
      }
    }
  });
});
