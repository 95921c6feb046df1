// The tags offered in the morning (content: own-worded morning log, 11). What is stored stays the same in every language.

import type { NightWithMetrics } from "../../ipc/generated/NightWithMetrics";
import { t } from "../../lib/words";

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

/** Lists the tags of nights, those on most of them first. */
export function tagsByUse(nights: readonly NightWithMetrics[]): string[] {
  const uses = new Map<string, number>();
  for (const tag of nights.flatMap(({ night }) => night.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort((one, other) => other[1] - one[1]).map(([tag]) => tag);
}

/** How many words of the person's own are offered at first. */
const FIRST_OWN = 1;

/**
 * Lists what to offer for a night: the first tags, the others when asked for or on this night, and words of the person's
 * own, those most used before the others.
 */
export function tagsToOffer(
  ofNight: readonly string[],
  isOpen: boolean,
  used: readonly string[] = [],
): { tag: string; words: string | null }[] {
  const known = [...FIRST_TAGS, ...MORE_TAGS];
  const more = MORE_TAGS.filter(({ tag }) => isOpen || ofNight.includes(tag));
  const isOwn = (tag: string) => !known.some((other) => other.tag === tag);
  // What a column of a file counted (caffeine=2) is kept, but it is no word to choose.
  const often = used.filter((tag) => isOwn(tag) && !tag.includes("="));
  const own = new Set([...(isOpen ? often : often.slice(0, FIRST_OWN)), ...ofNight.filter(isOwn)]);
  return [...FIRST_TAGS, ...more, ...[...own].map((tag) => ({ tag, words: null }))];
}

/** What the screen calls the tags it offers, by what is stored. */
export function tagWords(): Record<string, string> {
  return Object.fromEntries([...FIRST_TAGS, ...MORE_TAGS].map(({ tag, words }) => [tag, t(words)]));
}
