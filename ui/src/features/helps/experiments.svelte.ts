import type { ExperimentView } from "../../ipc/generated/ExperimentView";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { StartExperiment } from "../../ipc/generated/StartExperiment";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** What an experiment can compare a routine with. */
export const KINDS = ["with-without", "a-or-b", "massage-or-rest"] as const;
/** What an experiment can be about. */
export const OUTCOMES = ["sol", "waso", "quality", "tst", "se"] as const;
/** How many nights one can have: ten, twelve or fourteen pairs. */
export const NIGHTS = [20, 24, 28] as const;

/** The experiments of a person: the one that runs, those before, and what is wanted of the next. */
export class Experiments {
  all = $state.raw<ExperimentView[] | null>(null);
  /** The routines one may be about. */
  routines = $state.raw<RoutineView[]>([]);
  /** What the next one is to be; `null`: nobody asks. */
  wanted = $state<StartExperiment | null>(null);
  /** Stopping was asked for and not confirmed. */
  asksToStop = $state(false);
  problem = $state<string | null>(null);
  /** The name of the file that was written. */
  written = $state<string | null>(null);

  /** The newest: the one that runs, or the last that ended. */
  readonly newest = $derived(this.all?.[0] ?? null);
  readonly isRunning = $derived(this.newest?.state === "running");

  constructor(private readonly host: Host) {}

  async load(): Promise<void> {
    await this.#attempt(async () => {
      this.all = await this.host.experiments();
    });
  }

  /** Begins to ask what the next one is to be. */
  async ask(): Promise<void> {
    await this.#attempt(async () => {
      const shelf = await this.host.listRoutines(null);
      this.routines = shelf.filter((routine) => routine.is_playable && routine.is_refused_because === null);
      const first = this.routines[0];
      if (!first) return;
      this.wanted = { kind: "with-without", routine_a: first.id, routine_b: null, outcome: "sol", nights: 28 };
    });
  }

  /** Picks what is compared; two routines begin with the next on the shelf. */
  pickKind(kind: string): void {
    if (!this.wanted) return;
    const other = this.routines.find(({ id }) => id !== this.wanted?.routine_a);
    this.wanted = { ...this.wanted, kind, routine_b: kind === "a-or-b" ? (other?.id ?? null) : null };
  }

  async start(): Promise<void> {
    const { wanted } = this;
    if (!wanted) return;
    await this.#attempt(async () => {
      await this.host.startExperiment(wanted);
      this.wanted = null;
      this.all = await this.host.experiments();
    });
  }

  async stop(): Promise<void> {
    await this.#attempt(async () => {
      await this.host.stopExperiment();
      this.asksToStop = false;
      this.all = await this.host.experiments();
    });
  }

  async save(id: number): Promise<void> {
    await this.#attempt(async () => {
      this.written = await this.host.saveExperiment(id);
    });
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await action();
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
