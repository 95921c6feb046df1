// What a stroke is made of: marks that stand still, and marks that move, each group in a small picture of its own.
import type { Box, Point } from "./geometry";
import type { Hand } from "./hand";

/** How a mark looks; the colours and lines are in Stroke.svelte. */
export type Look =
  | "tip"
  | "trail"
  | "guide"
  | "way"
  | "band"
  | "pad"
  | "ring"
  | "ring-track"
  | "ripple"
  | "arrow"
  | "arrow-faint"
  | "ball"
  | "seam"
  | "glow"
  | "dot"
  | "number"
  | "hand";

/** The form of a mark, in drawing units; a moving mark is drawn around the origin and put in place by its motion. */
export type Shape =
  | { readonly kind: "circle"; readonly centre: Point; readonly radius: number }
  | { readonly kind: "path"; readonly data: string }
  | { readonly kind: "number"; readonly at: Point; readonly value: number }
  | { readonly kind: "hand"; readonly hand: Hand };

/** One frame of a motion; `offset` is 0–1 of the cycle. */
export interface Frame {
  readonly offset: number;
  readonly transform?: string;
  readonly opacity?: number;
  readonly strokeDashoffset?: number;
}

/** A movement repeated for ever. */
export interface Motion {
  readonly frames: readonly Frame[];
  readonly cycleMs: number;
}

/** A thing drawn over the target. */
export interface Mark {
  readonly look: Look;
  readonly shape: Shape;
  readonly motion: Motion | null;
}

/** Marks that move together, and the box they stay in. */
export interface Movement {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

/** A stroke, ready to be drawn. */
export interface StrokePicture {
  /** The hands, under everything else: target and stroke stay readable. */
  readonly hands: readonly Movement[];
  readonly still: readonly Mark[];
  readonly moving: readonly Movement[];
  /** Where the hand is, turn by turn: the leader line starts here. */
  readonly targets: readonly Point[];
}

/** What a stroke is drawn from: landmarks already found, grouped in turns, mirrored where the side asks for it. */
export interface StrokePlan {
  /** Places used at the same time, turn by turn. */
  readonly points: readonly (readonly Point[])[];
  /** Lines followed at the same time, turn by turn. */
  readonly paths: readonly (readonly (readonly Point[])[])[];
  /** The hands that show how, one for each place of a turn. */
  readonly hands: readonly Hand[];
  /** Radius of a circle, a press or a pad. */
  readonly radius: number;
  /** Milliseconds of one turn. */
  readonly turnMs: number;
  /** Share of a turn that is pressing, the rest letting go. */
  readonly holdShare: number;
  /** Milliseconds of breathing in and out. */
  readonly breathMs: readonly [number, number];
  /** Drawing units to a pixel, so that tips and lines keep their size on the screen. */
  readonly unit: number;
  /** x of the line between left and right: a pair of circles turns outwards from it. */
  readonly midline: number;
  /** Whether the drawing is mirrored. */
  readonly isMirrored: boolean;
}
