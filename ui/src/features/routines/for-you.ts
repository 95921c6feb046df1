import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { StepView } from "../../ipc/generated/StepView";
import { t } from "../../lib/words";

/** Left out for want of time or by choice: nothing that health asks for. */
const NOT_HEALTH = ["time", "choice"];

/** Left out because the person is not well tonight. */
const TONIGHT = "unwell_now";

/** How many steps are named before they are counted. */
const NAMED = 1;

/** Says whether health leaves a step out. */
export function isLeftOutForHealth(step: StepView): boolean {
  return step.omitted_because !== null && !NOT_HEALTH.includes(step.omitted_because);
}

/** Says whether a person who is not well tonight would find the routine otherwise tomorrow. */
export function isChangedByTonight(routine: RoutineView): boolean {
  return routine.steps.some((step) => step.omitted_because === TONIGHT);
}

/** Says in a line how a routine differs for this person; `null`: it does not. */
export function forYou(routine: RoutineView): string | null {
  const without = routine.steps.filter(isLeftOutForHealth);
  const first = without[0];
  if (first && without.length <= NAMED) return t("shelf-without-step", { step: t(`step-${first.id}-title`) });
  if (first) return t("shelf-without-steps", { count: without.length });
  const replaced = routine.steps.find((step) => step.replaces !== null);
  if (replaced) return t("shelf-instead", { step: t(`step-${replaced.id}-title`) });
  return routine.steps.some((step) => step.is_light) ? t("shelf-lightly") : null;
}
