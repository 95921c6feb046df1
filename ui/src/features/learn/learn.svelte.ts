import type { LearnTopic } from "../../lib/router.svelte";
import { PAGES, topicOf, type Topic } from "./pages";

/** Which page of Learn is open, and whether the list of topics is, where it does not stand beside the page. */
export class Learn {
  page = $state("start");
  isListOpen = $state(false);

  readonly topic: Topic | undefined = $derived(topicOf(this.page));
  /** The page that follows in the book; `null` at its end. */
  readonly next = $derived(PAGES[PAGES.indexOf(this.page) + 1] ?? null);
  readonly previous = $derived(PAGES[PAGES.indexOf(this.page) - 1] ?? null);

  /** Opens the page another screen leads to, or the first. */
  constructor(led: LearnTopic | null) {
    if (led) this.choose(led);
  }

  choose(page: string): void {
    if (!PAGES.includes(page)) return;
    this.page = page;
    this.isListOpen = false;
  }
}
