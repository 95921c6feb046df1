import type { OwnRoutineInput } from "../generated/OwnRoutineInput";
import type { RoutineView } from "../generated/RoutineView";
import type { StepView } from "../generated/StepView";
import { Refused } from "../host";
import { shelf } from "./routines";

/** Routines of one's own, kept as long as the page. */
export class SampleOwnRoutines {
  private readonly kept = new Map<string, OwnRoutineInput>();
  private last = 0;

  list(): RoutineView[] {
    return [...this.kept.values()].map((input) => this.view(input));
  }

  get(id: string): OwnRoutineInput {
    const input = this.kept.get(id);
    if (!input) throw refusal("routine", "routine_unknown", { routine: id });
    return structuredClone(input);
  }

  /** What it would be, roughly as the program would show it: every step takes as long as on its own routine. */
  view(input: OwnRoutineInput): RoutineView {
    if (!input.title.trim()) throw refusal("title", "own_title", { most: 60 });
    if (input.steps.length === 0) throw refusal("steps", "own_steps", { most: 40 });
    const known = shelf(null);
    const model = known[0];
    if (!model) throw new Error("the sample shelf is empty");
    const steps = input.steps.map(({ step, way, amount, optional }): StepView => {
      const found = known.flatMap((routine) => routine.steps).find(({ id }) => id === step);
      if (!found) throw refusal("steps", "step_unknown", { step });
      const seconds = Math.round((found.seconds * amount) / found.dose.amount);
      return { ...found, seconds, way: way ?? found.way, optional, dose: { ...found.dose, amount } };
    });
    const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
    const minutes = Math.round(seconds / 60);
    const { title: own_title, side_order, id } = input;
    const view = steps[0]?.stroke?.view ?? model.view;
    return { ...model, id: id ?? "own-0", own_title, side_order, steps, seconds, minutes, view, last_done_on: null };
  }

  save(input: OwnRoutineInput): RoutineView {
    const id = input.id ?? `own-${++this.last}`;
    const view = this.view({ ...input, id });
    this.kept.set(id, { ...structuredClone(input), id });
    return view;
  }

  write(): string {
    const routines = [...this.kept.values()].map(({ title, side_order, steps }) => ({ title, side_order, steps }));
    return JSON.stringify({ format: "drowse-routines", version: 1, routines });
  }

  read(text: string): RoutineView[] {
    const { routines } = JSON.parse(text) as { routines: Omit<OwnRoutineInput, "id">[] };
    return routines.map((routine) => this.save({ ...routine, id: null }));
  }

  delete(id: string): void {
    this.kept.delete(id);
  }
}

function refusal(field: string, code: string, args: Record<string, string | number>): Refused {
  return new Refused({ field, code, args, offer: null });
}
