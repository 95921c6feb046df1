import type { ChosenView } from "../../ipc/generated/ChosenView";
import type { PresetView } from "../../ipc/generated/PresetView";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import type { Router } from "../../lib/router.svelte";

/** Less time than the routine takes, and what fits: routines, or what there is always time for. */
export interface TooShort {
  minutes: number;
  fitting: RoutineView[];
}

/** A routine taken off the shelf: how long it is to be, in which ways, and without what. Lengths are the program's. */
export class RoutinePage {
  routine = $state.raw<RoutineView | null>(null);
  /** The time there is tonight, in minutes; `null`: as long as was chosen. */
  minutes = $state<number | null>(null);
  tooShort = $state.raw<TooShort | null>(null);
  problem = $state<string | null>(null);

  readonly canBegin = $derived(
    this.routine !== null && this.routine.is_playable && this.routine.is_refused_because === null && !this.tooShort,
  );

  constructor(
    readonly routineId: string,
    private readonly host: Host,
    private readonly router: Router,
  ) {}

  /** Shows the routine as it was last chosen, or in the time there is. */
  load(): Promise<void> {
    return this.fit(this.minutes);
  }

  pickPreset(preset: PresetView): Promise<void> {
    return this.choose({ preset }, null);
  }

  /** Fits the routine into the time there is tonight; `null` returns to the length that was chosen. */
  pickMinutes(minutes: number | null): Promise<void> {
    return this.fit(minutes);
  }

  pickWay(stepId: string, way: string): Promise<void> {
    return this.choose({ ways: { ...this.routine?.chosen.ways, [stepId]: way } }, this.minutes);
  }

  /** Leaves a step out, or takes it in again. */
  toggleStep(stepId: string): Promise<void> {
    const without = this.routine?.chosen.leave_out ?? [];
    const isOut = without.includes(stepId);
    const leave_out = isOut ? without.filter((id) => id !== stepId) : [...without, stepId];
    return this.choose({ leave_out }, this.minutes);
  }

  /** Leaves the steps that touch a sore place out, or takes them in again. */
  leaveOut(stepIds: string[], isOut: boolean): Promise<void> {
    const others = (this.routine?.chosen.leave_out ?? []).filter((id) => !stepIds.includes(id));
    return this.choose({ leave_out: isOut ? [...others, ...stepIds] : others }, this.minutes);
  }

  /** Says that the person is not well tonight, or is after all. */
  async sayUnwell(isUnwell: boolean): Promise<void> {
    await this.attempt(async () => {
      await this.host.answerHealth([{ flag: "unwell_now", answer: isUnwell ? "yes" : null }]);
    });
    await this.load();
  }

  /** Begins the routine as it stands here. */
  begin(): void {
    if (this.canBegin) this.play(this.routineId, this.minutes);
  }

  /** Begins what there is always time for. */
  beginInstead(routine: RoutineView): void {
    if (this.tooShort) this.play(routine.id, this.tooShort.minutes);
  }

  private play(routineId: string, minutes: number | null): void {
    this.router.go({ screen: "player", play: { routine_id: routineId, minutes, started_from: "window" } });
  }

  /** Keeps a choice for the evenings to come; what is refused changes nothing. */
  private async choose(change: Partial<ChosenView>, minutes: number | null): Promise<void> {
    const { routine } = this;
    if (!routine) return;
    await this.attempt(async () => {
      const chosen = { ...routine.chosen, ...change };
      const changed = await this.host.chooseRoutine({ routine_id: this.routineId, chosen });
      if (minutes === null) this.show(changed, null);
      else await this.fit(minutes);
    });
  }

  private async fit(minutes: number | null): Promise<void> {
    await this.attempt(async () => {
      const shelf = await this.host.listRoutines(minutes);
      const fitted = shelf.find((routine) => routine.id === this.routineId);
      if (fitted) this.show(fitted, minutes);
      else if (minutes !== null) this.tooShort = { minutes, fitting: shelf.filter((routine) => routine.is_playable) };
    });
  }

  private show(routine: RoutineView, minutes: number | null): void {
    this.routine = routine;
    this.minutes = minutes;
    this.tooShort = null;
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
