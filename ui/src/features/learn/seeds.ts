// What the article Drowse began with says, by the numbers of its checklist. A test finds each of them on a page, or here.

const NUMBERS = [
  ["S01", "S02", "S03", "S04", "S05"],
  ["S10", "S11", "S12", "S13", "S14", "S15"],
  ["S20", "S21", "S22"],
  ["S30", "S31", "S32"],
  ["S40", "S41", "S42", "S43", "S44", "S45"],
  ["S50", "S51", "S52", "S53", "S54", "S55", "S56"],
] as const;

/** One statement of the article. */
export type Seed = (typeof NUMBERS)[number][number];

export const SEEDS: readonly Seed[] = NUMBERS.flat();

/** What is said nowhere, and why. */
export const DROPPED: readonly { what: Seed | string; why: string }[] = [
  { what: "S56", why: "“Other reading” is a heading without entries; the list of sources stands in its place" },
  {
    what: "addresses of the three videos",
    why: "lost in the article, and never guessed; our own routines replace them",
  },
  { what: "the lone line “Hot stone massage”", why: "the caption of a picture that is lost" },
  { what: "“At least one should work for you”", why: "a promise; said as “Many people find one that suits them”" },
];

/** Statements on pages that are no cards, by page. */
export const SEEDS_OF_PAGES: Readonly<Record<string, readonly Seed[]>> = {
  who: ["S10"],
  own: ["S40", "S45"],
  types: ["S32"],
  therapist: ["S30", "S52", "S53", "S54", "S55"],
};
