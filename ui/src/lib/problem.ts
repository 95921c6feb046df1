import { Refused } from "../ipc/host";
import { hasWords, t } from "./words";

/** Says in words what went wrong: the refusal's own sentence, else that something unforeseen happened. */
export function problemWords(error: unknown): string {
  if (error instanceof Refused && hasWords(`error-${error.refusal.code}`)) {
    return t(`error-${error.refusal.code}`, error.refusal.args);
  }
  return t("problem-unforeseen");
}
