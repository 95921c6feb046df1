import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright-core";
import { SIZES, type Scene, type Theme } from "./scenes";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const pictures = new URL("../shots/", import.meta.url).pathname;

/** Starts the browser of this machine; `CHROMIUM` names another. */
export function openBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/** Opens a scene in the window's usual size and waits until it is drawn. Complaints of the page are errors. */
export async function openScene(
  browser: Browser,
  address: string,
  scene: Scene,
  theme: Theme,
  language: string,
): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZES[0], reducedMotion: "reduce" });
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`${address}?${scene.query}&theme=${theme}&lang=${language}`);
  await page.waitForSelector("html[data-ready]");
  await page.waitForSelector("main");
  if (scene.press) await page.click(scene.press);
  return page;
}

/** Takes a picture into ui/shots. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}${name}.png`, animations: "disabled" });
}

/** Tells by how many pixels the page is wider than its window. */
export function widerThanWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Names the words that stand outside the window; where nothing scrolls, also those below its foot or on the line there. */
export function cutWords(page: Page, isStill: boolean): Promise<string[]> {
  return page.evaluate((still) => {
    const cut: string[] = [];
    const line = document.querySelector("main figure:last-child");
    const foot = still && line ? line.getBoundingClientRect().top : window.innerHeight;
    for (const element of document.querySelectorAll("main *, header *")) {
      const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasWords || element.closest(".sr, dialog:not([open])")) continue;
      const { left, right, width, bottom } = element.getBoundingClientRect();
      if (width === 0) continue;
      const isOutside =
        left < -1 || right > window.innerWidth + 1 || (still && bottom > foot && !line?.contains(element));
      if (isOutside) cut.push(element.textContent?.trim() ?? "");
    }
    return cut;
  }, isStill);
}

/** Runs axe over the page and names what it found. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}
