// The words of what was just changed, or of what does not work. The massage goes on under them.
import { t } from "../../lib/words";
import type { Note } from "./hands-free.svelte";
import type { Player } from "./player.svelte";

/** Says what there is to say beside the massage; empty most of the time. */
export function noteOf(player: Player): string {
  if (player.hands.note) return inWords(player.hands.note);
  if (player.isNotKept) return t("player-not-kept");
  if (player.sound.isAlone) return t("player-sound-lost");
  return player.sound.silence ? t(player.sound.silence) : "";
}

function inWords(note: Note): string {
  if (note.kind === "pace") return t("player-pace", { pct: note.pct });
  return t(note.isMuted ? "player-sound-off" : "player-sound-on");
}
