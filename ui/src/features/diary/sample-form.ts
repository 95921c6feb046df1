// A night for the tests of this folder.
import type { NightForm } from "../../ipc/generated/NightForm";
import type { NightInput } from "../../ipc/generated/NightInput";
import type { NightPreview } from "../../ipc/generated/NightPreview";
import type { NightView } from "../../ipc/generated/NightView";

export const guesses: NightInput = {
  zone: "Europe/London",
  diary_date: "2025-03-14",
  got_into_bed_at: "2025-03-13T23:08",
  tried_to_sleep_at: "2025-03-13T23:20",
  sleep_onset_latency_min: 10,
  final_awakening_at: "2025-03-14T06:45",
  got_out_of_bed_at: "2025-03-14T06:55",
};

/** The morning log of a night that was guessed. */
export const form: NightForm = {
  diary_date: "2025-03-14",
  evening_date: "2025-03-13",
  input: guesses,
  guessed: [
    "got_into_bed_at",
    "tried_to_sleep_at",
    "sleep_onset_latency_min",
    "final_awakening_at",
    "got_out_of_bed_at",
  ],
  saved: null,
  sessions: [],
  missed_reminder: null,
};

export const preview: NightPreview = {
  metrics: null,
  bar: {
    got_into_bed_min: null,
    tried_to_sleep_min: null,
    sleep_onset_min: null,
    final_awakening_min: null,
    got_out_of_bed_min: null,
    awakenings: [],
    sessions: [],
  },
  refusal: null,
  warnings: [],
  is_late_entry: false,
};

/** What the tests need of a saved night. */
export const night = { id: 7, diary_date: "2025-03-14", ordinal: 1 } as NightView;
