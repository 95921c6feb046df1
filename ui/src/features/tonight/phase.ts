import type { TonightView } from "../../ipc/generated/TonightView";

/** What Tonight has to say first. */
export type Phase = "due" | "morning" | "late" | "done" | "evening";

/** Decides it: a reminder waits; last night is not in the diary; bedtime is over; the massage is done; or none of it. */
export function decidePhase(view: TonightView): Phase {
  if (view.card) return "due";
  if (view.asks_for_last_night) return "morning";
  if (view.is_done) return "done";
  if (view.until_bedtime_min < 0) return "late";
  return "evening";
}

/** Whether the reminder asks for the diary rather than for a massage. */
export function asksForDiary(view: TonightView): boolean {
  return view.card?.rule === "morning_log";
}
