import type { OwnRoutineInput } from "../../ipc/generated/OwnRoutineInput";
import type { OwnStepInput } from "../../ipc/generated/OwnStepInput";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { StepView } from "../../ipc/generated/StepView";
import { Refused, type Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** A routine of one's own while it is put together. The program says how long it is and what is wrong with it. */
export class OwnEditor {
  draft = $state.raw<OwnRoutineInput>({ id: null, title: "", side_order: "step", steps: [] });
  /** How long it would be; `null`: there is something wrong with it. */
  preview = $state.raw<RoutineView | null>(null);
  /** What is wrong, at its field: `title`, `steps`, `steps[2].amount`. */
  wrong = $state.raw<{ field: string; words: string } | null>(null);
  /** Whether it was to be saved: before that, what is missing is not wrong. */
  hasTried = $state(false);
  private asked = 0;

  constructor(
    draft: OwnRoutineInput,
    /** The shelf as it is shipped: the routines steps are taken from. */
    readonly sources: readonly RoutineView[],
    private readonly host: Host,
  ) {
    this.draft = draft;
  }

  /** Makes a draft of a routine there is: its steps as they were chosen, under another name. */
  static copyOf(routine: RoutineView, title: string): OwnRoutineInput {
    const steps = routine.steps.filter((step) => step.omitted_because === null);
    return { id: null, title, side_order: routine.side_order, steps: steps.map(asItComes) };
  }

  /** Finds a step among those there are. */
  known(stepId: string): StepView | undefined {
    return this.sources.flatMap((routine) => routine.steps).find((step) => step.id === stepId);
  }

  has(stepId: string): boolean {
    return this.draft.steps.some((step) => step.step === stepId);
  }

  /** Says in words what is wrong at a field, `title`, `steps` or `steps[2]`; `null`: nothing, or it is only missing yet. */
  problemAt(field: string): string | null {
    const { wrong } = this;
    if (!wrong || (!this.hasTried && !wrong.field.startsWith("steps["))) return null;
    const isThere = wrong.field === field || wrong.field.startsWith(`${field}.`);
    return isThere ? wrong.words : null;
  }

  setTitle(title: string): Promise<void> {
    return this.change({ title });
  }

  add(stepId: string): Promise<void> {
    const step = this.known(stepId);
    if (!step || this.has(stepId)) return Promise.resolve();
    return this.change({ steps: [...this.draft.steps, asItComes(step)] });
  }

  remove(index: number): Promise<void> {
    return this.change({ steps: this.draft.steps.filter((_, at) => at !== index) });
  }

  /** Moves a step to another place in the order; beyond the ends nothing moves. */
  move(from: number, to: number): Promise<void> {
    const steps = [...this.draft.steps];
    const [step] = steps.splice(from, 1);
    if (!step || to < 0 || to > steps.length) return Promise.resolve();
    steps.splice(to, 0, step);
    return this.change({ steps });
  }

  setAmount(index: number, amount: number): Promise<void> {
    return this.changeStep(index, { amount });
  }

  setWay(index: number, way: string): Promise<void> {
    return this.changeStep(index, { way });
  }

  /** Asks the program what it makes of the draft. An answer that comes late is not shown. */
  async check(): Promise<void> {
    const asked = ++this.asked;
    try {
      const preview = await this.host.previewOwnRoutine(this.draft);
      if (asked === this.asked) this.answer(preview, null);
    } catch (error) {
      if (asked === this.asked) this.answer(null, error);
    }
  }

  /** Saves it; returns its id, or `null` when it was refused. */
  async save(): Promise<string | null> {
    this.hasTried = true;
    try {
      return (await this.host.saveOwnRoutine(this.draft)).id;
    } catch (error) {
      this.answer(this.preview, error);
      return null;
    }
  }

  private changeStep(index: number, change: Partial<OwnStepInput>): Promise<void> {
    return this.change({ steps: this.draft.steps.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  }

  private change(change: Partial<OwnRoutineInput>): Promise<void> {
    this.draft = { ...this.draft, ...change };
    return this.check();
  }

  private answer(preview: RoutineView | null, error: unknown): void {
    this.preview = preview;
    const field = error instanceof Refused ? (error.refusal.field ?? "") : "";
    this.wrong = error === null ? null : { field, words: problemWords(error) };
  }
}

function asItComes(step: StepView): OwnStepInput {
  return { step: step.id, amount: step.dose.amount, way: step.way, optional: step.optional };
}
