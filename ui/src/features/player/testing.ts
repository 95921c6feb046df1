// What the tests of the player share: a clock that stands until it is moved, and a program that plays and listens.
import type { PlayerReport } from "../../ipc/generated/PlayerReport";
import type { PlayerView } from "../../ipc/generated/PlayerView";
import type { SetPace } from "../../ipc/generated/SetPace";
import type { SoundView } from "../../ipc/generated/SoundView";
import { Refused } from "../../ipc/host";
import { playerView } from "../../ipc/sample/player";
import type { Nudge } from "./nudge";
import type { PlayerClock } from "./player-clock";
import { Player, type PlayingHost } from "./player.svelte";

/** A clock that moves when it is told to, calling back as often as the window's would. */
export class HandClock implements PlayerClock {
  private nowMs = 1000;
  /** What the machine slept: its calendar went on, its clock stood. */
  private sleptMs = 0;
  private tick: (() => void) | null = null;
  private everyMs = 0;

  now(): number {
    return this.nowMs;
  }

  date(): number {
    return this.nowMs + this.sleptMs;
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

  /** Moves on at once, as behind a hidden window. */
  leap(ms: number): void {
    this.nowMs += ms;
    this.tick?.();
  }

  /** Sleeps as a machine does. */
  sleep(ms: number): void {
    this.sleptMs += ms;
    this.tick?.();
  }
}

/** A sound that runs with a hand clock; `slipMs` puts it ahead of the window or behind. */
export class HandSound {
  isDown = false;
  isMuted = false;
  isEnded = false;
  silence: string | null = null;
  private view = { at_ms: 0, is_playing: false };
  private sinceMs = 0;

  constructor(
    private readonly clock: HandClock,
    private readonly speed: number,
  ) {}

  moveTo(at_ms: number, is_playing: boolean): SoundView {
    this.view = { at_ms, is_playing };
    this.sinceMs = this.clock.now();
    return this.read();
  }

  read(): SoundView {
    if (this.isDown) throw new Error("no answer");
    const passed = this.view.is_playing ? (this.clock.now() - this.sinceMs) * this.speed : 0;
    return { ...this.view, at_ms: this.view.at_ms + passed, silence: this.silence };
  }

  slip(ms: number): void {
    this.view.at_ms += ms;
  }
}

/** A player of the sample routine, already started, with everything it told. */
export function playing(routine: string, changes: Partial<PlayerView> = {}) {
  const clock = new HandClock();
  const reports: PlayerReport[] = [];
  const program = { isDown: false };
  const leaves: string[] = [];
  /** Whether the program still keeps the session's place. */
  const kept = { isOpen: true };
  const view = { ...playerView(routine), ...changes };
  const sound = new HandSound(clock, view.speed);
  const host: PlayingHost = {
    reportPlayer: async (report: PlayerReport): Promise<void> => {
      if (program.isDown) throw new Error("no answer");
      reports.push(report);
    },
    moveSound: async (_session, at_ms, is_playing) => sound.moveTo(at_ms, is_playing),
    readSound: async () => sound.read(),
    muteSound: async (isMuted) => {
      sound.isMuted = isMuted;
    },
    endSound: async () => {
      sound.isEnded = true;
    },
    resumeSession: async () => {
      if (!kept.isOpen) throw new Refused({ field: null, code: "session-ended", args: {}, offer: null });
      return view;
    },
    setPace: async (asked) => atPace(view, asked),
  };
  const player = new Player(view, host, clock, () => leaves.push("left"));
  player.start();
  const press = (nudge: Nudge): void => player.hands.do(nudge);
  /** A key of its own, alone and short. */
  const type = (key: string): void => {
    player.hands.press(key, null);
    player.hands.release(key);
    clock.pass(2000);
  };
  return { player, clock, reports, program, kept, leaves, press, type, view, sound };
}

/** Slows or quickens as the program does where every step is counted. */
function atPace(view: PlayerView, { pace_pct, position, position_ms }: SetPace): PlayerView {
  if (pace_pct < 70 || pace_pct > 120) throw new Error("pace_unknown");
  const scaled = (ms: number): number => Math.round((ms * 100) / pace_pct);
  const segments = view.segments.map((segment) => ({ ...segment, duration_ms: scaled(segment.duration_ms) }));
  return { ...view, segments, pace_pct, position, position_ms: scaled(position_ms) };
}

/** Lets everything that waits for no clock be done. */
export function settle(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
