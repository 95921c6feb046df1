import type { CDPSession, Page } from "playwright-core";
import type { Scene } from "./scene";
import { SCENES } from "./scenes";

/** Who looks: somebody whose system forces its colours, who wants more contrast, or who sees fewer colours. */
export interface Eyes {
  name: string;
  /** What the system asks of a page. */
  media: { forcedColors?: "active"; contrast?: "more"; colorScheme?: "dark" | "light" };
  /** What the browser leaves out of its colours. */
  deficiency?: "protanopia" | "deuteranopia" | "tritanopia" | "achromatopsia";
}

export const FORCED: readonly Eyes[] = [
  { name: "forced-dark", media: { forcedColors: "active", colorScheme: "dark" } },
  { name: "forced-light", media: { forcedColors: "active", colorScheme: "light" } },
];

export const MORE_CONTRAST: Eyes = { name: "more-contrast", media: { contrast: "more" } };

/** For people to look at: a browser cannot tell what somebody mixes up. */
export const FEWER_COLOURS: readonly Eyes[] = (
  ["protanopia", "deuteranopia", "tritanopia", "achromatopsia"] as const
).map((deficiency) => ({ name: deficiency, media: {}, deficiency }));

/** One of each kind of screen, and everything that tells something by a colour. */
const NAMES = [
  "tonight",
  "tonight-due",
  "tonight-why-lots",
  "rest",
  "card-evening",
  "trouble",
  "first-start",
  "routines",
  "routines-tight",
  "routine-acupressure",
  "routine-hardly-time",
  "own-editor-wrong",
  "diary",
  "diary-awake",
  "diary-forgotten",
  "diary-more-below",
  "diary-month",
  "diary-found",
  "diary-sheet",
  "still-awake",
  "trends",
  "trends-multiples",
  "trends-rhythm",
  "trends-more",
  "trends-calendar",
  "trends-custom",
  "helps",
  "helps-running",
  "helps-paper",
  "learn",
  "learn-cycle",
  "learn-serotonin",
  "learn-vagus",
  "learn-types",
  "learn-leave",
  "learn-safety",
  "learn-professional",
  "settings",
  "settings-at-sound",
  "settings-found",
  "health-check",
  "data-preview",
  "data-reading",
  "data-backups",
  "data-delete",
  "keys-tonight",
  "player-settle",
  "player-hold",
  "player-presses",
  "player-squeeze",
  "player-arm",
  "player-change-side",
  "player-ready",
  "player-crown",
  "player-sweep",
  "player-paused",
];

export const EYES_SCENES: readonly Scene[] = NAMES.map((name) => {
  const scene = SCENES.find((one) => one.name === name);
  if (!scene) throw new Error(`no scene is called ${name}`);
  return scene;
});

const AS_USUAL = { forcedColors: null, contrast: null, colorScheme: null };
const sessions = new WeakMap<Page, CDPSession>();

/** Lends the page somebody's eyes. */
export async function lookAs(page: Page, { media, deficiency }: Eyes): Promise<void> {
  await page.emulateMedia({ ...AS_USUAL, ...media });
  await leaveOutColours(page, deficiency ?? "none");
}

/** Looks as everybody again: the window is lent on. */
export function lookAsUsual(page: Page): Promise<void> {
  return lookAs(page, { name: "usual", media: {} });
}

async function leaveOutColours(page: Page, type: NonNullable<Eyes["deficiency"]> | "none"): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send("Emulation.setEmulatedVisionDeficiency", { type });
}
