import type { Refusal } from "../../ipc/generated/Refusal";
import { refusalWords } from "../../lib/problem";
import { t } from "../../lib/words";

/** Says why a night was refused, also for a reason without words. */
export function nightRefusalWords(refusal: Refusal): string {
  return refusalWords(refusal) ?? t("diary-cannot-be");
}
