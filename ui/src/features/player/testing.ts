// What the tests of the player share: a clock that stands until it is moved, and a program that listens.
import type { PlayerReport } from "../../ipc/generated/PlayerReport";
import type { PlayerView } from "../../ipc/generated/PlayerView";
import { playerView } from "../../ipc/sample/player";
import type { PlayerClock } from "./player-clock";
import { Player } from "./player.svelte";

/** A clock that moves when it is told to, calling back as often as the window's would. */
export class HandClock implements PlayerClock {
  private nowMs = 1000;
  private tick: (() => void) | null = null;
  private everyMs = 0;

  now(): number {
    return this.nowMs;
  }

  start(tick: () => void, everyMs: number): () => void {
    [this.tick, this.everyMs] = [tick, everyMs];
    return () => {
      this.tick = null;
    };
  }

  /** Whether something still follows the clock. */
  get isFollowed(): boolean {
    return this.tick !== null;
  }

  /** Moves on in steps of the callback. */
  pass(ms: number): void {
    for (let left = ms; left > 0; left -= this.everyMs) this.leap(Math.min(left, this.everyMs));
  }

  /** Moves on at once, as after a sleep of the machine. */
  leap(ms: number): void {
    this.nowMs += ms;
    this.tick?.();
  }
}

/** A player of the sample routine, already started, with everything it told. */
export function playing(routine: string, changes: Partial<PlayerView> = {}) {
  const clock = new HandClock();
  const reports: PlayerReport[] = [];
  const program = { isDown: false };
  const leaves: string[] = [];
  const host = {
    reportPlayer: async (report: PlayerReport): Promise<void> => {
      if (program.isDown) throw new Error("no answer");
      reports.push(report);
    },
  };
  const view = { ...playerView(routine), ...changes };
  const player = new Player(view, host, clock, () => leaves.push("left"));
  player.start();
  /** Presses after a pause long enough not to be a burst. */
  const press = (nudge: Parameters<Player["nudge"]>[0]): void => {
    clock.leap(500);
    player.nudge(nudge);
  };
  return { player, clock, reports, program, leaves, press, view };
}

/** Lets everything that waits for no clock be done. */
export function settle(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
