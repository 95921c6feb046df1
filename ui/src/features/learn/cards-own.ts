import type { Card } from "./learn-types";

/** Massage by one's own hands: each leads into its routine. */
export const OWN_CARDS: readonly Card[] = [
  {
    id: "acupressure",
    plate: { view: "wrist-palm", box: [150, 10, 520, 790], marks: [{ id: "ht7", point: "HT7" }] },
    steps: ["ht7", "sp6", "gb20", "yintang"],
    routine: "acupressure",
    claims: [
      {
        id: "points",
        seeds: ["S44"],
        strength: "mixed",
        studies: ["yeung2022"],
        others: ["abedian2015", "yeung2018", "waits2018", "hmwe2016", "dincer2022", "yeung2012", "zick2016"],
        facts: [
          { id: "people", value: 200 },
          { id: "weeks", value: 8 },
          { id: "better", value: 2.9 },
        ],
      },
    ],
  },
  {
    id: "feet",
    plate: {
      view: "foot-sole",
      box: [150, 30, 500, 760],
      marks: [
        { id: "below", point: "below_bigtoe_ball" },
        { id: "toe", path: "bigtoe_edge" },
        { id: "ridge", path: "toe_ridge" },
        { id: "front", path: "ball_arc" },
      ],
    },
    steps: ["squeeze", "ball", "below", "toe", "ridge", "front", "time"],
    routine: "feet",
    claims: [
      {
        id: "sleep",
        seeds: ["S41"],
        strength: "mixed",
        studies: ["wang2020", "huang2021"],
        others: ["song2015", "valizadeh2015", "lee2011"],
      },
      { id: "map", seeds: ["S41"], strength: "tradition", studies: ["ernst2009"], others: ["mccullough2014"] },
      { id: "nerves", seeds: ["S41"], strength: null, studies: ["corniani2020", "kennedy2002"] },
    ],
  },
  {
    id: "head",
    plate: {
      view: "head-crown",
      box: [90, 10, 620, 680],
      guides: ["ear_line_L", "ear_line_R"],
      marks: [{ id: "crown", point: "GV20" }],
    },
    steps: ["crown", "brows", "sweep"],
    routine: "head",
    claims: [{ id: "sleep", seeds: ["S42"], strength: "tradition", studies: ["meier2020"] }],
  },
  {
    id: "face",
    plate: {
      view: "face-front",
      box: [110, 14, 580, 700],
      marks: [
        { id: "jaw", point: "masseter_R" },
        { id: "temples", point: "temple_front_L" },
        { id: "forehead", path: "forehead_arc_2_R" },
      ],
    },
    steps: ["tight", "jaw", "temples", "forehead"],
    routine: "face",
    claims: [{ id: "mood", seeds: ["S43"], strength: "small", studies: ["hatayama2008"] }],
  },
  {
    id: "neck",
    plate: {
      view: "neck-back-second",
      box: [60, 14, 680, 780],
      marks: [
        { id: "skull", point: "skull_edge_2_R" },
        { id: "top", path: "shoulder_knead_L" },
      ],
    },
    routine: "neck",
    claims: [{ id: "calm", seeds: ["S50"], strength: "small", studies: ["meier2020"] }],
  },
  {
    id: "body",
    plate: {
      view: "body-front",
      box: [180, 14, 440, 770],
      marks: [
        { id: "long", path: "arm_stroke_L" },
        { id: "joints", point: "hip_R" },
        { id: "belly", point: "belly" },
      ],
    },
    routine: "abhyanga",
    claims: [{ id: "stress", seeds: ["S51"], strength: "small", studies: ["basler2011"] }],
  },
  {
    id: "hands",
    plate: {
      view: "wrist-palm",
      box: [150, -10, 540, 780],
      marks: [
        { id: "palm", path: "palm_rub" },
        { id: "thumb", point: "thenar" },
        { id: "wrist", point: "HT7" },
      ],
    },
    routine: "hands",
    claims: [{ id: "nights", seeds: [], strength: "small", studies: ["kudo2020", "song2009"] }],
  },
];

/** A massage by somebody who has learned it. */
export const OTHERS_CARDS: readonly Card[] = [
  {
    id: "visit",
    plate: {
      view: "neck-back-second",
      box: [60, 14, 680, 780],
      hand: { view: "hand-flat", at: [540, 560], turn: -24, size: 1 },
    },
    steps: ["talk", "undress", "pressure", "silence", "after"],
    leadsTo: "therapist",
    claims: [
      { id: "some", seeds: ["S30", "S31", "S05"], strength: null, studies: ["field2002", "ko2014", "ntoumas2025"] },
    ],
  },
];
