import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { SIZES, THEMES, type Scene } from "./scene";
import { SCENES } from "./scenes";
import {
  accessibilityProblems,
  cutWords,
  keepPicture,
  meanLuminance,
  openBrowser,
  openScene,
  openWindow,
  picture,
  stilled,
  widerThanWindow,
} from "./window";

/** A window in the evening is never brighter than this, as a whole. */
const EVENING_LIGHT = 0.05;

const address = inject("address");
let browser: Browser;

/** Windows no test is looking at. There are as many as tests at a time. */
const free: Page[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Lends a window. */
async function inWindow(look: (page: Page) => Promise<void>): Promise<void> {
  const page = free.pop() ?? (await openWindow(browser));
  try {
    await look(page);
  } finally {
    free.push(page);
  }
}

/** Looks for words outside the window, in each of its sizes. */
async function holdsItsWords(page: Page, scene: Scene, name: string): Promise<void> {
  const cut: string[] = [];
  for (const size of scene.sizes ?? SIZES) {
    await page.setViewportSize(size);
    await keepPicture(page, scene, `${name}.${size.width}x${size.height}`);
    expect(await widerThanWindow(page)).toBeLessThanOrEqual(0);
    cut.push(...(await cutWords(page, scene.isStill)).map((words) => `${size.width}: ${words}`));
  }
  expect(cut).toEqual([]);
}

describe.concurrent.each(SCENES)("$name", (scene) => {
  const themes = scene.theme ? [scene.theme] : THEMES;
  const first = themes[0] ?? "night";

  it("is open to everyone in every theme and holds its words", () =>
    inWindow(async (page) => {
      await openScene(page, address, scene, first, "en");
      const problems: string[] = [];
      for (const theme of themes) {
        await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
        if (scene.isStill && theme !== "morning") {
          const png = await picture(page, scene, `${theme}.en`);
          const light = await meanLuminance(page, scene.moves ? await stilled(page) : png);
          expect(light).toBeLessThan(EVENING_LIGHT);
        } else {
          await keepPicture(page, scene, `${theme}.en`);
        }
        const found = await accessibilityProblems(page, theme === first ? "all" : "colours");
        problems.push(...found.map((problem) => `${theme}: ${problem}`));
      }
      expect(problems).toEqual([]);
      // A page is opened once for both: that takes longer than all that is looked at.
      await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), first);
      await holdsItsWords(page, scene, `${first}.en`);
    }));

  it("holds longer words", () =>
    inWindow(async (page) => {
      await openScene(page, address, scene, first, "en-XA");
      await holdsItsWords(page, scene, `${first}.en-XA`);
    }));
});
