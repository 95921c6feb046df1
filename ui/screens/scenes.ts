/** A screen in one of its states: what the address asks of the sample data. */
export interface Scene {
  name: string;
  query: string;
  /** Fits into every window: neither way does it scroll. */
  isStill: boolean;
  /** What is pressed before the picture is taken. */
  press?: string;
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

const EVENING = "now=2025-03-13T21:48";

export const SCENES: readonly Scene[] = [
  { name: "tonight", query: EVENING, isStill: true },
  { name: "tonight-feet", query: `${EVENING}&routine=feet`, isStill: true },
  { name: "tonight-due", query: "state=due&now=2025-03-13T22:30", isStill: true },
  { name: "tonight-open", query: `${EVENING}&state=open`, isStill: true },
  { name: "tonight-off", query: `${EVENING}&state=off`, isStill: true },
  { name: "tonight-no-server", query: `${EVENING}&state=no-server`, isStill: true },
  { name: "tonight-late", query: "now=2025-03-13T23:40", isStill: true },
  { name: "tonight-done", query: "state=done&now=2025-03-13T22:40", isStill: true },
  { name: "tonight-morning", query: "now=2025-03-14T07:20", isStill: true },
  { name: "trouble", query: "state=trouble", isStill: true },
  { name: "first-start", query: `${EVENING}&state=first`, isStill: false },
  { name: "first-start-safety", query: `${EVENING}&state=first`, isStill: false, press: ".read" },
  { name: "routines", query: `${EVENING}&screen=routines`, isStill: false },
  { name: "routines-sheet", query: `${EVENING}&screen=routines`, isStill: false, press: "li:first-child button" },
  { name: "diary", query: "now=2025-03-14T07:20&screen=diary", isStill: false },
  { name: "trends", query: "now=2025-03-14T07:20&screen=trends", isStill: false },
  { name: "trends-empty", query: "now=2025-03-14T07:20&screen=trends&state=empty", isStill: false },
  { name: "learn", query: `${EVENING}&screen=learn`, isStill: false },
  { name: "settings", query: `${EVENING}&screen=settings`, isStill: false },
  { name: "learn-stop", query: `${EVENING}&screen=learn`, isStill: false, press: "main nav button:nth-child(3)" },
  { name: "player", query: `${EVENING}&screen=player&routine=feet`, isStill: true, theme: "ember" },
];
