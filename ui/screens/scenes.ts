import { DATA_SCENES } from "./data-scenes";
import { DIARY_SCENES } from "./diary-scenes";
import { LEARN_SCENES } from "./learn-scenes";
import { EVENING, type Scene } from "./scene";
import { SETTINGS_SCENES } from "./settings-scenes";
import { TRENDS_SCENES } from "./trends-scenes";

/** The card as it comes. Longer words make it higher. */
const CARD = { width: 420, height: 220 };

export const SCENES: readonly Scene[] = [
  { name: "tonight", query: EVENING, isStill: true },
  { name: "tonight-feet", query: `${EVENING}&routine=feet`, isStill: true },
  { name: "tonight-due", query: "state=due&now=2025-03-13T22:30", isStill: true },
  { name: "tonight-swallowed", query: "state=due,swallowed&now=2025-03-13T22:30", isStill: true },
  { name: "tonight-without", query: `${EVENING}&state=without`, isStill: true },
  { name: "tonight-rest", query: `${EVENING}&state=rest`, isStill: true },
  { name: "rest", query: `${EVENING}&state=rest`, isStill: false, press: ".plan .primary", theme: "ember" },
  { name: "tonight-dealt", query: `${EVENING}&state=dealt&routine=feet`, isStill: true },
  { name: "tonight-due-without", query: "state=due,without&now=2025-03-13T22:30", isStill: true },
  ...["rotation", "lots", "course", "over", "known", "last"].map((pick): Scene => {
    return { name: `tonight-pick-${pick}`, query: `${EVENING}&routine=feet&state=pick-${pick}`, isStill: true };
  }),
  ...["rotation", "lots", "course"].map((pick): Scene => {
    const query = `${EVENING}&state=pick-${pick}`;
    return { name: `tonight-why-${pick}`, query, isStill: false, press: ".pick .link" };
  }),
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
    without: "card=without&now=2025-03-13T22:00",
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
  ...DIARY_SCENES,
  ...TRENDS_SCENES,
  ...LEARN_SCENES,
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
  { name: "tonight-change", query: EVENING, isStill: false, press: ".until .link", shows: ".until .link" },
  ...SETTINGS_SCENES,
  ...DATA_SCENES,
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
