import type { ExperimentView } from "../generated/ExperimentView";
import type { NightOfExperiment } from "../generated/NightOfExperiment";
import type { StartExperiment } from "../generated/StartExperiment";
import type { TonightOfExperiment } from "../generated/TonightOfExperiment";

/** Which evening of each pair is the one of A, as it was drawn. */
const DRAWN = ["ab", "ba", "ba", "ab", "ba", "ab", "ab", "ba", "ab", "ba", "ba", "ab", "ab", "ba"];

/** What is dealt for the sample evening: `without`, `rest`, or `dealt` for a routine. */
export function dealtFor(states: Set<string>): TonightOfExperiment | null {
  if (states.has("without")) return { routine: null, without: "nothing" };
  if (states.has("rest")) return { routine: null, without: "rest" };
  return states.has("dealt") ? { routine: "feet", without: null } : null;
}

/** Places are counted from 0; on an evening spent otherwise the other one was done. */
function nights(count: number, missing: readonly number[], otherwise: readonly number[] = []): NightOfExperiment[] {
  return Array.from({ length: count }, (_, place) => {
    const arm = DRAWN[Math.floor(place / 2)]?.[place % 2] ?? "a";
    const isRecorded = !missing.includes(place);
    return {
      diary_date: new Date(Date.UTC(2025, 1, 14 + place)).toISOString().slice(0, 10),
      block: Math.floor(place / 2) + 1,
      place: (place % 2) + 1,
      arm,
      done: isRecorded ? doneAs(arm, otherwise.includes(place)) : null,
      refusal: place === 2 ? "person" : null,
      is_recorded: isRecorded,
    };
  });
}

function doneAs(arm: string, isOtherwise: boolean): string {
  if (!isOtherwise) return arm;
  return arm === "a" ? "b" : "a";
}

const RUNNING: ExperimentView = {
  id: 1,
  kind: "with-without",
  routine_a: "feet",
  routine_b: null,
  outcome: "sol",
  blocks: 14,
  blocks_complete: 5,
  state: "running",
  p_sign_flip: null,
  difference: null,
  interval95: null,
  verdict: null,
  own_title_a: null,
  own_title_b: null,
  started_on: "2025-02-14",
  looks_after: [10, 14],
  difference_as_done: null,
  interval95_as_done: null,
  blocks_as_done: 0,
  nights_otherwise: 0,
  tonight: { routine: null, without: "nothing" },
  nights: nights(13, [4, 12]),
};

const CLEAR: ExperimentView = {
  ...RUNNING,
  blocks: 14,
  blocks_complete: 14,
  state: "finished",
  p_sign_flip: 0.0061,
  difference: -9.2,
  interval95: [-15, -3.4],
  verdict: "fairly-clear",
  difference_as_done: -8.4,
  interval95_as_done: [-14.6, -1.9],
  blocks_as_done: 11,
  nights_otherwise: 3,
  tonight: null,
  nights: nights(28, [], [2, 9, 20]),
};

/** Nothing is clear, and every evening was spent as it was dealt. */
const OPEN: Partial<ExperimentView> = {
  p_sign_flip: 0.61,
  difference: -1.6,
  interval95: [-8, 5.1],
  verdict: "cannot-tell-yet",
  difference_as_done: -1.6,
  interval95_as_done: [-8, 5.1],
  blocks_as_done: 14,
  nights_otherwise: 0,
};

/** The experiments of the sample diary. */
export function sampleExperiments(states: Set<string>): ExperimentView[] {
  if (states.has("experiment")) return [RUNNING];
  if (states.has("experiment-clear")) return [CLEAR];
  if (states.has("experiment-open")) {
    return [{ ...CLEAR, ...OPEN }];
  }
  return [];
}

/** An experiment as it is on its first evening. */
export function newExperiment(id: number, wanted: StartExperiment): ExperimentView {
  return {
    ...RUNNING,
    id,
    kind: wanted.kind,
    routine_a: wanted.routine_a,
    routine_b: wanted.routine_b,
    outcome: wanted.outcome,
    blocks: wanted.nights / 2,
    blocks_complete: 0,
    looks_after: wanted.nights > 20 ? [10, wanted.nights / 2] : [10],
    nights: nights(1, [0]),
  };
}
