import strokes from "../../../../src-tauri/crates/app/content/strokes.json";
import type { ChosenView } from "../generated/ChosenView";
import type { RoutineView } from "../generated/RoutineView";
import type { StepView } from "../generated/StepView";
import type { StrokeView } from "../generated/StrokeView";
import type { SampleHealth } from "./health";
import people from "./people.json";
import routines from "./routines.json";

/** The shelf as the program says it; the strokes are the program's own. */
const drawn = strokes as unknown as Record<string, StrokeView>;
const all = draw(routines as unknown as RoutineView[]);

/** Of these answers the program wrote the shelves down. */
const PEOPLE = ["unwell_now", "pregnant"] as const;

function draw(shelf: RoutineView[]): RoutineView[] {
  const withStrokes = (step: StepView): StepView => ({ ...step, stroke: drawn[step.id] ?? null });
  return shelf.map((routine) => ({ ...routine, steps: routine.steps.map(withStrokes) }));
}

/** The shelf as the program gives it to a person, with the questions that are still to be asked. */
export function shelfFor(health: SampleHealth, asks: boolean): RoutineView[] {
  const flag = PEOPLE.find((each) => health.has(each));
  const mine = flag ? draw(people[flag] as unknown as RoutineView[]) : all;
  return mine.map((routine) => ({ ...routine, asks: asks ? health.open(routine.id, routine.asks) : [] }));
}

/** The shelf; with minutes, what fits into them, roughly as the program would fit it. There is always time for *too tired*. */
export function shelf(minutes: number | null, mine: RoutineView[] = all): RoutineView[] {
  if (minutes === null) return mine;
  const fitting = mine.filter((routine) => routine.is_refused_because === null && routine.least_minutes <= minutes);
  if (fitting.length === 0) return [lasting(routineById("tired"), routineById("tired").least_minutes)];
  return fitting.map((routine) => lasting(routine, minutes));
}

function lasting(routine: RoutineView, minutes: number): RoutineView {
  return { ...routine, minutes, seconds: minutes * 60, clock_seconds: minutes * 60 + 20 };
}

/** A routine as a person chose it, roughly as the program would show it: its length is that of the preset. */
export function asChosen(routine: RoutineView, chosen: ChosenView): RoutineView {
  const { seconds, minutes } = routine.lengths.find((length) => length.preset === chosen.preset) ?? routine;
  const steps = routine.steps.map((step) => ({
    ...step,
    way: chosen.ways[step.id] ?? step.way,
    stroke: drawn[`${step.id}:${chosen.ways[step.id]}`] ?? step.stroke,
    omitted_because: chosen.leave_out.includes(step.id) ? "choice" : step.omitted_because,
  }));
  return { ...routine, seconds, minutes, steps, chosen };
}

/** A routine by its id; the first when there is none. */
export function routineById(id: string): RoutineView {
  const found = all.find((routine) => routine.id === id) ?? all[0];
  if (!found) throw new Error("the sample shelf is empty");
  return found;
}
