import type { Box } from "../../lib/drawings";

/** A drawing with places nobody presses. */
export interface SafetyPlate {
  id: string;
  view: string;
  box: Box;
  /** Outlines in drawing units, placed by hand on these drawings. */
  zones: string[];
}

/** The three plates of "Where not to press". */
export const PLATES: SafetyPlate[] = [
  {
    id: "eyes",
    view: "face-front",
    box: [110, 14, 580, 696],
    zones: [
      "M446 410C452.4 396.6 466 390 487 390.5S522 397 526.8 407C498 424 474 426 446 410Z",
      "M354 410C347.6 396.6 334 390 313 390.5S278 397 273.2 407C302 424 326 426 354 410Z",
      "M290 614C330 690 470 690 510 614C512 652 526 686 544 712H256C274 686 288 652 290 614Z",
    ],
  },
  {
    id: "spine",
    view: "neck-back",
    box: [30, 14, 740, 640],
    zones: ["M384 322Q400 312 416 322L418 654H382Z"],
  },
  {
    id: "neck",
    view: "head-side",
    box: [60, 14, 620, 776],
    zones: [
      "M238 652C280 626 310 604 338 586C380 600 418 600 452 566C446 640 446 720 462 792H336C326 748 312 690 286 660C270 652 254 656 238 652Z",
    ],
  },
];
