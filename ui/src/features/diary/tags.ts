// The tags offered in the morning (content: own-worded morning log, 11). What is stored stays the same in every language.

/** A tag as it is stored, and the key of its words. */
export interface KnownTag {
  tag: string;
  words: string;
}

/** The tags offered at first. */
export const FIRST_TAGS: readonly KnownTag[] = [
  { tag: "late caffeine", words: "diary-tag-late-caffeine" },
  { tag: "alcohol", words: "diary-tag-alcohol" },
  { tag: "pain", words: "diary-tag-pain" },
];

/** The tags offered behind "More". */
export const MORE_TAGS: readonly KnownTag[] = [
  { tag: "hot flushes", words: "diary-tag-hot-flushes" },
  { tag: "baby", words: "diary-tag-baby" },
  { tag: "sleep medicine", words: "diary-tag-sleep-medicine" },
];

/** Lists what to offer for a night: the first tags, the others when asked for or on this night, and its own words. */
export function tagsToOffer(ofNight: readonly string[], isOpen: boolean): { tag: string; words: string | null }[] {
  const known = [...FIRST_TAGS, ...MORE_TAGS];
  const more = MORE_TAGS.filter(({ tag }) => isOpen || ofNight.includes(tag));
  const own = ofNight.filter((tag) => !known.some((other) => other.tag === tag));
  return [...FIRST_TAGS, ...more, ...own.map((tag) => ({ tag, words: null }))];
}
