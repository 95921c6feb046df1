import type { TrendNight } from "../../ipc/generated/TrendNight";
import { stretchesOf } from "../../lib/night-stretches";

/** All columns of one tone as a single outline: ten years of nights stay a few shapes. */
export interface ColumnPaths {
  bed: string;
  otherSleep: string;
  massageSleep: string;
  massageDots: string;
}

/** Where a night and a minute lie, and how wide a column is, in pixels. */
export interface ColumnPlaces {
  x: (index: number) => number;
  y: (minute: number) => number;
  width: number;
  dotsY: number;
}

/** Outlines the columns of many nights, each tone in one path. */
export function columnPaths(nights: readonly TrendNight[], { x, y, width, dotsY }: ColumnPlaces): ColumnPaths {
  const paths: ColumnPaths = { bed: "", otherSleep: "", massageSleep: "", massageDots: "" };
  const box = (left: number, top: number, height: number) =>
    `M${left.toFixed(2)} ${top.toFixed(1)}h${width.toFixed(2)}v${height.toFixed(1)}h${(-width).toFixed(2)}z`;
  nights.forEach((night, index) => {
    if (!night.is_recorded) return;
    const left = x(index) - width / 2;
    const { bed, sleep } = stretchesOf(night);
    if (bed) paths.bed += box(left, y(bed[0]), y(bed[1]) - y(bed[0]));
    if (sleep)
      paths[night.has_massage ? "massageSleep" : "otherSleep"] += box(left, y(sleep[0]), y(sleep[1]) - y(sleep[0]));
    if (night.has_massage) paths.massageDots += box(left, dotsY - 1.5, 3);
  });
  return paths;
}
