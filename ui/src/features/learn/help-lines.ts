/** A number that is known, and where it is: the words of its place, or its countries. */
export interface KnownNumber {
  words: string;
  number: string;
}

/** Lines for people who think of ending their life. */
export const CRISIS_LINES: readonly KnownNumber[] = [
  { words: "help-crisis-us", number: "988" },
  { words: "help-crisis-uk", number: "116 123" },
];
