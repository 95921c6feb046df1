import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** The page of an experiment that has ended, as it is printed. */
export class ExperimentPaper {
  /** Written by the program. */
  html = $state.raw<string | null>(null);
  /** The file it was written to. */
  saved = $state<string | null>(null);
  /** What went wrong. */
  problem = $state<string | null>(null);

  constructor(
    private readonly host: Host,
    private readonly id: number,
  ) {}

  async show(): Promise<void> {
    await this.#attempt(async () => {
      this.html = await this.host.experimentPage(this.id);
    });
  }

  async print(): Promise<void> {
    await this.#attempt(() => this.host.printSheet());
  }

  async save(): Promise<void> {
    await this.#attempt(async () => {
      this.saved = await this.host.saveExperimentPage(this.id);
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    this.saved = null;
    try {
      await work();
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
