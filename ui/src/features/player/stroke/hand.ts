// The hands that show how a place is touched: their drawing, put on the target and turned.
import type { HandView } from "../../../ipc/generated/HandView";
import type { StrokeView } from "../../../ipc/generated/StrokeView";
import { Landmarks, type LandmarkFile, type Point } from "../../../lib/landmarks";
import { boxAround } from "./geometry";
import type { Frame, Movement } from "./picture";

/** A drawn hand, ready to be put on a place. */
export interface Hand {
  /** The name of its drawing. */
  readonly drawing: string;
  /** The SVG transform that brings its touch to the origin, in its size and its direction. */
  readonly transform: string;
  /** What there is of it around the origin. */
  readonly extent: readonly Point[];
  /** Where the wrist is, seen from the touch: a vector of length 1. */
  readonly from: Point;
  /** Drawing units in a centimetre. */
  readonly centimetre: number;
}

/** Names the drawings whose landmarks a stroke needs. */
export function drawingsOf(stroke: StrokeView): string[] {
  return [stroke.view, ...stroke.hands.map(drawingOf)];
}

function drawingOf(hand: HandView): string {
  return `hand-${hand.kind}`;
}

/** Turns a hand of a step to where it comes from, as large as the drawing it touches. */
export function turnedHand(view: HandView, files: ReadonlyMap<string, LandmarkFile>, on: Landmarks): Hand {
  const drawing = drawingOf(view);
  const file = files.get(drawing);
  if (!file) throw new Error(`no landmarks of ${drawing}`);
  const own = new Landmarks(file, false);
  const touch = own.point("touch");
  const size = on.unitsPerCm / own.unitsPerCm;
  // The drawings are of left hands that come from below.
  const aside = view.is_right === on.isMirrored ? size : -size;
  const degrees = (on.isMirrored ? -view.from_deg : view.from_deg) - 180;
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const extent = own.path("extent").map(({ x, y }) => {
    const [across, down] = [(x - touch.x) * aside, (y - touch.y) * size];
    return { x: across * cos - down * sin, y: across * sin + down * cos };
  });
  return {
    drawing,
    transform: `rotate(${degrees}) scale(${aside} ${size}) translate(${-touch.x} ${-touch.y})`,
    extent,
    from: { x: -sin, y: cos },
    centimetre: on.unitsPerCm,
  };
}

/** Returns a place `centimetres` back from another, towards the wrist. */
export function drawnBack(hand: Hand, at: Point, centimetres: number): Point {
  const units = centimetres * hand.centimetre;
  return { x: at.x + hand.from.x * units, y: at.y + hand.from.y * units };
}

/**
 * Moves hands over the places of the turns, one hand for each place; `framesAt` makes the frames of one turn. A hand goes
 * from place to place, and is not there in a turn that has no place for it.
 */
export function handsOver(
  hands: readonly Hand[],
  turns: readonly (readonly Point[])[],
  cycleMs: number,
  framesAt: (hand: Hand, at: Point, places: readonly Point[]) => readonly Frame[],
): Movement[] {
  return hands.flatMap((hand, index) => {
    const places = turns.map((turn) => turn[index]);
    const found = places.filter((place) => place !== undefined);
    const [first] = found;
    if (!first) return [];
    const frames = places.flatMap((place, turn) =>
      framesAt(hand, place ?? first, turns[turn] ?? []).map((frame) => ({
        ...frame,
        offset: (turn + frame.offset) / turns.length,
        ...(found.length < places.length ? { opacity: place ? 1 : 0 } : {}),
      })),
    );
    return [handAlong(hand, found, frames, cycleMs)];
  });
}

/** Moves a hand by frames that stay about the places. */
export function handAlong(hand: Hand, places: readonly Point[], frames: readonly Frame[], cycleMs: number): Movement {
  const reach = places.flatMap((at) => hand.extent.map(({ x, y }) => ({ x: at.x + x, y: at.y + y })));
  const looped = frames.at(-1)?.offset === 1 ? frames : [...frames, ...frames.slice(0, 1).map(ending)];
  return {
    box: boxAround(reach, hand.centimetre * 1.5),
    marks: [{ look: "hand", shape: { kind: "hand", hand }, motion: { frames: looped, cycleMs } }],
  };
}

function ending(frame: Frame): Frame {
  return { ...frame, offset: 1 };
}
