/** The setting that says who or what picks the routine of an evening. */
export const PICK_MODE = "evening.pick";

/** The person; each in turn until it is known; a lot that falls on what went with better nights; five long evenings. */
export const PICK_MODES = ["own-choice", "rotation", "thompson", "course"] as const;

export type PickMode = (typeof PICK_MODES)[number];
