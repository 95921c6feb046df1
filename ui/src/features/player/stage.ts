// How a drawing lies on the plate of the player.
import type { Box as Crop } from "../../lib/drawings";

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

/** Returns the crop on the mirrored drawing. */
export function mirroredCrop([x, y, width, height]: Crop, drawingWidth: number): Crop {
  return [drawingWidth - x - width, y, width, height];
}
