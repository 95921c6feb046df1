import type { Refusal } from "../ipc/generated/Refusal";
import { Refused } from "../ipc/host";
import { clockTime } from "./clock-format";
import { hasWords, t } from "./words";

/** Makes a sentence of the words that the command line puts after "error: ". A file's name keeps its letters. */
function asSentence(words: string, args: Refusal["args"]): string {
  const isName = Object.values(args).some((value) => typeof value === "string" && words.startsWith(value));
  const sentence = isName ? words : words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Says why something was refused and what to do; `null` when there are no words for it. */
export function refusalWords(refusal: Refusal): string | null {
  const id = `error-${refusal.code.replaceAll("_", "-")}`;
  if (!hasWords(id)) return null;
  const offer = refusal.offer === null ? {} : { offer: clockTime(refusal.offer) };
  return asSentence(t(id, { ...refusal.args, ...offer }), refusal.args);
}

/** Says in words what went wrong: the refusal's own sentence, else that something unforeseen happened. */
export function problemWords(error: unknown): string {
  const words = error instanceof Refused ? refusalWords(error.refusal) : null;
  return words ?? t("problem-unforeseen");
}
