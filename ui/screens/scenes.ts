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

/** Trends is read like paper at any hour, and is there when its charts are painted. */
const TRENDS: Pick<Scene, "isStill" | "theme" | "shows"> = {
  isStill: false,
  theme: "morning",
  shows: "main:has([data-painted]):not(:has([role=application]:not([data-painted])))",
};

/** The card as it comes. Longer words make it higher. */
const CARD = { width: 420, height: 220 };

/** The nights so far, below the morning log. */
const HISTORY = "section[aria-labelledby=diary-nights]";

const EVENING = "now=2025-03-13T21:48";
const MORNING = "now=2025-03-14T07:20&screen=diary";

const CHOOSE_FILES = "section[aria-labelledby=settings-import] .btn";
const BACKUP_LIST = "section[aria-labelledby=settings-backups] .setting:nth-of-type(2) .btn";

export const SCENES: readonly Scene[] = [
  { name: "tonight", query: EVENING, isStill: true },
  { name: "tonight-feet", query: `${EVENING}&routine=feet`, isStill: true },
  { name: "tonight-due", query: "state=due&now=2025-03-13T22:30", isStill: true },
  { name: "tonight-swallowed", query: "state=due,swallowed&now=2025-03-13T22:30", isStill: true },
  { name: "tonight-open", query: `${EVENING}&state=open`, isStill: true },
  { name: "tonight-login", query: `${EVENING}&state=login-asks`, isStill: true, shows: ".ask" },
  { name: "tonight-away", query: `${EVENING}&state=away`, isStill: true, shows: ".ask" },
  { name: "tonight-off", query: `${EVENING}&state=off`, isStill: true },
  { name: "tonight-no-server", query: `${EVENING}&state=no-server`, isStill: true },
  { name: "tonight-late", query: "now=2025-03-13T23:40", isStill: true },
  { name: "tonight-done", query: "state=done&now=2025-03-13T22:40", isStill: true },
  { name: "tonight-morning", query: "now=2025-03-14T07:20", isStill: true },
  ...Object.entries({
    evening: "card=evening&now=2025-03-13T22:00",
    late: "card=late&now=2025-03-13T22:41",
    own: "card=evening&now=2025-03-13T22:00&own-title=What my shoulders like after a day at the desk",
    "wind-down": "card=wind_down&now=2025-03-13T21:45",
    "lights-out": "card=lights_out&now=2025-03-13T22:45",
    morning: "card=morning_log&now=2025-03-14T07:15",
  }).map(([name, query]): Scene => ({ name: `card-${name}`, page: "card.html", query, sizes: [CARD], isStill: false })),
  { name: "trouble", query: "state=trouble", isStill: true },
  { name: "first-start", query: `${EVENING}&state=first`, isStill: false },
  { name: "first-start-safety", query: `${EVENING}&state=first`, isStill: false, press: ".read" },
  { name: "routines", query: `${EVENING}&screen=routines`, isStill: false },
  ...shelf({
    "routines-tight": { press: ["summary", "fieldset .place:nth-of-type(3) label"] },
    "routines-own": { state: "own" },
    "routines-own-written": { state: "own", press: "section .actions button:nth-of-type(3)" },
    "routines-own-not-written": {
      state: "own,disk-full",
      press: "section .actions button:nth-of-type(3)",
    },
    "routine-feet": { press: routine(1) },
    "routine-head": { press: routine(2) },
    "routine-acupressure": { press: routine(4) },
    "routine-too-short": { press: routine(1), writes: { into: "input[type=number]", text: "4" } },
    "routine-hardly-time": { press: routine(1), writes: { into: "input[type=number]", text: "1" } },
    "routine-own": { state: "own", press: "section .shelf button" },
    "own-editor": { press: [routine(3), ".actions button"] },
    "own-editor-empty": { press: "section .actions button" },
    "own-editor-wrong": {
      press: [routine(3), ".actions button"],
      writes: { into: "li:first-child input", text: "900" },
    },
  }),
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
  { name: "trends", query: "now=2025-03-14T07:20&screen=trends", ...TRENDS },
  { name: "trends-evening", query: `${EVENING}&screen=trends`, ...TRENDS },
  {
    name: "trends-empty",
    query: "now=2025-03-14T07:20&screen=trends&state=empty",
    isStill: false,
    theme: "morning",
  },
  { name: "learn", query: `${EVENING}&screen=learn`, isStill: false },
  {
    name: "routine-for-one",
    query: `${EVENING}&screen=routines&health=pregnant`,
    isStill: false,
    press: '[data-routine="acupressure"]',
    shows: "[data-routine]",
  },
  {
    name: "routine-refused",
    query: `${EVENING}&screen=routines&health=unwell_now`,
    isStill: false,
    press: '[data-routine="feet"]',
    shows: "[data-routine]",
  },
  {
    name: "routine-asks",
    query: `${EVENING}&screen=routines&state=asks`,
    isStill: false,
    press: '[data-routine="feet"]',
    shows: "[data-routine]",
  },
  { name: "tonight-unwell", query: `${EVENING}&health=unwell_now`, isStill: true },
  {
    name: "health-check",
    query: `${EVENING}&screen=settings&health=pregnant,skin`,
    isStill: false,
    press: "#settings-health + .setting button",
    shows: "#settings-health",
  },
  { name: "settings", query: `${EVENING}&screen=settings`, isStill: false },
  {
    name: "settings-changed",
    query: `${EVENING}&screen=settings&state=changed,no-server,login-another`,
    isStill: false,
  },
  {
    name: "settings-zone",
    query: `${EVENING}&screen=settings&state=stays-home`,
    isStill: false,
    shows: "section[aria-labelledby=settings-evening]",
  },
  {
    name: "settings-by-day",
    query: `${EVENING}&screen=settings&state=by-day`,
    isStill: false,
    shows: "section[aria-labelledby=settings-evening]",
    press: "section[aria-labelledby=settings-evening] .setting:nth-of-type(2) .chip:nth-child(2)",
  },
  {
    name: "settings-add-change",
    query: `${EVENING}&screen=settings`,
    isStill: false,
    press: "section[aria-labelledby=settings-changes] > .btn",
    shows: "section[aria-labelledby=settings-changes]",
  },
  {
    name: "settings-proof",
    query: `${EVENING}&screen=settings`,
    isStill: false,
    press: "section[aria-labelledby=settings-proof] .setting:nth-of-type(2) .btn",
    shows: "section[aria-labelledby=settings-proof]",
  },
  { name: "tonight-change", query: EVENING, isStill: false, press: ".until .link", shows: ".until .link" },
  {
    name: "settings-sound",
    query: `${EVENING}&screen=settings&state=no-sound`,
    isStill: false,
    press: "section[aria-labelledby=settings-sound] .btn",
  },
  {
    name: "settings-background",
    query: `${EVENING}&screen=settings`,
    isStill: false,
    press: "section[aria-labelledby=settings-sound] .setting:nth-of-type(3) [role=switch]",
  },
  ...dataPage({
    data: {},
    "data-reading": { state: "long-file", press: [CHOOSE_FILES] },
    "data-preview": { press: [CHOOSE_FILES] },
    "data-preview-why": { press: [CHOOSE_FILES, ".preview summary"] },
    "data-taken": { press: [CHOOSE_FILES, ".preview .btn.primary"] },
    "data-not-written": {
      state: "disk-full",
      press: ["section[aria-labelledby=settings-export] .btn"],
    },
    "data-backups": { press: [BACKUP_LIST] },
    "data-go-back": {
      press: [BACKUP_LIST, "section[aria-labelledby=settings-backups] li button"],
    },
    "data-delete": {
      press: ["section[aria-labelledby=settings-delete] .btn"],
      writes: { into: "dialog[open] input", text: "delete" },
    },
  }),
  { name: "learn-stop", query: `${EVENING}&screen=learn`, isStill: false, press: "main nav button:nth-child(3)" },
  ...Object.entries({
    prepare: "routine=feet",
    settle: "routine=feet&position=1&at=3000",
    squeeze: "routine=feet&position=2&at=2700",
    hold: "routine=feet&position=4&at=27000",
    "hold-right": "routine=feet&position=12&at=63000",
    presses: "routine=feet&position=7&at=24500",
    "change-side": "routine=feet&position=9&at=1000",
    crown: "routine=head&position=2&at=30400",
    brow: "routine=head&position=3&at=12400",
    sweep: "routine=head&position=4&at=42000",
    jaw: "routine=face&position=2&at=20300",
    forehead: "routine=face&position=6&at=16500",
    shoulder: "routine=neck&position=5&at=700",
    arm: "routine=abhyanga&position=5&at=4000",
    chest: "routine=abhyanga&position=8&at=4000",
  }).map(([name, query]): Scene => player(name, query, ".words")),
  player("paused", "routine=feet&position=4&at=3000", ".words", ".session"),
  keyed("question", "routine=feet&position=4&at=3000", "Escape", ".sheet"),
  keyed("signs", "routine=feet&position=4&at=3000", "?", ".sheet"),
  keyed("pace", "routine=head&position=2&at=30400", "ArrowDown", ".beside:not(:empty)"),
  keyed("mute", "routine=feet&position=4&at=3000", "m", ".beside:not(:empty)"),
  player("no-sound", "routine=face&position=2&at=20300&state=no-sound", ".words"),
  player("ready", "routine=feet&state=reminder", ".ready"),
  player("end", "routine=feet&position=16&at=29900", ".end"),
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

function keyed(name: string, query: string, key: string, brings: string): Scene {
  return { ...player(name, query, ".words"), key: [key, brings] };
}

function player(name: string, query: string, shows: string, press?: string): Scene {
  const scene = {
    name: `player-${name}`,
    query: `${EVENING}&screen=player&${query}`,
    isStill: true,
    shows,
    moves: true,
  };
  return { ...scene, theme: "ember", ...(press ? { press } : {}) };
}

/** Scenes of the page of one's own data. */
function dataPage(scenes: Record<string, Partial<Scene> & { state?: string; press?: readonly string[] }>): Scene[] {
  return Object.entries(scenes).map(([name, { state = "", press = [], ...does }]) => ({
    name,
    query: `${EVENING}&screen=settings&state=${state}`,
    isStill: false,
    ...does,
    press: ["section[aria-labelledby=settings-data] .btn", ...press],
  }));
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

/** Scenes of the shelf and of what is taken off it. */
function shelf(scenes: Record<string, Pick<Scene, "press" | "writes"> & { state?: string }>): Scene[] {
  return Object.entries(scenes).map(([name, { state = "", ...does }]) => ({
    name,
    query: `${EVENING}&screen=routines&state=${state}`,
    isStill: false,
    ...does,
  }));
}

/** The routine at a place of the shelf. */
function routine(place: number): string {
  return `.shelf li:nth-child(${place}) button`;
}
