import type { Refusal } from "../../ipc/generated/Refusal";
import { hasWords, t } from "../../lib/words";

/** Says why a night was refused and what to do; an unknown reason still gets a sentence. */
export function refusalWords(refusal: Refusal): string {
  const id = `error-${refusal.code}`;
  return hasWords(id) ? t(id, refusal.args) : t("diary-cannot-be");
}
