import { EVENING, MORNING, type Scene, SIZES } from "./scene";

const PAGE = `${EVENING}&screen=settings`;
const line = (name: string): string => `[data-line="${name}"]`;

/** Settings, what they do to every screen, and the map of the keys. */
export const SETTINGS_SCENES: readonly Scene[] = [
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
  ...["changes", "reminders", "proof", "sound", "look", "diary", "health", "help", "data", "about"].map(
    (group): Scene => ({
      name: `settings-at-${group}`,
      query: PAGE,
      isStill: false,
      shows: "main section",
      scrolls: `#settings-${group}`,
    }),
  ),
  ...Object.entries({
    found: "font",
    "found-many": "sound",
    "found-none": "zeppelin",
  }).map(([name, text]): Scene => ({
    name: `settings-${name}`,
    query: PAGE,
    isStill: false,
    shows: "main section",
    writes: { into: "input[type=search]", text },
  })),
  {
    name: "settings-kept",
    query: PAGE,
    isStill: false,
    shows: "main section",
    press: `${line("routine")} .chip:nth-child(3)`,
  },
  {
    name: "settings-undone",
    query: PAGE,
    isStill: false,
    shows: "main section",
    press: [`${line("routine")} .chip:nth-child(3)`, `${line("routine")} .kept button`],
  },
  {
    name: "settings-copied-by-hand",
    query: `${PAGE}&state=no-full-screen`,
    isStill: false,
    shows: "main section",
    press: `${line("diagnostics")} .btn`,
  },
  ...keys({
    tonight: EVENING,
    routines: `${EVENING}&screen=routines`,
    diary: MORNING,
    trends: `${EVENING}&screen=trends`,
    settings: PAGE,
    "still-awake": `${EVENING}&screen=still-awake`,
  }),
  ...comfort("large", "text=160", {
    tonight: EVENING,
    due: "state=due&now=2025-03-13T22:30",
    morning: "now=2025-03-14T07:20",
    routines: `${EVENING}&screen=routines`,
    diary: MORNING,
    trends: `${EVENING}&screen=trends`,
    learn: `${EVENING}&screen=learn`,
    settings: PAGE,
    first: `${EVENING}&state=first`,
  }),
  ...comfort("small", "text=80", { tonight: EVENING, settings: PAGE }),
  ...comfort("contrast", "contrast=high&motion=reduced", {
    tonight: EVENING,
    diary: MORNING,
    trends: `${EVENING}&screen=trends`,
    learn: `${EVENING}&screen=learn`,
    settings: PAGE,
  }),
];

/** The map of the keys, over screens. */
function keys(screens: Record<string, string>): Scene[] {
  return Object.entries(screens).map(([name, query]) => ({
    name: `keys-${name}`,
    query,
    isStill: false,
    key: ["?", "dialog[open] dl"],
  }));
}

/** Screens as somebody wears them who set something for their eyes. */
function comfort(kind: string, wish: string, screens: Record<string, string>): Scene[] {
  return Object.entries(screens).map(([name, query]) => ({
    name: `${kind}-${name}`,
    query: `${query}&${wish}`,
    isStill: false,
    // The narrow window stands for larger letters; it need not hold both at once.
    sizes: SIZES,
  }));
}
