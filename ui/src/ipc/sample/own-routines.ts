import type { OwnRoutineInput } from "../generated/OwnRoutineInput";
import type { RoutineView } from "../generated/RoutineView";
import type { StepView } from "../generated/StepView";
import { Refused } from "../host";
import { shelf } from "./routines";

/** A routine as a person might put it together. */
const EXAMPLE: OwnRoutineInput = {
  id: "own-1",
  title: "Face, then feet",
  side_order: "step",
  steps: ["FA2", "FA4", "FA6", "F1", "F3", "F7"].map((step) => ({ step, amount: 30, way: null, optional: false })),
};

/** Routines of one's own, kept as the program would keep them. */
export class SampleOwnRoutines {
  private readonly kept = new Map<string, OwnRoutineInput>();
  private deleted: OwnRoutineInput | null = null;

  constructor(hasOne: boolean) {
    if (hasOne) this.kept.set("own-1", ownSteps(EXAMPLE));
  }

  list(): RoutineView[] {
    return [...this.kept.values()].map(view);
  }

  find(id: string): OwnRoutineInput {
    const found = this.kept.get(id);
    if (!found) throw new Refused({ field: "routine", code: "routine_unknown", args: { routine: id }, offer: null });
    return found;
  }

  preview(input: OwnRoutineInput): RoutineView {
    if (input.steps.length === 0) refuse("steps", "own_steps", { most: 40 });
    input.steps.forEach((own, index) => {
      const { least, most } = stepById(own.step).dose;
      if (own.amount >= least && own.amount <= most) return;
      refuse(`steps[${index}].amount`, "own_amount", { step: own.step, amount: own.amount, least, most });
    });
    if (input.title.trim() === "") refuse("title", "own_title", { most: 60 });
    return view(input);
  }

  save(input: OwnRoutineInput): RoutineView {
    this.preview(input);
    const id = input.id ?? `own-${this.kept.size + 1}`;
    this.kept.set(id, { ...input, id });
    return view({ ...input, id });
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
    this.deleted = this.find(id);
    this.kept.delete(id);
  }

  /** Brings the last deleted one back; says whether there was one. */
  undo(): boolean {
    if (!this.deleted?.id) return false;
    this.kept.set(this.deleted.id, this.deleted);
    this.deleted = null;
    return true;
  }
}

function refuse(field: string, code: string, args: Record<string, string | number>): never {
  throw new Refused({ field, code, args, offer: null });
}

function stepById(id: string): StepView {
  const step = shelf(null)
    .flatMap((routine) => routine.steps)
    .find((each) => each.id === id);
  return step ?? refuse("steps", "step_unknown", { step: id });
}

/** The usual amounts of the steps. */
function ownSteps(input: OwnRoutineInput): OwnRoutineInput {
  return { ...input, steps: input.steps.map((own) => ({ ...own, amount: stepById(own.step).dose.amount })) };
}

/** How such a routine would look, roughly: a step is as long as it usually is, times what was asked of it. */
function view(input: OwnRoutineInput): RoutineView {
  const [like] = shelf(null);
  if (!like) throw new Error("the sample shelf is empty");
  const steps = input.steps.map((own) => {
    const step = stepById(own.step);
    return { ...step, way: own.way ?? step.way, seconds: Math.round((step.seconds * own.amount) / step.dose.amount) };
  });
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const minutes = Math.ceil(seconds / 60 - 0.5);
  return {
    ...like,
    id: input.id ?? "own-0",
    own_title: input.title,
    side_order: input.side_order,
    seconds,
    minutes,
    clock_seconds: seconds + 20,
    lengths: like.lengths.map((length) => ({ ...length, seconds, minutes })),
    least_minutes: 1,
    most_minutes: minutes,
    chosen: { preset: "standard", ways: {}, leave_out: [] },
    steps,
    view: steps[0]?.stroke?.view ?? like.view,
    last_done_on: null,
    asks: [],
  };
}
