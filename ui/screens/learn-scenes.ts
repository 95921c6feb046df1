import { EVENING, type Scene } from "./scene";

/** As it opens, the smallest there is, and a window as narrow as a telephone. */
const SIZES = [
  { width: 1200, height: 800 },
  { width: 720, height: 540 },
  { width: 320, height: 640 },
];

const ANY_LIGHT: Scene = { name: "learn", query: `${EVENING}&screen=learn`, isStill: false, sizes: SIZES };
const LEARN: Scene = { ...ANY_LIGHT, theme: "morning" };

/** The pages of Learn by the way to them: places in the list of topics, then a page behind the topic. */
const PAGES: Readonly<Record<string, readonly [group: number, topic: number, behind?: number]>> = {
  why: [1, 2],
  how: [1, 3],
  serotonin: [1, 3, 1],
  vagus: [1, 3, 2],
  cycle: [1, 3, 3],
  who: [1, 4],
  insomnia: [1, 4, 1],
  postpartum: [1, 4, 2],
  fibromyalgia: [1, 4, 3],
  hospital: [1, 4, 4],
  menopause: [1, 4, 5],
  own: [2, 1],
  acupressure: [2, 1, 1],
  feet: [2, 1, 2],
  head: [2, 1, 3],
  face: [2, 1, 4],
  neck: [2, 1, 5],
  body: [2, 1, 6],
  hands: [2, 1, 7],
  others: [2, 2],
  visit: [2, 2, 1],
  types: [2, 2, 2],
  therapist: [2, 3],
  about: [4, 1],
  sources: [4, 2],
};

/** Learn is read like paper. What other screens lead to keeps the light of the hour. */
export const LEARN_SCENES: readonly Scene[] = [
  LEARN,
  ...Object.entries(PAGES).map(([name, way]): Scene => ({ ...LEARN, name: `learn-${name}`, press: pressed(...way) })),
  { ...LEARN, name: "learn-topics", sizes: SIZES.slice(1).reverse(), press: ".opener" },
  ...["professional", "safety", "leave", "stop"].map((name, place): Scene => {
    return { ...ANY_LIGHT, name: `learn-${name}`, press: pressed(3, place + 1) };
  }),
  { ...LEARN, name: "learn-to-routine", sizes: SIZES.slice(0, 2), press: [...pressed(2, 1, 1), ".go .btn"] },
  { ...LEARN, name: "learn-own-numbers", query: `${LEARN.query}&state=own-numbers`, press: pressed(3, 1) },
];

/** What is pressed to come to a page. */
function pressed(group: number, topic: number, behind?: number): string[] {
  const entry = `.list > ul:nth-of-type(${group}) > li:nth-of-type(${topic})`;
  return [
    `${entry} > button`,
    ...(behind === undefined ? [] : [`${entry} .behind > li:nth-of-type(${behind}) button`]),
  ];
}
