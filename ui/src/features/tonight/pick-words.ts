import type { PickView } from "../../ipc/generated/PickView";
import type { PickMode } from "../../lib/pick-modes";
import { t } from "../../lib/words";

/** Why a routine is tonight's, in one sentence. */
export function pickWords(pick: PickView): string {
  switch (pick.mode) {
    case "rotation":
      return t("pick-rotation", { time: pick.time, times: pick.times });
    case "thompson":
      return t("pick-thompson", { outcome: pick.outcome });
    case "course":
      return t("pick-course", { evening: pick.evening, evenings: pick.evenings });
    case "course-over":
      return t("pick-course-over", { done: pick.evenings_done });
    case "all-known":
    case "last-resort":
      return t(`pick-${pick.mode}`);
  }
}

/** Who or what picked it; `null`: that cannot be told from the pick. */
export function pickedAs(pick: PickView): PickMode | null {
  switch (pick.mode) {
    case "rotation":
      return pick.until_lots ? "thompson" : "rotation";
    case "thompson":
    case "course":
      return pick.mode;
    case "course-over":
      return "own-choice";
    case "all-known":
    case "last-resort":
      return null;
  }
}
