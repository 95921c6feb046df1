// How a drawing lies on the plate of the player.
import { WHOLE, type Box as Crop } from "../../lib/drawings";

/** A rectangle on the plate, in pixels. */
export interface Stage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Drawing units in a pixel. */
  readonly unit: number;
}

/** Returns the largest place for a crop in the middle of a plate of that size, in pixels. */
export function stageOf(crop: Crop, width: number, height: number): Stage {
  const [, , across, down] = crop;
  const scale = Math.min(width / across, height / down);
  return {
    left: (width - across * scale) / 2,
    top: (height - down * scale) / 2,
    width: across * scale,
    height: down * scale,
    // A plate that is not measured yet has no size: one unit a pixel draws something finite.
    unit: scale > 0 ? 1 / scale : 1,
  };
}

/** Says whether a crop cuts into the drawing, so that its edges have to sink into the dark. */
export function isClose(crop: Crop): boolean {
  return crop[2] * crop[3] * 2 < WHOLE[2] * WHOLE[3];
}

/** Says whether a crop leaves one side of itself free for words: one that was made, and does not cut into the drawing. */
export function hasRoomBeside(crop: Crop | null): boolean {
  return crop !== null && !isClose(crop);
}

/** Returns the crop on the mirrored drawing. */
export function mirroredCrop([x, y, width, height]: Crop): Crop {
  return [WHOLE[2] - x - width, y, width, height];
}
