import type { PlayerView } from "../generated/PlayerView";
import sessions from "./sessions.json";

const views = sessions as unknown as Record<string, PlayerView>;

/** A session from its start: feet, else head. */
export function playerView(routineId: string): PlayerView {
  const view = views[routineId] ?? views["head"];
  if (!view) throw new Error("no sample session");
  return structuredClone(view);
}

/** The feet, left open in the middle of the fifth segment. */
export function openSession(): PlayerView {
  return { ...playerView("feet"), session_id: 7, position: 4, position_ms: 12_000 };
}
