import type { PickView } from "../generated/PickView";

/** What tonight's pick can be, by its state. */
const PICKS: Record<string, PickView> = {
  "pick-rotation": { mode: "rotation", time: 2, times: 3, until_lots: false },
  "pick-lots": {
    mode: "thompson",
    outcome: "sol",
    chance: 0.52,
    candidates: [
      { routine_id: "head", own_title: null, nights: 14, median: 12, chance: 0.52 },
      { routine_id: "feet", own_title: null, nights: 21, median: 14.5, chance: 0.28 },
      { routine_id: "own-1", own_title: "What my shoulders like", nights: 4, median: 20, chance: 0.1 },
      { routine_id: "hands", own_title: null, nights: 0, median: null, chance: 0.1 },
    ],
  },
  "pick-course": { mode: "course", evening: 2, evenings: 5, minutes: 20 },
  "pick-over": { mode: "course-over", evenings_done: 4, evenings: 5 },
  "pick-known": { mode: "all-known" },
  "pick-last": { mode: "last-resort" },
};

/** What is shown while each picks, unless a state says otherwise. */
const USUAL: Record<string, string> = { rotation: "pick-rotation", thompson: "pick-lots", course: "pick-course" };

const MODES: Record<string, string> = {
  "pick-rotation": "rotation",
  "pick-known": "rotation",
  "pick-last": "rotation",
  "pick-lots": "thompson",
  "pick-course": "course",
  "pick-over": "own-choice",
};

/** Who picks, by the states. */
export function pickModeOf(states: Set<string>): string {
  return MODES[[...states].find((state) => state in MODES) ?? ""] ?? "own-choice";
}

/** Tonight's pick; `null`: the person chose. */
export function pickFor(states: Set<string>, mode: string): PickView | null {
  const state = [...states].find((each) => MODES[each] === mode) ?? USUAL[mode];
  return PICKS[state ?? ""] ?? null;
}
