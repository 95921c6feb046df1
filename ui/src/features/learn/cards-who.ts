import type { Card } from "./learn-types";

/** Who massage may help: the groups it was tried in. */
export const WHO_CARDS: readonly Card[] = [
  {
    id: "insomnia",
    plate: { view: "head-side-second", box: [40, 10, 660, 740] },
    leadsTo: "professional",
    claims: [
      {
        id: "home",
        seeds: ["S10", "S15"],
        strength: "small",
        studies: ["ntoumas2025"],
        others: ["jong2016", "ling2025"],
        facts: [
          { id: "people", value: 20 },
          { id: "minutes", value: 45 },
          { id: "sessions", value: 1 },
        ],
      },
    ],
  },
  {
    id: "postpartum",
    plate: {
      view: "neck-back",
      box: [60, 14, 680, 780],
      hand: { view: "hand-flat", at: [265, 560], turn: 24, size: 1 },
    },
    claims: [
      {
        id: "back",
        seeds: ["S11"],
        strength: "small",
        studies: ["ko2014"],
        facts: [
          { id: "people", value: 60 },
          { id: "minutes", value: 20 },
          { id: "evenings", value: 5 },
        ],
      },
    ],
  },
  {
    id: "fibromyalgia",
    plate: {
      view: "hand-back",
      box: [180, -10, 490, 810],
      overlay: "wrist-recorder",
      marks: [{ id: "recorder", at: [388, 505] }],
    },
    claims: [
      {
        id: "sleep",
        seeds: ["S12"],
        strength: "mixed",
        studies: ["field2002"],
        others: ["li2014"],
        facts: [
          { id: "people", value: 24 },
          { id: "weeks", value: 5 },
          { id: "minutes", value: 30 },
        ],
      },
    ],
  },
  {
    id: "hospital",
    plate: { view: "wrist-palm-held", box: [150, 0, 560, 780] },
    claims: [
      {
        id: "nights",
        seeds: ["S13"],
        strength: "small",
        studies: ["smith2002", "jacobs2016", "tactile"],
        others: ["samuel2021", "fang2023"],
      },
    ],
  },
  {
    id: "menopause",
    plate: {
      view: "leg-medial",
      box: [120, 10, 560, 780],
      marks: [{ id: "sp6", point: "SP6" }],
    },
    routine: "acupressure",
    leadsTo: "acupressure",
    claims: [
      {
        id: "points",
        seeds: ["S14", "S44"],
        strength: "mixed",
        studies: ["abedian2015"],
        others: ["ahmadinezhad2017", "menopause2024", "hmwe2016"],
        facts: [
          { id: "people", value: 120 },
          { id: "minutes", value: 10 },
          { id: "weeks", value: 4 },
        ],
      },
      { id: "massage", seeds: [], strength: "small", studies: ["oliveira2011", "oliveira2012"] },
    ],
  },
];
