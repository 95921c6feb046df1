/** What the end of a massage may lead to. */
export interface GoodNightAnswers {
  onhome: () => void;
  /** In the black, somebody says they are still awake. */
  onawake: () => void;
  /** It has gone black, and nobody pressed a key. */
  onblack: () => void;
}

/** The lids are gone a little after --t-goodnight: by the clock, for a hidden window animates nothing. */
const BLACK_MS = 26_000;
/** The last key of the massage may have been an elbow: what follows it at once wakes nobody. */
const DEAF_MS = 2000;

/** Waits for the black, and hears what a person says before and in it: the words on the screen leave by then. */
export class GoodNight {
  #isBlack = false;
  readonly #shownAt = performance.now();
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(private readonly answers: GoodNightAnswers) {
    this.#timer = setTimeout(() => {
      this.#isBlack = true;
      answers.onblack();
    }, BLACK_MS);
  }

  /** Hears a key: Space in the black says "still awake", any other goes home. */
  press(event: KeyboardEvent): void {
    const isMeant = !event.repeat && !["Shift", "Control", "Alt", "Meta"].includes(event.key);
    if (isMeant) this.#answer(event, event.key === " ");
  }

  /** Hears a click, which means what Space means. */
  click(event: MouseEvent): void {
    this.#answer(event, true);
  }

  /** Stops waiting for the black. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #answer(event: Event, isAwake: boolean): void {
    if (this.#isBlack && isAwake) this.answers.onawake();
    else if (event.timeStamp - this.#shownAt > DEAF_MS) this.answers.onhome();
  }
}
