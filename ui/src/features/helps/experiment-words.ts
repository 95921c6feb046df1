import type { ExperimentView } from "../../ipc/generated/ExperimentView";
import { t } from "../../lib/words";

/** Names an arm as people do: the routine, without, or rest. */
export function armName(experiment: ExperimentView, arm: string): string {
  const [routine, ownTitle] =
    arm === "a" ? [experiment.routine_a, experiment.own_title_a] : [experiment.routine_b, experiment.own_title_b];
  if (ownTitle !== null) return ownTitle;
  // One of the person's own that is gone has no title any more.
  if (routine !== null) return t(routine.startsWith("own-") ? "experiment-own" : `routine-${routine}-name`);
  return t(experiment.kind === "massage-or-rest" ? "experiment-rest" : "experiment-without");
}

/** Says how much less or more an outcome is, in its own words. */
export function amount(outcome: string, difference: number): string {
  // Steps of how a sleep felt are few; all else is told in whole numbers.
  const size = outcome === "quality" ? Math.abs(difference).toFixed(1) : Math.round(Math.abs(difference));
  return t(`experiment-by-${outcome}`, { size, side: difference < 0 ? "less" : "more" });
}

/** Says what the last look found: what happened, and what else it could be. `null`: nothing was looked at. */
export function finding(experiment: ExperimentView): string | null {
  const { difference, interval95, outcome, verdict } = experiment;
  if (difference === null || verdict === null) return null;
  const words = { a: armName(experiment, "a"), b: armName(experiment, "b"), kind: experiment.kind };
  const said =
    verdict === "cannot-tell-yet"
      ? t("experiment-said-nothing", words)
      : t(`experiment-said-${outcome}`, { ...words, by: amount(outcome, difference) });
  if (!interval95) return said;
  return `${said} ${t("experiment-could", ends(outcome, interval95))}`;
}

/** Says what the nights show as they were really spent; it stands beside the finding. `null`: nothing was looked at. */
export function asDone(experiment: ExperimentView): string | null {
  const {
    difference_as_done: difference,
    interval95_as_done: interval95,
    outcome,
    nights_otherwise: nights,
  } = experiment;
  if (experiment.verdict === null) return null;
  if (nights === 0) return t("experiment-done-same");
  if (difference === null) return t("experiment-done-none");
  const words = { by: amount(outcome, difference), nights };
  return interval95
    ? t("experiment-done", { ...words, ...ends(outcome, interval95) })
    : t("experiment-done-few", words);
}

/** Names both ends of an interval. The one that is nearer to no difference comes first. */
function ends(outcome: string, [low, high]: [number, number]): { near: string; far: string } {
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  return { near: end(outcome, near), far: end(outcome, far) };
}

function end(outcome: string, difference: number): string {
  const least = outcome === "quality" ? 0.05 : 0.5;
  return Math.abs(difference) < least ? t("experiment-no-difference") : amount(outcome, difference);
}

/** Says how far it is: how many evenings were dealt of how many, and what tonight is. */
export function progress(experiment: ExperimentView): string {
  const night = t("experiment-night", { night: experiment.nights.length, nights: experiment.blocks * 2 });
  const { tonight } = experiment;
  if (!tonight) return night;
  return `${night} ${t("experiment-is-tonight", { what: armName(experiment, tonight.routine === experiment.routine_a ? "a" : "b") })}`;
}
