import type { RoutineView } from "../generated/RoutineView";
import routines from "./routines.json";

const all: RoutineView[] = routines;

/** The shelf; with minutes, the massage time is set to them, roughly as the program would fit it. */
export function shelf(minutes: number | null): RoutineView[] {
  if (minutes === null) return all;
  return all.map((routine) => ({ ...routine, minutes, seconds: minutes * 60, clock_seconds: minutes * 60 + 20 }));
}

/** A routine by its id; the first when there is none. */
export function routineById(id: string): RoutineView {
  const found = all.find((routine) => routine.id === id) ?? all[0];
  if (!found) throw new Error("the sample shelf is empty");
  return found;
}
