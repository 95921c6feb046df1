import type { Refusal } from "../../ipc/generated/Refusal";
import { refusalWords } from "../../lib/problem";
import { hasWords, t } from "../../lib/words";

/** Says why a night was refused; in the window's own words where those of the command line speak of its flags. */
export function nightRefusalWords(refusal: Refusal): string {
  const own = `diary-refused-${refusal.code.replaceAll("_", "-")}`;
  if (hasWords(own)) return t(own, refusal.args);
  return refusalWords(refusal) ?? t("diary-cannot-be");
}
