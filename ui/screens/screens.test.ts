import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { LANGUAGES, NARROW, SIZES, THEMES, ZOOMED, type Scene } from "./scene";
import { LentWindows } from "./lent-windows";
import { SCENES } from "./scenes";
import {
  accessibilityProblems,
  cutWords,
  keepPicture,
  meanLuminance,
  openScene,
  picture,
  rewrite,
  stilled,
  widerThanWindow,
} from "./window";

/** A window in the evening is never brighter than this, as a whole. */
const EVENING_LIGHT = 0.05;

const address = inject("address");
let windows: LentWindows;

beforeAll(async () => {
  windows = await LentWindows.open();
});
afterAll(() => windows.close());

/** Looks for words outside the window, in each of its sizes. */
async function holdsItsWords(page: Page, scene: Scene, theme: string, language: string): Promise<string[]> {
  const cut: string[] = [];
  const name = `${theme}.${language}`;
  const enlarged = language === "en" ? [ZOOMED, NARROW] : [NARROW];
  for (const size of scene.sizes ?? [...SIZES, ...enlarged]) {
    const place = `${name}.${size.width}x${size.height}`;
    await page.setViewportSize(size);
    await keepPicture(page, scene, place);
    const wider = await widerThanWindow(page);
    if (wider > 0) cut.push(`${place}: ${wider} px wider than the window`);
    // As small as that every screen scrolls down.
    const isStill = scene.isStill && size.width > ZOOMED.width;
    cut.push(...(await cutWords(page, isStill)).map((words) => `${place}: ${words}`));
  }
  return cut;
}

describe.concurrent.each(SCENES)("$name", (scene) => {
  const themes = scene.theme ? [scene.theme] : THEMES;
  const first = themes[0] ?? "night";

  it("is open to everyone in every theme, and holds its words in every language and size", () =>
    windows.lend(async (page) => {
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
      await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), first);
      // A page is opened once for all, where it can be: that takes longer than all that is looked at.
      for (const language of LANGUAGES) {
        if (language !== "en") {
          await page.setViewportSize(scene.sizes?.[0] ?? SIZES[0]);
          await rewrite(page, address, scene, first, language);
        }
        problems.push(...(await holdsItsWords(page, scene, first, language)));
      }
      expect(problems).toEqual([]);
    }));
});
