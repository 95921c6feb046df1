import landmarks from "../../../illustrations/wrist-palm.landmarks.json";
import type { Box } from "../../lib/drawings";

/** How a routine stands on the shelf: a drawing, what is shown of it, and how it fills its place. */
export interface ShelfPicture {
  view: string;
  box: Box;
  fit: string;
  /** A point that is pressed, in drawing units. */
  point?: number[];
}

/** Feet stand on the line with their heels cut, heads stand whole. */
export const PICTURES: Record<string, ShelfPicture> = {
  feet: { view: "foot-sole", box: [150, 40, 500, 520], fit: "xMidYMin slice" },
  head: { view: "head-crown", box: [50, 0, 700, 690], fit: "xMidYMax meet" },
  face: { view: "face-front", box: [110, 14, 580, 640], fit: "xMidYMax meet" },
  acupressure: { view: "wrist-palm", box: [215, 300, 420, 420], fit: "xMidYMid slice", point: landmarks.points.HT7.px },
  neck: { view: "neck-back", box: [80, 14, 640, 560], fit: "xMidYMax meet" },
  abhyanga: { view: "scene-seated", box: [170, 14, 460, 500], fit: "xMidYMax meet" },
  hands: { view: "wrist-palm", box: [110, -10, 560, 560], fit: "xMidYMax meet" },
};

/** The pillow under the head of the routine for tired evenings, in drawing units. */
export const PILLOW =
  "M232 690C360 560 470 640 560 648C660 640 760 560 812 596C872 640 872 742 836 772C700 800 330 800 250 776C214 758 212 720 232 690Z";
