import type { FactorView } from "../../ipc/generated/FactorView";
import { hoursAndMinutes } from "../../lib/length";
import { t } from "../../lib/words";
import { amount } from "./experiment-words";

/** Neighbouring nights this much alike make an interval too narrow. */
const ALIKE = 0.3;

/** What a routine or a tag is called. */
export function factorName(factor: FactorView): string {
  return factor.own_title ?? (factor.is_shipped ? t(`routine-${factor.id}-name`) : factor.id);
}

/** Writes a value in the unit of the outcome. */
export function valueOf(outcome: string, value: number): string {
  if (outcome === "quality") return String(Math.round(value * 10) / 10);
  if (outcome === "se") return t("helps-percent", { percent: Math.round(value) });
  if (outcome === "tst") return t("length-hours", hoursAndMinutes(value));
  return t("length-minutes", { minutes: Math.round(value) });
}

/** Says what a difference is, and what else it could be. */
function difference(outcome: string, factor: FactorView): string | null {
  if (factor.hodges_lehmann === null) return null;
  return amount(outcome, factor.hodges_lehmann);
}

function could(outcome: string, [low, high]: [number, number]): string {
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  return t("experiment-could", { near: amount(outcome, near), far: amount(outcome, far) });
}

function needs(factor: FactorView): string {
  const { needs_with, needs_without } = factor;
  const key = needs_with === 0 ? "without" : needs_without === 0 ? "with" : "both";
  return t(`helps-more-${key}`, { with: needs_with, without: needs_without });
}

/** The sentence before the dots: what may be said of nights with something. */
export function sentence(outcome: string, factor: FactorView): string {
  const what = factorName(factor);
  const by = difference(outcome, factor);
  if (by === null || factor.interval95 === null) return t("helps-dots-only", { more: needs(factor) });
  const range = could(outcome, factor.interval95);
  if (factor.direction === "too-few") return `${t("helps-so-far", { what, by, outcome })} ${range} ${needs(factor)}`;
  if (factor.direction === "none") return `${t("helps-not-told-apart", { what })} ${range}`;
  return `${t("helps-went-together", { what, by, outcome })} ${range}`;
}

/** The same in a few words, for a row. */
export function inShort(outcome: string, factor: FactorView): string {
  const by = difference(outcome, factor);
  if (by === null || factor.direction === "too-few") return t("helps-cannot-tell", { more: needs(factor) });
  return factor.direction === "none" ? t("helps-short-none") : t("helps-short", { by });
}

/** Whether nights resemble the ones before so much that it has to be said. */
export function isAlike(factor: FactorView): boolean {
  return factor.lag1 !== null && factor.lag1 > ALIKE;
}
