// The words of a routine: the program's own are in the Fluent files, a person's own has a title and what is said of any.
import { t } from "./words";

/** What there is to say of a routine. */
export type RoutineWord = "title" | "name" | "summary" | "posture" | "need" | "bring" | "evidence";

/** Says something of a routine. */
export function routineWord(routine: { id: string; own_title: string | null }, word: RoutineWord): string {
  if (routine.own_title === null) return t(`routine-${routine.id}-${word}`);
  return word === "title" || word === "name" ? routine.own_title : t(`routine-own-${word}`);
}

/** Names the routine of a session. */
export function sessionTitle(session: { routine_id: string; own_title: string | null }): string {
  return routineWord({ id: session.routine_id, own_title: session.own_title }, "title");
}
