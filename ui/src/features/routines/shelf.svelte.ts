import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import type { Router } from "../../lib/router.svelte";
import { RoutinePage } from "./routine-page.svelte";

/** The shelf of routines, and the page of the one that was taken off it. */
export class Shelf {
  routines = $state.raw<RoutineView[]>([]);
  tonightId = $state<string | null>(null);
  page = $state.raw<RoutinePage | null>(null);
  problem = $state<string | null>(null);

  constructor(
    private readonly host: Host,
    private readonly router: Router,
  ) {}

  async load(): Promise<void> {
    await this.attempt(async () => {
      const [routines, tonight] = await Promise.all([this.host.listRoutines(null), this.host.tonight()]);
      this.routines = routines;
      this.tonightId = tonight.routine.id;
    });
  }

  /** Opens the page of a routine. */
  async take(routineId: string): Promise<void> {
    this.page = new RoutinePage(routineId, this.host, this.router);
    await this.page.load();
  }

  putBack(): void {
    this.page = null;
  }

  /** Makes the taken routine the one Tonight proposes. */
  async makeTonights(): Promise<void> {
    const { page } = this;
    if (!page) return;
    await this.attempt(async () => {
      await this.host.setSetting("evening.routine", page.routineId);
      this.tonightId = page.routineId;
    });
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      this.problem = null;
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
