import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { SCENES, SIZES, THEMES } from "./scenes";
import {
  accessibilityProblems,
  cutWords,
  meanLuminance,
  openBrowser,
  openScene,
  picture,
  widerThanWindow,
} from "./window";

/** A window in the evening is never brighter than this, as a whole. */
const EVENING_LIGHT = 0.05;

const address = inject("address");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(SCENES)("$name", (scene) => {
  const themes = scene.theme ? [scene.theme] : THEMES;

  it("is open to everyone in every theme", async () => {
    const page = await openScene(browser, address, scene, themes[0] ?? "night", "en");
    const problems: string[] = [];
    for (const theme of themes) {
      await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
      await picture(page, scene, `${theme}.en`);
      if (scene.isStill && theme !== "morning") expect(await meanLuminance(page)).toBeLessThan(EVENING_LIGHT);
      const found = await accessibilityProblems(page);
      problems.push(...found.map((problem) => `${theme}: ${problem}`));
    }
    await page.close();
    expect(problems).toEqual([]);
  });

  it.each(["en", "en-XA"])("holds its words in both windows in %s", async (language) => {
    const theme = themes[0] ?? "night";
    const page = await openScene(browser, address, scene, theme, language);
    const cut: string[] = [];
    for (const size of scene.sizes ?? SIZES) {
      await page.setViewportSize(size);
      await picture(page, scene, `${theme}.${language}.${size.width}x${size.height}`);
      expect(await widerThanWindow(page)).toBeLessThanOrEqual(0);
      cut.push(...(await cutWords(page, scene.isStill)).map((words) => `${size.width}: ${words}`));
    }
    await page.close();
    expect(cut).toEqual([]);
  });
});
