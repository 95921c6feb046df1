import { SvelteSet } from "svelte/reactivity";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** The health questions of a routine, asked when it is opened for the first time. What is not ticked is a no. */
export class HealthSheet {
  /** The questions; empty: the sheet is closed. */
  asks = $state.raw<string[]>([]);
  problem = $state<string | null>(null);
  readonly ticked = new SvelteSet<string>();

  constructor(
    private readonly routineId: string,
    private readonly host: Host,
  ) {}

  open(asks: string[]): void {
    this.asks = asks;
    this.ticked.clear();
  }

  tick(flag: string): void {
    if (!this.ticked.delete(flag)) this.ticked.add(flag);
  }

  /** Keeps the answers and closes; says whether they were kept. */
  async keep(): Promise<boolean> {
    const answers = this.asks.map((flag) => ({ flag, answer: this.ticked.has(flag) ? "yes" : "no" }) as const);
    return this.attempt(() => this.host.answerHealth(answers));
  }

  /** Closes without an answer; the routine does not ask again. */
  async putAside(): Promise<void> {
    if (this.asks.length > 0) await this.attempt(() => this.host.putHealthQuestionsAside(this.routineId));
  }

  private async attempt(action: () => Promise<unknown>): Promise<boolean> {
    try {
      await action();
      this.asks = [];
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = problemWords(error);
      return false;
    }
  }
}
