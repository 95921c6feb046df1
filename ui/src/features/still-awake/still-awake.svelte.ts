import type { Host } from "../../ipc/host";

/** The one faint line in the dark. */
export type Line = "hint" | "noted" | "not-noted";

/** How long a line stays, in milliseconds. */
const LINE_MS = 7000;

/** Says "still awake" and answers with one faint line for a few seconds. */
export class StillAwake {
  line = $state<Line | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Pick<Host, "sayStillAwake">) {}

  /** Says what the dark is for. */
  begin(): void {
    this.#show("hint");
  }

  /** Keeps that the person is awake now: lights out is then. */
  async say(): Promise<void> {
    try {
      await this.host.sayStillAwake();
      this.#show("noted");
    } catch {
      // Nobody is woken for it: what is usual is guessed in the morning.
      this.#show("not-noted");
    }
  }

  /** Stops waiting. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #show(line: Line): void {
    this.close();
    this.line = line;
    this.#timer = setTimeout(() => (this.line = null), LINE_MS);
  }
}
