/** What stands in the dark while somebody rests. */
export type Line = "begun" | "over";

/** How long a line stays, in milliseconds. */
const LINE_MS = 9000;

/** A rest that is as long as the massage would be, and says one faint line at either end. */
export class Rest {
  line = $state<Line | null>(null);
  isOver = $state(false);
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(readonly minutes: number) {}

  begin(): void {
    this.#show("begun");
    this.#timers.push(
      setTimeout(() => {
        this.isOver = true;
        this.#show("over");
      }, this.minutes * 60_000),
    );
  }

  /** Stops waiting. */
  close(): void {
    this.#timers.forEach(clearTimeout);
  }

  #show(line: Line): void {
    this.line = line;
    this.#timers.push(setTimeout(() => (this.line = null), LINE_MS));
  }
}
