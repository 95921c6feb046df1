import type { TonightView } from "../../ipc/generated/TonightView";

/** What Tonight has to say first. */
export type Phase = "due" | "morning" | "late" | "done" | "evening";

/**
 * Decides it: a reminder waits; last night is over and not in the diary; the massage is done; bedtime is past; or none
 * of it. Before the usual hour of getting up nobody is asked how the night was: who is awake then may still want to sleep.
 */
export function decidePhase(view: TonightView): Phase {
  const isNight = view.until_bedtime_min < 0;
  if (view.card) return "due";
  if (view.asks_for_last_night && !isNight) return "morning";
  if (view.is_done) return "done";
  return isNight ? "late" : "evening";
}

/** Whether the reminder asks for the diary rather than for a massage. */
export function asksForDiary(view: TonightView): boolean {
  return view.card?.rule === "morning_log";
}
