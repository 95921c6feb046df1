import type { DiaryIndex } from "../../ipc/generated/DiaryIndex";

/** What the index knows of a night. */
export interface IndexedNight {
  id: number;
  diary_date: string;
  ordinal: number;
  slept: boolean;
  total_sleep_time_min: number | null;
  quality: number | null;
  is_late: boolean;
  /** It has a note or tags. */
  is_noted: boolean;
}

/** Reads the columns of the index into nights, newest first; the second sleep of a date stands above the first. */
export function readIndex(index: DiaryIndex): IndexedNight[] {
  const [sleepless, late, noted] = [new Set(index.sleepless), new Set(index.late), new Set(index.noted)];
  const nights = index.ids.map((id, place) => ({
    id,
    diary_date: index.diary_dates[place] ?? "",
    ordinal: index.ordinals[place] ?? 1,
    slept: !sleepless.has(place),
    total_sleep_time_min: index.total_sleep_time_min[place] ?? null,
    quality: index.quality[place] ?? null,
    is_late: late.has(place),
    is_noted: noted.has(place),
  }));
  return nights.reverse();
}

/** Gathers the nights of each date, the first sleep first. */
export function byDate(nights: readonly IndexedNight[]): Map<string, IndexedNight[]> {
  const dates = new Map<string, IndexedNight[]>();
  // The nights come newest first.
  for (const night of nights) dates.set(night.diary_date, [night, ...(dates.get(night.diary_date) ?? [])]);
  return dates;
}
