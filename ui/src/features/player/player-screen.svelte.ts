// From "play this" to a session that plays, or to a sentence that says why not.
import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { StartRoutine } from "../../ipc/generated/StartRoutine";
import type { Host } from "../../ipc/host";
import type { Play } from "../../lib/router.svelte";
import type { PlayerClock } from "./player-clock";
import { Player, type PlayingHost } from "./player.svelte";
import { loadLandmarks, type LandmarkFile } from "../../lib/landmarks";
import { drawingsOf } from "./stroke/hand";

/** What the player's screen needs of the program. */
export type PlayerHost = PlayingHost & Pick<Host, "startRoutine" | "listRoutines" | "goodNight">;

/** What stands on the screen. */
export type Scene =
  | { readonly kind: "opening" }
  | { readonly kind: "ready"; readonly routine: RoutineView }
  | { readonly kind: "playing"; readonly player: Player; readonly landmarks: ReadonlyMap<string, LandmarkFile> }
  | { readonly kind: "refused" };

/** Opens a session and holds what the screen shows. */
export class PlayerScreen {
  scene = $state.raw<Scene>({ kind: "opening" });
  private isStarting = false;

  constructor(
    private readonly play: Play,
    private readonly host: PlayerHost,
    private readonly clock: PlayerClock,
    private readonly goHome: () => void,
  ) {}

  /** Shows what is asked, ready for one key; nothing is started yet. */
  async wait(): Promise<void> {
    if ("session_id" in this.play) return this.begin();
    const { routine_id, minutes } = this.play;
    try {
      const routines = await this.host.listRoutines(minutes);
      const routine = routines.find((one) => one.id === routine_id);
      this.scene = routine ? { kind: "ready", routine } : { kind: "refused" };
    } catch {
      this.scene = { kind: "refused" };
    }
  }

  /** Starts the session and plays it. */
  async begin(): Promise<void> {
    if (this.isStarting) return;
    this.isStarting = true;
    try {
      const view = await this.sessionOf(this.play);
      const landmarks = await loadLandmarks(view.segments.flatMap((segment) => drawingsOf(segment.stroke)));
      const player = new Player(view, this.host, this.clock, this.goHome);
      this.scene = { kind: "playing", player, landmarks };
      player.start();
    } catch {
      this.scene = { kind: "refused" };
    }
  }

  /** Ends sound and session in the dark, and lets the computer rest as the person set it. */
  async goDark(): Promise<void> {
    this.close();
    // A computer that cannot rest is no reason to wake anybody.
    await this.host.goodNight().catch(() => undefined);
  }

  /** Stops the clock of whatever plays. */
  close(): void {
    if (this.scene.kind === "playing") this.scene.player.stop();
  }

  private sessionOf(play: Play) {
    if ("session_id" in play) return this.host.resumeSession(play.session_id);
    return this.host.startRoutine(play satisfies StartRoutine);
  }
}
