import { EVENING, type Scene } from "./scene";

const QUERY = "now=2025-03-15T09:20&screen=trends";

/** Trends is read like paper at any hour, and is there when its charts are painted. */
const TRENDS: Pick<Scene, "isStill" | "theme" | "shows"> = {
  isStill: false,
  theme: "morning",
  shows: "main:has([data-painted]):not(:has([role=application]:not([data-painted])))",
};

/** Where regularity and free days are. */
const RHYTHM = ".multi + .multi + .multi";

/** Its pages without a chart. */
const PLAIN: Pick<Scene, "isStill" | "theme"> = { isStill: false, theme: "morning" };

export const TRENDS_SCENES: readonly Scene[] = [
  { name: "trends", query: QUERY, ...TRENDS },
  { name: "trends-evening", query: `${EVENING}&screen=trends`, ...TRENDS },
  { name: "trends-multiples", query: QUERY, ...TRENDS, scrolls: ".multi" },
  { name: "trends-bedtimes", query: QUERY, ...TRENDS, scrolls: ".multi + .multi" },
  { name: "trends-rhythm", query: QUERY, ...TRENDS, scrolls: RHYTHM },
  {
    name: "trends-rhythm-read",
    query: QUERY,
    ...TRENDS,
    press: [
      `${RHYTHM} section:nth-child(1) .ways button:nth-child(1)`,
      `${RHYTHM} section:nth-child(2) .ways button:nth-child(1)`,
    ],
    scrolls: RHYTHM,
  },
  {
    name: "trends-rhythm-table",
    query: QUERY,
    ...TRENDS,
    press: [
      `${RHYTHM} section:nth-child(1) .ways button:nth-child(2)`,
      `${RHYTHM} section:nth-child(2) .ways button:nth-child(2)`,
    ],
    scrolls: RHYTHM,
  },
  { name: "trends-rhythm-by-day", query: `${QUERY}&state=by-day`, ...TRENDS, scrolls: RHYTHM },
  { name: "trends-rhythm-first-nights", query: `${QUERY}&state=first-nights`, ...TRENDS, scrolls: RHYTHM },
  { name: "trends-more", query: QUERY, ...TRENDS, press: ".more", scrolls: ".multi + .multi + section" },
  { name: "trends-calendar", query: QUERY, ...TRENDS, press: ".more", scrolls: ".two" },
  { name: "trends-two-weeks", query: QUERY, ...TRENDS, press: ".range button:nth-child(2)" },
  { name: "trends-custom", query: QUERY, ...TRENDS, press: ".range button:nth-child(7)" },
  {
    name: "trends-table",
    query: QUERY,
    ...TRENDS,
    press: [".multi .ways button:nth-child(1)", ".multi .ways button:nth-child(2)", ".multi .ways button:nth-child(3)"],
    scrolls: ".multi",
  },
  {
    name: "trends-not-saved",
    query: `${QUERY}&state=disk-full`,
    ...TRENDS,
    press: [".multi .ways button:nth-child(3)", ".multi .save .chip"],
    scrolls: ".multi:has([role=alert])",
  },
  { name: "trends-review", query: `${QUERY}&state=review`, ...TRENDS },
  { name: "trends-hint", query: `${QUERY}&state=hint`, ...TRENDS },
  { name: "trends-resting", query: `${QUERY}&state=resting`, ...PLAIN, shows: ".no-numbers" },
  ...helps({
    helps: {},
    "helps-not-noted": { state: "no-latency" },
    "helps-running": { state: "experiment" },
    "helps-stop": { state: "experiment", press: ["section .act .btn"] },
    "helps-clear": { state: "experiment-clear" },
    "helps-open": { state: "experiment-open" },
    "helps-paper": { state: "experiment-clear", press: ["section .act .btn:nth-child(2)"] },
    "helps-plan": { press: ["section .act .btn"] },
    "helps-plan-two": { press: ["section .act .btn", "fieldset:nth-of-type(2) .chip:nth-of-type(2)"] },
  }),
  { name: "trends-empty", query: `${QUERY}&state=empty`, ...PLAIN },
];

/** Scenes of the page of what helps, behind Trends. */
function helps(scenes: Record<string, { state?: string; press?: readonly string[] }>): Scene[] {
  return Object.entries(scenes).map(([name, { state = "", press = [] }]) => ({
    name,
    query: `${QUERY}&state=${state}`,
    ...PLAIN,
    press: [".summary .link", ...press],
  }));
}
