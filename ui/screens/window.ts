import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright-core";
import { SIZES, type Scene, type Theme } from "./scene";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const pictures = new URL("../shots/", import.meta.url).pathname;

/** Long enough for a busy machine: the first page waits for the server to bundle. */
const PATIENCE_MS = 90_000;

/** Starts the browser of this machine; `CHROMIUM` names another. */
export function openBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/**
 * Opens an empty window, in which one scene after the other can be opened: the browser then knows the program and has it
 * drawn in half the time. Complaints of the page are errors.
 */
export async function openWindow(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  page.setDefaultTimeout(PATIENCE_MS);
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}

/** Opens a scene anew in the window's usual size and waits until it is drawn. */
export async function openScene(
  page: Page,
  address: string,
  scene: Scene,
  theme: Theme,
  language: string,
): Promise<void> {
  // Nothing lies under the pointer the scene before has left.
  await page.mouse.move(0, 0);
  await page.setViewportSize(scene.sizes?.[0] ?? SIZES[0]);
  await page.goto(`${address}${scene.page ?? ""}?${scene.query}&theme=${theme}&lang=${language}`);
  await page.waitForSelector("html[data-ready]");
  await page.waitForSelector(scene.shows ?? "main");
  for (const target of [scene.press ?? []].flat()) await page.click(target);
  if (scene.writes) {
    await page.fill(scene.writes.into, scene.writes.text);
    await page.press(scene.writes.into, "Tab");
  }
  if (scene.key) {
    await page.keyboard.press(scene.key[0]);
    await page.waitForSelector(scene.key[1]);
  }
  if (scene.scrolls !== undefined) await scroll(page, scene.scrolls);
}

/** Writes the words of an open scene in another language; opens it anew where keys and presses made it what it is. */
export async function rewrite(
  page: Page,
  address: string,
  scene: Scene,
  theme: Theme,
  language: string,
): Promise<void> {
  const isMade = scene.press ?? scene.writes ?? scene.key ?? scene.scrolls ?? scene.page;
  // A session goes on while it is rewritten, and a page in trouble hears nothing.
  if (isMade !== undefined || /screen=player|state=trouble/.test(scene.query)) {
    await openScene(page, address, scene, theme, language);
    return;
  }
  const before = await page.evaluate((tag) => {
    const url = new URL(window.location.href);
    url.searchParams.set("lang", tag);
    history.replaceState(null, "", url);
    const words = document.body.innerText;
    window.dispatchEvent(new PopStateEvent("popstate"));
    return words;
  }, language);
  await page.waitForFunction((words) => document.body.innerText !== words, before);
  await page.waitForSelector(scene.shows ?? "main");
}

/** Scrolls something to the top of the window, or through a share of the page, and waits until all of it is drawn. */
async function scroll(page: Page, to: string | number): Promise<void> {
  if (typeof to === "string")
    await page
      .locator(to)
      .first()
      .evaluate((element) => element.scrollIntoView());
  else await page.evaluate((share) => window.scrollTo(0, share * document.documentElement.scrollHeight), to);
  await page.waitForFunction(() => document.querySelectorAll("li .middle:empty").length === 0);
}

/** Pictures are for people: where nobody looks at them they are not taken, which saves a tenth of the time. */
export const ARE_KEPT = !process.env["CI"];

/** Takes a picture into ui/shots where somebody may look at it; waits until the page stands in any case. */
export async function keepPicture(page: Page, scene: Scene, name: string): Promise<void> {
  if (ARE_KEPT) await picture(page, scene, name);
  else
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
}

/** Takes a picture into ui/shots. */
export function picture(page: Page, scene: Scene, name: string): Promise<Buffer> {
  const path = `${pictures}${scene.name}.${name}.png`;
  return page.screenshot({ path, animations: scene.moves ? "allow" : "disabled" });
}

/** Takes a picture of what has come to rest, to measure. */
export function stilled(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: "disabled" });
}

/** Measures how bright a picture is as a whole, from 0 to 1, in relative luminance. */
export function meanLuminance(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas to measure on");
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const light = (value: number): number =>
      value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const table = Array.from({ length: 256 }, (_, value) => light(value));
    let sum = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const lightOf = (channel: number): number => table[pixels[at + channel] ?? 0] ?? 0;
      sum += 0.2126 * lightOf(0) + 0.7152 * lightOf(1) + 0.0722 * lightOf(2);
    }
    return sum / (pixels.length / 4);
  }, png.toString("base64"));
}

/** Tells by how many pixels the page is wider than its window. */
export function widerThanWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/**
 * Names the words that stand outside the window, and on Tonight those on the line at its foot or cut off there; where
 * nothing scrolls, also those below the window.
 */
export function cutWords(page: Page, isStill: boolean): Promise<string[]> {
  return page.evaluate((still) => {
    const cut: string[] = [];
    const tonight = document.querySelector(".app.still");
    const line = tonight?.querySelector("main figure:last-child");
    const end = still ? window.innerHeight : (tonight?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY);
    const foot = line?.getBoundingClientRect().top ?? end;
    for (const element of document.querySelectorAll("main *, header *")) {
      const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasWords || element.closest(".sr, dialog:not([open])")) continue;
      const { left, right, width, bottom } = element.getBoundingClientRect();
      if (width === 0) continue;
      const isBelow = bottom > foot && !line?.contains(element) && !element.closest("dialog");
      if (left < -1 || right > window.innerWidth + 1 || isBelow) cut.push(element.textContent?.trim() ?? "");
    }
    return cut;
  }, isStill);
}

/** The rules of axe that look at colours: themes differ in nothing else, as `src/styles/themes.test.ts` holds. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Runs axe over the page, all of it or what another theme may change, and names what it found. */
export async function accessibilityProblems(page: Page, rules: "all" | "colours"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axePath });
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as {
        axe: {
          run: (options: object) => Promise<{
            violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
          }>;
        };
      };
      const { violations } = await axe.run({
        resultTypes: ["violations"],
        // What WCAG 2.2 added is off unless it is asked for.
        rules: { "target-size": { enabled: true } },
        ...(runOnly ? { runOnly } : {}),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      );
    },
    rules === "colours" ? COLOUR_RULES : null,
  );
}
