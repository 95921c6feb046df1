import type { Plate } from "./learn-types";

/** A kind of massage, and where on the body it is shown. */
export interface Kind {
  id: string;
  plate: Plate;
}

/** Kinds that are for the same thing. */
export interface KindGroup {
  id: "relax" | "pain" | "whole";
  /** Whether something must be said with it. */
  hasNote: boolean;
  kinds: readonly Kind[];
}

const BACK = [60, 150, 680, 560] as const;

/** The seven kinds, in three groups. */
export const KIND_GROUPS: readonly KindGroup[] = [
  {
    id: "relax",
    hasNote: false,
    kinds: [
      {
        id: "swedish",
        plate: {
          view: "neck-back",
          box: BACK,
          hand: { view: "hand-flat", at: [275, 590], turn: 20, size: 1 },
          marks: [{ id: "stroke", path: "trapezius_R" }],
        },
      },
      { id: "stone", plate: { view: "neck-back-second", box: BACK, overlay: "stones" } },
      {
        id: "sports",
        plate: { view: "leg-medial", box: [60, 0, 680, 560], marks: [{ id: "calf", path: "spleen_line" }] },
      },
    ],
  },
  {
    id: "pain",
    hasNote: true,
    kinds: [
      {
        id: "deep",
        plate: {
          view: "neck-back",
          box: BACK,
          marks: [
            { id: "one", path: "shoulder_knead_L" },
            { id: "two", path: "blade_roll_L" },
          ],
        },
      },
      {
        id: "trigger",
        plate: { view: "neck-back-second", box: BACK, marks: [{ id: "spot", point: "shoulder_2_back_L" }] },
      },
    ],
  },
  {
    id: "whole",
    hasNote: true,
    kinds: [
      {
        id: "shiatsu",
        plate: {
          view: "neck-back",
          box: [120, 60, 560, 461],
          marks: [
            { id: "left", point: "GB20_L" },
            { id: "right", point: "GB20_R" },
            { id: "neck_left", point: "neck_2_L" },
            { id: "neck_right", point: "neck_2_R" },
          ],
        },
      },
      {
        id: "reflex",
        plate: {
          view: "foot-sole",
          box: [60, 30, 680, 560],
          marks: [
            { id: "toe", point: "bigtoe_pad" },
            { id: "front", point: "KI1" },
            { id: "arch", point: "arch_mid" },
          ],
        },
      },
    ],
  },
];
