import type { CardView } from "../generated/CardView";

/** The words of each reminder, as the program picks them. */
const WORDS: Record<string, [title: string, body: string]> = {
  evening: ["notice-evening-title", "notice-evening-body"],
  late: ["notice-evening-title", "notice-evening-body-late"],
  wind_down: ["notice-wind-down-title", "notice-wind-down-body"],
  lights_out: ["notice-lights-out-title", "notice-lights-out-body"],
  without: ["notice-without-title", "notice-without-body"],
  morning_log: ["notice-morning-title", "notice-morning-body"],
};

/** A reminder on a card; `about`: a rule; `late`: the massage of an evening that is nearly over; `without`: an evening without. */
export function sampleCard(about: string, nowLocal: string, ownTitle: string | null): CardView | null {
  const words = WORDS[about];
  if (!words) return null;
  return {
    occurrence_id: 3,
    rule: about === "late" || about === "without" ? "evening" : about,
    title: words[0],
    body: words[1],
    routine_id: "feet",
    without: about === "without" ? "nothing" : null,
    own_title: ownTitle,
    routine_min: 14,
    now_local: nowLocal,
    bedtime_local: "2025-03-13T22:45",
    can_snooze: about === "evening",
    snooze_min: 15,
  };
}
