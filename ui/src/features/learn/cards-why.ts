import type { Card } from "./learn-types";

/** Why sleep matters, and how touch may reach it. */
export const WHY_CARDS: readonly Card[] = [
  {
    id: "why",
    plate: { view: "face-front-second", box: [110, 6, 580, 720] },
    leadsTo: "how",
    claims: [
      {
        id: "health",
        seeds: ["S01", "S03"],
        strength: null,
        studies: ["cohen2009", "depression2016", "itani2017"],
        facts: [
          { id: "colds", value: 2.9 },
          { id: "mood", value: 2.3 },
        ],
      },
      { id: "cost", seeds: ["S02"], strength: null, studies: ["hafner2016"], facts: [{ id: "billion", value: 411 }] },
      { id: "first", seeds: ["S04"], strength: "settled", studies: ["qaseem2016"] },
      { id: "massage", seeds: ["S05"], strength: "mixed", studies: ["ling2025"], others: ["yeung2012"] },
    ],
  },
  {
    id: "serotonin",
    plate: {
      view: "head-side",
      box: [60, 14, 660, 780],
      overlay: "serotonin",
      marks: [
        { id: "raphe", at: [400, 500] },
        { id: "ways", at: [318, 232] },
        { id: "pineal", at: [520, 300] },
      ],
    },
    claims: [
      {
        id: "sleep",
        seeds: ["S20"],
        strength: "mixed",
        studies: ["jouvet1969"],
        others: ["jouvet1999", "monti2011", "oikonomou2019"],
      },
      { id: "massage", seeds: ["S20"], strength: "small", studies: ["field2005"] },
    ],
  },
  {
    id: "vagus",
    plate: {
      view: "body-front",
      box: [205, 14, 390, 430],
      overlay: "vagus",
      marks: [
        { id: "stem", at: [366, 122] },
        { id: "heart", at: [446, 232] },
        { id: "belly", at: [362, 330] },
      ],
    },
    claims: [
      {
        id: "heart",
        seeds: ["S21"],
        strength: "small",
        studies: ["diego2009", "meier2020"],
        others: ["hatayama2008"],
      },
      {
        id: "cortisol",
        seeds: ["S21"],
        strength: "mixed",
        studies: ["field2005"],
        others: ["moyer2011", "rapaport2010"],
      },
    ],
  },
  {
    id: "cycle",
    plate: "cycle",
    leadsTo: "own",
    claims: [
      { id: "awake", seeds: ["S22"], strength: "mixed", studies: ["riemann2010", "kalmbach2018"] },
      { id: "break", seeds: ["S22"], strength: "tradition", studies: [] },
    ],
  },
];
