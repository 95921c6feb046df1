/** A screen in one of its states: what the address asks of the sample data. */
export interface Scene {
  name: string;
  query: string;
  /** The page, where it is not the window's. */
  page?: string;
  /** The windows it is seen in, where they are not the usual ones. */
  sizes?: readonly { width: number; height: number }[];
  /** Fits into every window: neither way does it scroll. */
  isStill: boolean;
  /** What is pressed before the picture is taken, one after the other. */
  press?: string | readonly string[];
  /** What is then written into a field. */
  writes?: { into: string; text: string };
  /** A key pressed then, and what it brings: keys of the player wait to be alone. */
  key?: readonly [name: string, brings: string];
  /** What is scrolled to the top of the window at last, or how much of the page's length is scrolled through. */
  scrolls?: string | number;
  /** What must stand on the screen before anything is looked at. */
  shows?: string;
  /** Its strokes are in the picture: nothing is stilled before it is taken. */
  moves?: boolean;
  /** The only theme it is ever seen in. */
  theme?: Theme;
}

export type Theme = "night" | "ember" | "morning";
export const THEMES: readonly Theme[] = ["night", "ember", "morning"];

/** The window as it opens, and the smallest it may be. */
export const SIZES = [
  { width: 1200, height: 800 },
  { width: 720, height: 540 },
] as const;

/** The window at four times its letters: what fits here, fits at every size of text (WCAG 2.2, 1.4.10). */
export const NARROW = { width: 320, height: 640 };

/** The window as it opens, with letters twice as large (WCAG 2.2, 1.4.4). Seen in English: NARROW holds the longer words. */
export const ZOOMED = { width: 600, height: 400 };

/** English, longer words, and words written from right to left. */
export const LANGUAGES = ["en", "en-XA", "ar-XB"] as const;

/** When it is evening in the sample. */
export const EVENING = "now=2025-03-13T21:48";

/** The morning after it, at the diary. */
export const MORNING = "now=2025-03-14T07:20&screen=diary";
