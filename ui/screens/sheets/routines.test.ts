import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, inject, it } from "vitest";
import { SIZES, THEMES } from "../scene";
import { openBrowser } from "../window";
import { writeSheet, type Plate } from "./sheet";
import { stepPictures, type StepPicture } from "./steps";

/** A sheet for each: the player wears ember by default, and a person may fix another theme. */
const WINDOWS = THEMES.flatMap((theme) =>
  SIZES.map((size) => ({ theme, size, name: `${theme}.${size.width}x${size.height}` })),
);

/** `SHEET_STEPS=F3,B2` pictures these alone, and writes no sheets. */
const ONLY = process.env["SHEET_STEPS"]?.split(",");

const folder = new URL("../../shots/routines/", import.meta.url).pathname;

/** A step fades in for 1.4 s. */
const FADED_IN_MS = 1600;

const address = inject("address");
let browser: Browser;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Pictures of a step in all windows, with its stroke as it moves. */
async function pictures({ query }: StepPicture): Promise<Buffer[]> {
  const page = await browser.newPage({ viewport: SIZES[0] });
  page.setDefaultTimeout(90_000);
  await page.goto(`${address}?now=2025-03-13T21:48&${query}`);
  await page.waitForSelector(".words");
  await page.waitForTimeout(FADED_IN_MS);
  const taken: Buffer[] = [];
  for (const { theme, size } of WINDOWS) {
    await page.evaluate((name) => {
      for (const element of document.querySelectorAll("[data-theme]")) element.setAttribute("data-theme", name);
    }, theme);
    await page.setViewportSize(size);
    taken.push(await page.screenshot());
  }
  await page.close();
  return taken;
}

describe.each([...stepPictures()])("%s", (routine, steps) => {
  it("is pictured step by step", async () => {
    const plates: Plate[][] = WINDOWS.map(() => []);
    for (const step of steps.filter(({ name }) => ONLY?.includes(name) ?? true)) {
      for (const [index, png] of (await pictures(step)).entries()) plates[index]?.push({ name: step.name, png });
    }
    for (const [index, { size, name }] of WINDOWS.entries()) {
      for (const plate of plates[index] ?? []) writeFileSync(`${folder}${plate.name}.${name}.png`, plate.png);
      if (!ONLY) await writeSheet(browser, `${folder}${routine}.${name}.png`, size, plates[index] ?? []);
    }
  }, 900_000);
});
