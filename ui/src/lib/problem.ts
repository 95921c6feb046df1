import { Refused } from "../ipc/host";
import { hasWords, t } from "./words";

/** The words of errors are shared with the command line, where a program's name and a colon stand before them. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}

/** Says in words what went wrong: the refusal's own sentence, else that something unforeseen happened. */
export function problemWords(error: unknown): string {
  if (error instanceof Refused && hasWords(`error-${error.refusal.code}`)) {
    return sentence(t(`error-${error.refusal.code}`, error.refusal.args));
  }
  return t("problem-unforeseen");
}
