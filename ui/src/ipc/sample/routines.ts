import strokes from "../../../../src-tauri/crates/app/content/strokes.json";
import type { ChosenView } from "../generated/ChosenView";
import type { RoutineView } from "../generated/RoutineView";
import type { StrokeView } from "../generated/StrokeView";
import routines from "./routines.json";

/** The shelf as the program says it; the strokes are the program's own. */
const drawn = strokes as unknown as Record<string, StrokeView>;
const all: RoutineView[] = (routines as unknown as RoutineView[]).map((routine) => ({
  ...routine,
  steps: routine.steps.map((step) => ({ ...step, stroke: drawn[step.id] ?? null })),
}));

/** The shelf; with minutes, what fits into them, roughly as the program would fit it. There is always time for *too tired*. */
export function shelf(minutes: number | null): RoutineView[] {
  if (minutes === null) return all;
  const fitting = all.filter((routine) => routine.least_minutes <= minutes);
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
