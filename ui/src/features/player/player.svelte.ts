// The player: plays a session by itself, from where it stands to its end, and reports on the way.
import type { PlayerEvent } from "../../ipc/generated/PlayerEvent";
import type { PlayerView } from "../../ipc/generated/PlayerView";
import type { SegmentView } from "../../ipc/generated/SegmentView";
import type { Host } from "../../ipc/host";
import { Burst, type Nudge } from "./nudge";
import type { PlayerClock } from "./player-clock";
import { ReportQueue } from "./report-queue.svelte";
import { itemAt } from "./stroke/geometry";
import { breathAt, brightnessAt, countAt, minutesLeft } from "./timeline";

/** Pictures a second: enough for slow hands, half the work of a screen. */
const TICK_MS = 1000 / 24;

/** A sign of life so often, that a killed program may resume there. */
const ALIVE_MS = 5000;

/** Longer between two ticks: the machine slept, and so did the massage. */
const SLEPT_MS = 90_000;

/** ← within this of a segment's beginning goes to the one before. */
const BACK_MS = 2000;

/** A question nobody answers goes away: it may have been an elbow. */
const QUESTION_MS = 20_000;

/** A question in the way of the massage. */
export type Question = "leave" | "signs";

/** Plays one session. `start` sets it going, `stop` ends its clock. */
export class Player {
  position = $state(0);
  /** Milliseconds into the segment. */
  atMs = $state(0);
  isPaused = $state(false);
  question = $state<Question | null>(null);
  isOver = $state(false);

  readonly segment: SegmentView = $derived.by(() => itemAt(this.view.segments, this.position));
  readonly count = $derived.by(() => countAt(this.segment, this.atMs));
  readonly breathMs = $derived.by(() => breathAt(this.segment, this.atMs));
  readonly minutesLeft = $derived.by(() => minutesLeft(this.view.segments, this.position, this.atMs));
  readonly brightness = $derived.by(() => brightnessAt(this.view, this.position, this.atMs));

  private readonly burst = new Burst();
  private readonly reports: ReportQueue;
  private stopClock: (() => void) | null = null;
  private tickedAt = 0;
  private aliveAt = 0;
  private askedAt = 0;
  /** Milliseconds played since the last report. */
  private activeMs = 0;

  /** `onLeave` is called when the person leaves before the end, once the program knows. */
  constructor(
    readonly view: PlayerView,
    host: Pick<Host, "reportPlayer">,
    private readonly clock: PlayerClock,
    private readonly onLeave: () => void,
  ) {
    this.reports = new ReportQueue((report) => host.reportPlayer(report));
    this.position = view.position;
    this.atMs = view.position_ms;
  }

  /** Whether what happens is not being kept. */
  get isNotKept(): boolean {
    return this.reports.isFailing;
  }

  /** Whether the hands move. */
  get isPlaying(): boolean {
    return !this.isPaused && this.question === null && !this.isOver;
  }

  /** Begins to play, where the session stands. */
  start(): void {
    this.tickedAt = this.aliveAt = this.clock.now();
    this.stopClock = this.clock.start(() => this.tick(), TICK_MS);
    void this.report("alive");
  }

  /** Stops the clock; nothing more happens. */
  stop(): void {
    this.stopClock?.();
    this.stopClock = null;
  }

  /** Does what a key or a click asks, but for the rest of a burst. */
  nudge(nudge: Nudge): void {
    if (!this.burst.begins(this.clock.now()) || this.isOver) return;
    if (this.question) this.answer(this.question, nudge);
    else if (nudge === "toggle" || nudge === "confirm") this.toggle();
    else if (nudge === "leave") this.ask("leave");
    else if (nudge === "signs") this.ask("signs");
    else this.jump(nudge);
  }

  private toggle(): void {
    this.isPaused = !this.isPaused;
    void this.report(this.isPaused ? "pause" : "resume");
  }

  private jump(way: "back" | "forward" | "repeat"): void {
    if (way === "forward") this.position += 1;
    if (way === "back" && this.atMs < BACK_MS) this.position = Math.max(this.position - 1, 0);
    this.atMs = 0;
    this.isPaused = false;
    if (this.position >= this.view.segments.length) this.finish();
    else void this.report(way);
  }

  private ask(question: Question): void {
    this.question = question;
    this.askedAt = this.clock.now();
    if (!this.isPaused) void this.report("pause");
  }

  private answer(question: Question, nudge: Nudge): void {
    if (nudge === "leave" || nudge === "confirm") {
      void this.end(question === "leave" ? "leave" : "stop");
      return;
    }
    this.goOn();
  }

  /** Takes the question back; a massage that was paused before stays so. */
  private goOn(): void {
    this.question = null;
    if (!this.isPaused) void this.report("resume");
  }

  private async end(event: "leave" | "stop"): Promise<void> {
    this.stop();
    await this.report(event);
    this.onLeave();
  }

  private tick(): void {
    const now = this.clock.now();
    const passed = now - this.tickedAt;
    this.tickedAt = now;
    if (this.question && now - this.askedAt >= QUESTION_MS) this.goOn();
    else if (passed > SLEPT_MS && this.isPlaying) this.toggle();
    else if (this.isPlaying) this.play(passed * this.view.speed);
    if (now - this.aliveAt >= ALIVE_MS) {
      if (this.isPlaying) void this.report("alive");
      else if (this.isNotKept) void this.reports.flush();
      this.aliveAt = now;
    }
  }

  /** Plays on by so many milliseconds of the session, over the ends of segments. */
  private play(ms: number): void {
    let left = ms;
    while (!this.isOver) {
      const rest = this.segment.duration_ms - this.atMs;
      if (left < rest) {
        this.atMs += left;
        this.activeMs += left;
        return;
      }
      left -= rest;
      this.activeMs += rest;
      if (this.position + 1 >= this.view.segments.length) {
        this.finish();
        return;
      }
      this.position += 1;
      this.atMs = 0;
      void this.report("advance");
    }
  }

  /** The last stroke is done: the player stays at the end of the last segment. */
  private finish(): void {
    this.position = this.view.segments.length - 1;
    this.atMs = this.segment.duration_ms;
    this.isOver = true;
    void this.report("finish");
  }

  private report(event: PlayerEvent): Promise<void> {
    const active_ms = Math.round(this.activeMs);
    this.activeMs = 0;
    return this.reports.push({
      session_id: this.view.session_id,
      event,
      position: this.position,
      position_ms: Math.round(this.atMs),
      active_ms,
    });
  }
}
