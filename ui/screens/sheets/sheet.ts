import type { Browser } from "playwright-core";
import { SIZES } from "../scene";

/** A picture and what stands under it. */
export interface Plate {
  name: string;
  png: Buffer;
}

const COLUMNS = 3;
const PLATE_WIDTH = 480;

/** Lays pictures of one size out in rows and writes them into one file. */
export async function writeSheet(browser: Browser, path: string, size: (typeof SIZES)[number], plates: Plate[]) {
  const height = Math.round((PLATE_WIDTH * size.height) / size.width);
  const page = await browser.newPage({ viewport: { width: COLUMNS * (PLATE_WIDTH + 12), height: 100 } });
  const figures = plates.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString("base64")}" width="${PLATE_WIDTH}" height="${height}"><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(`<!doctype html><style>
    body { margin: 0; background: #333; color: #fff; font: 15px sans-serif; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr) }
    figure { margin: 6px } figcaption { padding: 2px 4px }
  </style>${figures.join("")}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
