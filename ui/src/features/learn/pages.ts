import { OTHERS_CARDS, OWN_CARDS } from "./cards-own";
import { WHO_CARDS } from "./cards-who";
import { WHY_CARDS } from "./cards-why";
import type { Card, Claim } from "./learn-types";
import type { StudyId } from "./studies";

export const CARDS: readonly Card[] = [...WHY_CARDS, ...WHO_CARDS, ...OWN_CARDS, ...OTHERS_CARDS];

/** The card of a page; `undefined`: the page makes no claims, or is an overview. */
export function cardOf(page: string): Card | undefined {
  return CARDS.find(({ id }) => id === page);
}

/** A topic as it stands in the navigation: a page, with the pages that lie behind it. */
export interface Topic {
  id: string;
  pages: readonly string[];
}

const topic = (id: string, ...pages: string[]): Topic => ({ id, pages });

/** The topics, in groups between which a line is drawn. */
export const GROUPS: readonly (readonly Topic[])[] = [
  [
    topic("start"),
    topic("why"),
    topic("how", "serotonin", "vagus", "cycle"),
    topic("who", "insomnia", "postpartum", "fibromyalgia", "hospital", "menopause"),
  ],
  [
    topic("own", "acupressure", "feet", "head", "face", "neck", "body", "hands"),
    topic("others", "visit", "types"),
    topic("therapist"),
  ],
  [topic("professional"), topic("safety"), topic("leave"), topic("stop")],
  [topic("about"), topic("sources")],
];

export const TOPICS: readonly Topic[] = GROUPS.flat();

/** Every page in the order of the book. */
export const PAGES: readonly string[] = TOPICS.flatMap(({ id, pages }) => [id, ...pages]);

/** The topic a page lies in. */
export function topicOf(page: string): Topic | undefined {
  return TOPICS.find(({ id, pages }) => id === page || pages.includes(page));
}

/** Overviews: what stands on them as tiles. */
export const TILES: Readonly<Record<string, readonly string[]>> = {
  start: ["why", "how", "who", "own", "others", "safety"],
  how: ["serotonin", "vagus", "cycle"],
  who: ["insomnia", "postpartum", "fibromyalgia", "hospital", "menopause"],
  own: ["acupressure", "feet", "head", "face", "neck", "body", "hands"],
  others: ["visit", "types", "therapist"],
};

/** The pages that name a study. */
export function pagesNaming(id: StudyId): string[] {
  const names = ({ studies, others = [] }: Claim): boolean => [...studies, ...others].includes(id);
  return CARDS.filter(({ claims }) => claims.some(names)).map((card) => card.id);
}
