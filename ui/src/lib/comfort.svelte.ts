// What makes the window easier to read: larger letters, less motion, stronger contrast. The system's wish or the person's.
import { prefersReducedMotion } from "svelte/motion";
import { MediaQuery } from "svelte/reactivity";

/** What a person set; `auto`: as the system says. */
export interface ComfortWishes {
  text_size_pct: number;
  motion: string;
  contrast: string;
}

/** From this size on, rows and columns made for usual letters come under each other. */
export const LARGE_FROM_PCT = 125;

/** Holds what is in force; style sheets read the same from the attributes of the page. */
class Comfort {
  #wishes = $state.raw<ComfortWishes>({ text_size_pct: 100, motion: "auto", contrast: "auto" });
  readonly #more = new MediaQuery("(prefers-contrast: more)");
  readonly #forced = new MediaQuery("(forced-colors: active)");
  readonly #dark = new MediaQuery("(prefers-color-scheme: dark)");

  /** Nothing travels, nothing fades. */
  get isCalm(): boolean {
    return this.#wishes.motion === "reduced" || prefersReducedMotion.current;
  }

  /** Who has the system force its colours wants nothing faint either. */
  get isHighContrast(): boolean {
    return this.#wishes.contrast === "high" || this.#more.current || this.#forced.current;
  }

  /** Another one with every change of the colours that is no theme: what is painted is then painted anew. */
  get palette(): string {
    const forced = this.#forced.current ? `forced-${this.#dark.current ? "dark" : "light"}` : "own";
    return `${forced}-${this.isHighContrast ? "high" : "usual"}`;
  }

  get textPct(): number {
    return this.#wishes.text_size_pct;
  }

  use({ text_size_pct, motion, contrast }: ComfortWishes): void {
    this.#wishes = { text_size_pct, motion, contrast };
  }
}

export const comfort = new Comfort();

/** Writes what is in force on an element, for the style sheets under it. */
export function writeComfort(element: HTMLElement, { textPct, isCalm, isHighContrast }: Readonly<Comfort>): void {
  element.style.fontSize = textPct === 100 ? "" : `${textPct}%`;
  mark(element, "text", textPct >= LARGE_FROM_PCT ? "large" : null);
  mark(element, "motion", isCalm ? "reduced" : null);
  mark(element, "contrast", isHighContrast ? "high" : null);
}

function mark(element: HTMLElement, name: string, value: string | null): void {
  element.toggleAttribute(`data-${name}`, value !== null);
  if (value !== null) element.setAttribute(`data-${name}`, value);
}

/** Keeps the page as the system and the person wish, from before the first drawing on. */
export function followComfort(): void {
  $effect.root(() => {
    $effect(() => writeComfort(document.documentElement, comfort));
  });
}
