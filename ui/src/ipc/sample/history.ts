import type { DiaryIndex } from "../generated/DiaryIndex";
import type { DiaryRow } from "../generated/DiaryRow";
import type { DiarySearch } from "../generated/DiarySearch";
import type { NightWithMetrics } from "../generated/NightWithMetrics";
import type { WordsPiece } from "../generated/WordsPiece";

/** What was noted of a sample night, by the place of the night in the diary. */
const WORDS: Record<number, { tags?: string[]; note?: string }> = {
  5: { note: "Storm. The window rattled until three." },
  12: { tags: ["alcohol"], note: "Birthday dinner at Lena’s, home late." },
  19: { tags: ["late caffeine"] },
  31: { tags: ["pain"], note: "Shoulder again." },
  44: { note: "Storm warning all evening, then nothing came of it and it was oddly quiet outside until morning." },
  58: { tags: ["late caffeine", "guests"], note: "Dinner with friends. Warm room, open window." },
  66: { tags: ["baby"] },
  71: { note: "Dreamt of the sea." },
  73: { tags: ["late caffeine"], note: "Tea at six, and a storm over the roofs." },
};

/** Nights of the sample that were noted later, by their place. */
const LATE = [20, 47, 70];

/** Minutes after the noon before `diaryDate`, as the program places a wall time on the night line. */
export function placeOnLine(local: string | null | undefined, diaryDate: string): number | null {
  if (!local) return null;
  const noon = new Date(`${diaryDate}T12:00Z`);
  noon.setUTCDate(noon.getUTCDate() - 1);
  return Math.round((Date.parse(`${local.slice(0, 16)}Z`) - noon.getTime()) / 60_000);
}

/** Gives nights their tags and notes, and one of the last dates a second sleep. */
export function withWords(nights: readonly NightWithMetrics[]): NightWithMetrics[] {
  const noted = nights.map(({ night, metrics }, place) => ({ night: { ...night, ...WORDS[place % 76] }, metrics }));
  const of = noted.at(-4);
  if (!of) return noted;
  const { diary_date } = of.night;
  const second = {
    night: {
      ...of.night,
      id: 500,
      ordinal: 2,
      quality: null,
      tags: [],
      note: "",
      sessions: [],
      got_into_bed_local: `${diary_date}T09:10`,
      tried_to_sleep_local: `${diary_date}T09:15`,
      sleep_onset_latency_min: 10,
      final_awakening_local: `${diary_date}T10:40`,
      got_out_of_bed_local: `${diary_date}T10:45`,
    },
    metrics: { ...of.metrics, total_sleep_time_min: 75 },
  };
  return [...noted.slice(0, -3), second, ...noted.slice(-3)];
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

function tagsOf({ night }: NightWithMetrics, search: DiarySearch): string[] {
  return night.tags.map((tag) => search.tag_words[tag] ?? tag);
}

/** Lists nights as the program would. */
export function indexOf(nights: readonly NightWithMetrics[], search: DiarySearch, lastNightDate: string): DiaryIndex {
  const words = plain(search.text).split(/\s+/).filter(Boolean);
  const byDate = [...nights].sort(
    (one, other) =>
      one.night.diary_date.localeCompare(other.night.diary_date) || one.night.ordinal - other.night.ordinal,
  );
  const found = byDate.filter((entry) => {
    const texts = [entry.night.note, ...tagsOf(entry, search)].map(plain);
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
  const places = (is: (entry: NightWithMetrics) => boolean): number[] =>
    found.flatMap((entry, place) => (is(entry) ? [place] : []));
  const late = new Set(nights.filter((_, place) => LATE.includes(place % 76)));
  return {
    last_night_date: lastNightDate,
    ids: found.map(({ night }) => night.id ?? 0),
    diary_dates: found.map(({ night }) => night.diary_date),
    ordinals: found.map(({ night }) => night.ordinal),
    total_sleep_time_min: found.map(({ metrics }) => metrics.total_sleep_time_min),
    quality: found.map(({ night }) => night.quality),
    sleepless: places(({ night }) => !night.slept),
    late: places((entry) => late.has(entry)),
    noted: places(({ night }) => night.note !== "" || night.tags.length > 0),
  };
}

/** Cuts a text where a word looked for stands. The samples have no accents to mind. */
function pieces(text: string, search: DiarySearch): WordsPiece[] {
  const words = search.text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return text === "" ? [] : [{ text, is_found: false }];
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const parts = text.split(new RegExp(`(${escaped.join("|")})`, "i"));
  return parts.flatMap((part, place) => (part === "" ? [] : [{ text: part, is_found: place % 2 === 1 }]));
}

/** Gets what the rows of nights show, as the program would. */
export function rowsOf(nights: readonly NightWithMetrics[], ids: readonly number[], search: DiarySearch): DiaryRow[] {
  const wanted = new Set(ids);
  const chosen = nights.filter(({ night }) => night.id !== null && wanted.has(night.id));
  return chosen.map((entry) => {
    const { night } = entry;
    const place = (local: string | null): number | null => placeOnLine(local, night.diary_date);
    const lightsOut = place(night.tried_to_sleep_local);
    const latency = night.sleep_onset_latency_min;
    return {
      id: night.id ?? 0,
      bar: {
        got_into_bed_min: place(night.got_into_bed_local),
        tried_to_sleep_min: lightsOut,
        sleep_onset_min: lightsOut === null || latency === null ? null : lightsOut + latency,
        final_awakening_min: place(night.final_awakening_local),
        got_out_of_bed_min: place(night.got_out_of_bed_local),
        awakenings: [],
        sessions: [],
      },
      has_massage: night.sessions.length > 0,
      tags: tagsOf(entry, search).map((tag) => pieces(tag, search)),
      note: pieces(night.note, search),
    };
  });
}
