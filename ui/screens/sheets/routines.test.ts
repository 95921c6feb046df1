import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, inject, it } from "vitest";
import { SIZES } from "../scenes";
import { openBrowser } from "../window";
import { writeSheet, type Plate } from "./sheet";
import { stepPictures, type StepPicture } from "./steps";

/** The light the player is looked at in; it wears ember, whatever the hour. */
const THEME = process.env["SHEET_THEME"] ?? "ember";
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

/** Pictures of a step in both windows, with its stroke as it moves. */
async function pictures({ query }: StepPicture): Promise<Buffer[]> {
  const page = await browser.newPage({ viewport: SIZES[0] });
  page.setDefaultTimeout(90_000);
  await page.goto(`${address}?now=2025-03-13T21:48&${query}`);
  await page.waitForSelector(".words");
  await page.evaluate((theme) => {
    for (const element of document.querySelectorAll("[data-theme]")) element.setAttribute("data-theme", theme);
  }, THEME);
  await page.waitForTimeout(FADED_IN_MS);
  const taken: Buffer[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    taken.push(await page.screenshot());
  }
  await page.close();
  return taken;
}

describe.each([...stepPictures()])("%s", (routine, steps) => {
  it("is pictured step by step", async () => {
    const plates: Plate[][] = SIZES.map(() => []);
    for (const step of steps) {
      for (const [index, png] of (await pictures(step)).entries()) plates[index]?.push({ name: step.name, png });
    }
    for (const [index, size] of SIZES.entries()) {
      const name = `${THEME}.${size.width}x${size.height}`;
      for (const plate of plates[index] ?? []) writeFileSync(`${folder}${plate.name}.${name}.png`, plate.png);
      await writeSheet(browser, `${folder}${routine}.${name}.png`, size, plates[index] ?? []);
    }
  }, 600_000);
});
