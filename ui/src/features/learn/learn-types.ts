import type { Box } from "../../lib/drawings";
import type { Seed } from "./seeds";
import type { StudyId } from "./studies";

/** How much is known, from least to most. */
export const STRENGTHS = ["tradition", "small", "mixed", "settled"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A number that is worth being seen large. Its label is in the words. */
export interface Fact {
  id: string;
  value: number;
}

/** Something that is said, and what stands behind it. The words: `learn-<card>-<claim>-…`. */
export interface Claim {
  id: string;
  seeds: readonly Seed[];
  /** `null`: nothing that trials could settle. */
  strength: Strength | null;
  /** The studies it rests on. */
  studies: readonly StudyId[];
  /** What other studies say, against it or beside it. */
  others?: readonly StudyId[];
  facts?: readonly Fact[];
}

/** A place on a drawing, named by its landmark. */
export interface Mark {
  id: string;
  point?: string;
  /** A place of an overlay, in drawing units, set by hand with it. */
  at?: readonly [number, number];
  /** A line the hand follows. */
  path?: string;
}

/** A drawing, what is shown of it, and the places that are named beside it. */
export interface Plate {
  view: string;
  box: Box;
  marks?: readonly Mark[];
  /** Lines that help to find a place, by their landmarks. */
  guides?: readonly string[];
  /** A hand laid on it: which, and the point it touches. */
  hand?: { view: string; at: readonly [number, number]; turn: number; size: number };
  /** An overlay drawn for this page alone. */
  overlay?: "serotonin" | "vagus" | "wrist-recorder" | "stones";
}

/** A page of Learn that makes claims. */
export interface Card {
  id: string;
  claims: readonly Claim[];
  /** The drawing; `cycle` is drawn as a whole. */
  plate: Plate | "cycle";
  /** What the hands do, step by step; seeds of it are with the claims. */
  steps?: readonly string[];
  /** The routine it leads into. */
  routine?: string;
  /** The page that goes with it. */
  leadsTo?: string;
}
