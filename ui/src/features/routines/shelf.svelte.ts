import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import type { Router } from "../../lib/router.svelte";

/** The shelf of routines, and the one that was taken off it to be looked at. */
export class Shelf {
  routines = $state.raw<RoutineView[]>([]);
  tonightId = $state<string | null>(null);
  taken = $state.raw<RoutineView | null>(null);
  /** The length that was picked for the taken one; `null`: its own. */
  minutes = $state<number | null>(null);
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

  take(routine: RoutineView): void {
    this.taken = routine;
    this.minutes = null;
  }

  putBack(): void {
    this.taken = null;
  }

  /** Fits the taken routine into so many minutes; the same length again returns to its own. */
  async pickMinutes(minutes: number | null): Promise<void> {
    const { taken } = this;
    if (!taken) return;
    await this.attempt(async () => {
      const shelf = await this.host.listRoutines(minutes);
      this.taken = shelf.find((routine) => routine.id === taken.id) ?? taken;
      this.minutes = minutes;
    });
  }

  begin(): void {
    const { taken } = this;
    if (!taken?.is_playable) return;
    this.router.go({
      screen: "player",
      play: { routine_id: taken.id, minutes: this.minutes, started_from: "window" },
    });
  }

  /** Makes the taken routine the one Tonight proposes. */
  async makeTonights(): Promise<void> {
    const { taken } = this;
    if (!taken) return;
    await this.attempt(async () => {
      await this.host.setSetting("evening.routine", taken.id);
      this.tonightId = taken.id;
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
