// The player: follows the sound through a session, from where it stands to its end, and reports on the way.
import type { PlayerEvent } from "../../ipc/generated/PlayerEvent";
import type { PlayerView } from "../../ipc/generated/PlayerView";
import type { SegmentView } from "../../ipc/generated/SegmentView";
import { Refused, type Host } from "../../ipc/host";
import { HandsFree, type Steered } from "./hands-free.svelte";
import type { PlayerClock } from "./player-clock";
import { placeAt, startOfSegment } from "./session-place";
import { SessionReports } from "./session-reports.svelte";
import { SoundClock, type Sound } from "./sound-clock.svelte";
import { itemAt } from "./stroke/geometry";
import { breathAt, brightnessAt, countAt, minutesLeft } from "./timeline";

/** Pictures a second: enough for slow hands, half the work of a screen. */
const TICK_MS = 1000 / 24;

/** A sign of life so often, that a killed program may resume there. */
const ALIVE_MS = 5000;

/** Longer between two ticks: the window was hidden, or the machine slept, and so did the massage. */
const GAP_MS = 90_000;

/** ← within this of a segment's beginning goes to the one before. */
const BACK_MS = 2000;

/** What the player asks of the program. */
export type PlayingHost = Sound & Pick<Host, "reportPlayer" | "resumeSession" | "setPace">;

/** Plays one session. `start` sets it going, `stop` ends its clock. */
export class Player implements Steered {
  view: PlayerView = $state.raw() as PlayerView;
  position = $state(0);
  /** Milliseconds into the segment. */
  atMs = $state(0);
  isPaused = $state(false);
  isMuted = $state(false);
  isOver = $state(false);

  readonly segment: SegmentView = $derived.by(() => itemAt(this.view.segments, this.position));
  readonly count = $derived.by(() => countAt(this.segment, this.atMs));
  readonly breathMs = $derived.by(() => breathAt(this.segment, this.atMs));
  readonly minutesLeft = $derived.by(() => minutesLeft(this.view.segments, this.position, this.atMs));
  readonly brightness = $derived.by(() => brightnessAt(this.view, this.position, this.atMs));

  readonly hands: HandsFree;
  readonly sound: SoundClock;
  private readonly reports: SessionReports;
  private stopTicking: (() => void) | null = null;
  private wokeAt = 0;
  private toldAt = 0;
  /** While it is found out whether the sound went on without the window. */
  private isWaking = false;

  /** `onLeave` is called when the person leaves before the end, once the program knows. */
  constructor(
    view: PlayerView,
    private readonly host: PlayingHost,
    private readonly clock: PlayerClock,
    private readonly onLeave: () => void,
  ) {
    this.view = view;
    this.position = view.position;
    this.atMs = view.position_ms;
    this.reports = new SessionReports(view.session_id, host);
    this.sound = new SoundClock(host, clock, view.session_id, view.speed, this.sessionMs);
    this.hands = new HandsFree(this, () => clock.now());
  }

  /** Whether what happens is not being kept. */
  get isNotKept(): boolean {
    return this.reports.isFailing;
  }

  /** Whether the hands move. */
  get isPlaying(): boolean {
    return !this.isPaused && this.hands.question === null && !this.isOver;
  }

  /** Begins to play, where the session stands. */
  start(): void {
    this.wokeAt = this.clock.date();
    this.stopTicking = this.clock.start(() => this.tick(), TICK_MS);
    void this.sound.move(this.sessionMs, true);
    void this.tell("alive");
  }

  /** Shows at once where the sound is: the window is seen again. */
  async comeBack(): Promise<void> {
    await this.sound.lookNow();
    this.tick();
  }

  /** Stops the clock and the sound; nothing more happens. */
  stop(): void {
    this.stopTicking?.();
    this.stopTicking = null;
    this.sound.end();
  }

  toggle(): void {
    this.isPaused = !this.isPaused;
    void this.sound.move(this.sessionMs, this.isPlaying);
    void this.tell(this.isPaused ? "pause" : "resume");
  }

  jump(way: "back" | "forward" | "repeat"): void {
    if (way === "forward") this.position += 1;
    if (way === "back" && this.atMs < BACK_MS) this.position = Math.max(this.position - 1, 0);
    this.atMs = 0;
    this.isPaused = false;
    void this.sound.move(this.sessionMs, true);
    if (this.position >= this.view.segments.length) this.finish();
    else void this.tell(way);
  }

  async changePace(way: "slower" | "faster"): Promise<number> {
    const { session_id, pace_pct } = this.view;
    const [position, position_ms] = [this.position, Math.round(this.atMs)];
    const asked = { session_id, pace_pct: pace_pct + (way === "faster" ? 10 : -10), position, position_ms };
    try {
      const view = await this.host.setPace(asked);
      this.view = view;
      // It played on while it was asked: only a segment that is still played has another place in it.
      if (this.position === view.position) this.atMs = view.position_ms;
      void this.sound.move(this.sessionMs, this.isPlaying);
    } catch {
      // As slow or as fast as it goes, or no answer: the massage keeps its pace.
    }
    return this.view.pace_pct;
  }

  toggleMute(): boolean {
    this.isMuted = !this.isMuted;
    this.sound.mute(this.isMuted);
    return this.isMuted;
  }

  hold(): void {
    void this.sound.move(this.sessionMs, false);
    if (!this.isPaused) void this.tell("pause");
  }

  goOn(): void {
    void this.sound.move(this.sessionMs, this.isPlaying);
    if (!this.isPaused) void this.tell("resume");
  }

  end(event: "leave" | "stop"): void {
    this.stop();
    void this.tell(event).then(this.onLeave);
  }

  /** Milliseconds from the start of the timeline. */
  private get sessionMs(): number {
    return startOfSegment(this.view.segments, this.position) + this.atMs;
  }

  private tick(): void {
    if (this.isOver || this.isWaking) return;
    const date = this.clock.date();
    const awayMs = date - this.wokeAt;
    this.wokeAt = date;
    this.hands.pass();
    if (!this.isPlaying) this.reports.retry();
    else if (awayMs > GAP_MS) void this.wake(awayMs);
    else this.playOn();
  }

  private playOn(): void {
    this.follow(this.sound.at());
    void this.sound.look();
    if (!this.isOver && this.clock.now() - this.toldAt >= ALIVE_MS) void this.tell("alive");
  }

  /** Comes back after long: the hands are where the sound is, and rest if it slept as well. */
  private async wake(awayMs: number): Promise<void> {
    this.isWaking = true;
    const before = this.sessionMs;
    await this.sound.lookNow();
    const playedMs = this.sound.isAlone ? 0 : (this.sound.at() - before) / this.view.speed;
    if (awayMs - playedMs < GAP_MS) this.follow(this.sound.at());
    else await this.rest(before);
    this.isWaking = false;
  }

  /** Rests where the machine fell asleep, unless so long ago that the session has ended: then it is another day. */
  private async rest(sessionMs: number): Promise<void> {
    void this.sound.move(sessionMs, false);
    try {
      await this.host.resumeSession(this.view.session_id);
      this.isPaused = true;
      void this.tell("pause");
    } catch (error) {
      this.isPaused = true;
      if (!(error instanceof Refused)) return;
      this.stop();
      this.onLeave();
    }
  }

  /** Goes on to a moment of the session, over the ends of segments; a sound that lags behind is waited for. */
  private follow(sessionMs: number): void {
    while (!this.isOver) {
      const { duration_ms } = this.segment;
      const atMs = sessionMs - startOfSegment(this.view.segments, this.position);
      const reached = Math.min(atMs, duration_ms);
      this.reports.played(Math.max(reached - this.atMs, 0));
      this.atMs = Math.max(reached, this.atMs);
      if (atMs < duration_ms) return;
      if (this.position + 1 >= this.view.segments.length) {
        this.finish();
        return;
      }
      this.position += 1;
      this.atMs = 0;
      void this.tell("advance");
    }
  }

  /** The last stroke is done: the player stays at the end of the last segment. */
  private finish(): void {
    const end = placeAt(this.view.segments, Number.POSITIVE_INFINITY);
    [this.position, this.atMs] = [end.position, end.atMs];
    this.isOver = true;
    void this.tell("finish");
  }

  private tell(event: PlayerEvent): Promise<void> {
    this.toldAt = this.clock.now();
    return this.reports.tell(event, { position: this.position, atMs: this.atMs });
  }
}
