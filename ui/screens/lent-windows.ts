import type { Browser, Page } from "playwright-core";
import { openBrowser, openWindow } from "./window";

/** Windows of one browser, lent to tests that run at a time: there are as many as of those. */
export class LentWindows {
  readonly #free: Page[] = [];

  private constructor(readonly browser: Browser) {}

  static async open(): Promise<LentWindows> {
    return new LentWindows(await openBrowser());
  }

  /** Lends a window, and takes it back once `clean` has made it as it was. */
  async lend(look: (page: Page) => Promise<void>, clean?: (page: Page) => Promise<void>): Promise<void> {
    const page = this.#free.pop() ?? (await openWindow(this.browser));
    try {
      await look(page);
    } finally {
      await clean?.(page);
      this.#free.push(page);
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
