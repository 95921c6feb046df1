import { MORNING, type Scene } from "./scene";

/** The nights so far, below the morning log. */
const HISTORY = "section[aria-labelledby=diary-nights]";

/** The morning log, the nights so far, and the sheet for a clinician. */
export const DIARY_SCENES: readonly Scene[] = [
  { name: "diary", query: "now=2025-03-14T07:20&screen=diary", isStill: false },
  { name: "diary-missed", query: "now=2025-03-14T07:20&screen=diary&state=slept-through", isStill: false },
  {
    name: "diary-more",
    query: MORNING,
    isStill: false,
    press: ["details.read summary", ".wide .chip"],
    writes: { into: ".wide li input", text: "1410" },
    shows: "form",
  },
  {
    name: "diary-more-below",
    query: MORNING,
    isStill: false,
    press: [
      "details.read summary",
      ".wide .chip",
      ".wide .chips .chip:nth-child(2)",
      "details .questions > fieldset:last-child .chip",
    ],
    shows: "form",
  },
  {
    name: "diary-forgotten",
    query: `${MORNING}&state=empty`,
    isStill: false,
    press: [".steps .btn", ".steps .btn"],
    shows: "form",
  },
  { name: "diary-no-sleep", query: MORNING, isStill: false, press: ".lead .link", shows: "form" },
  { name: "diary-awake", query: MORNING, isStill: false, press: ".sleep", shows: ".sleep" },
  { name: "diary-second", query: MORNING, isStill: false, press: ".lead .link:last-child", shows: "form" },
  {
    name: "still-awake",
    query: "now=2025-03-14T01:37&screen=still-awake",
    isStill: true,
    key: [" ", "[role=status] p"],
    theme: "ember",
  },
  sheet("diary-sheet", ""),
  sheet("diary-sheet-without-notes", "", "[role=switch]"),
  sheet("diary-sheet-not-written", "disk-full", ".actions .btn:last-child"),
  ...history({
    "diary-history": { scrolls: HISTORY },
    "diary-history-long": { state: "long", scrolls: 0.5 },
    "diary-history-removed": { press: `${HISTORY} li:nth-child(2) .btn`, scrolls: `${HISTORY}:has(.last .btn)` },
    "diary-found": { writes: { into: ".search input", text: "storm" }, scrolls: `${HISTORY}:has(mark)` },
    "diary-found-none": { writes: { into: ".search input", text: "snow" }, scrolls: `${HISTORY}:has(p.quiet)` },
    "diary-month": { press: `${HISTORY} .range button:nth-child(2)`, scrolls: HISTORY },
    "diary-month-before": {
      state: "long",
      press: [`${HISTORY} .range button:nth-child(2)`, `${HISTORY} .steps button:nth-child(2)`],
      scrolls: HISTORY,
    },
  }),
];

/** The sheet for a clinician, with a name on it. */
function sheet(name: string, state: string, press?: string): Scene {
  return {
    name,
    query: `now=2025-03-14T07:20&screen=diary&state=${state}`,
    isStill: false,
    shows: HISTORY,
    press: [`${HISTORY} .link`, ...(press ? [press] : [])],
    writes: { into: ".sheet-desk input", text: "Ada Lovelace" },
  };
}

/** Scenes of the nights so far. */
function history(scenes: Record<string, Pick<Scene, "press" | "writes" | "scrolls"> & { state?: string }>): Scene[] {
  return Object.entries(scenes).map(([name, { state = "", ...does }]) => ({
    name,
    query: `now=2025-03-14T07:20&screen=diary&state=${state}`,
    isStill: false,
    shows: `${HISTORY} li`,
    ...does,
  }));
}
