// The clock of a session: the sound in the program. Between its answers the window counts on by itself.
import type { SoundView } from "../../ipc/generated/SoundView";
import type { Host } from "../../ipc/host";
import type { PlayerClock } from "./player-clock";

/** What the clock asks of the program. */
export type Sound = Pick<Host, "moveSound" | "readSound" | "muteSound" | "endSound">;

/** The sound is asked where it is so often. */
const LOOK_MS = 1000;

/** A difference up to this is walked off unseen over the next second; a larger one is taken at once. */
const UNSEEN_MS = 250;
const WALKED_OFF_IN_MS = 1000;

/** An answer that took longer says too little about a small difference. */
const SLOW_ANSWER_MS = 400;

/** Tells where a session is, in milliseconds from the start of its timeline. */
export class SoundClock {
  /** Fluent id of the line that says why nothing is heard. */
  silence = $state<string | null>(null);
  /** Whether the sound does not answer: the window's own clock goes on alone. */
  isAlone = $state(false);

  /** Where the session was at `sinceMs` of the window's clock. */
  private fromMs: number;
  private sinceMs: number;
  /** A difference still to be walked off. */
  private differenceMs = 0;
  private isRunning = false;
  private lookedAt = Number.NEGATIVE_INFINITY;
  /** Counts the moves: an answer from before the last one says nothing any more. */
  private moves = 0;

  /** `speed`: session time to the window's; 1 but for tests. */
  constructor(
    private readonly sound: Sound,
    private readonly clock: Pick<PlayerClock, "now">,
    private readonly sessionId: number,
    private readonly speed: number,
    startMs: number,
  ) {
    this.fromMs = startMs;
    this.sinceMs = clock.now();
  }

  /** Returns where the session is now. */
  at(): number {
    if (!this.isRunning) return this.fromMs;
    const passed = Math.max(this.clock.now() - this.sinceMs, 0);
    return this.fromMs + passed * this.speed + this.differenceMs * Math.min(passed / WALKED_OFF_IN_MS, 1);
  }

  /** Goes to a place at once, playing or standing, and takes the sound along. */
  async move(atMs: number, isPlaying: boolean): Promise<void> {
    this.moves += 1;
    this.stand(atMs);
    this.isRunning = isPlaying;
    await this.ask(() => this.sound.moveSound(this.sessionId, Math.round(atMs), isPlaying));
  }

  /** Asks the sound where it is, when a second has passed since it was last asked. */
  async look(): Promise<void> {
    if (this.clock.now() - this.lookedAt < LOOK_MS) return;
    await this.lookNow();
  }

  /** Asks the sound where it is. */
  async lookNow(): Promise<void> {
    const wasAlone = this.isAlone;
    const view = await this.ask(() => this.sound.readSound());
    if (!view) return;
    // A sound that comes back, or that stands where it should play, is brought to where the hands are. One that stands
    // further on has come to the end of the session: the hands follow.
    const isAstray = view.is_playing !== this.isRunning && view.at_ms < this.at();
    if (wasAlone || isAstray) await this.move(this.at(), this.isRunning);
  }

  /** Makes the sound silent, or heard again; the clock goes on. */
  mute(isMuted: boolean): void {
    this.sound.muteSound(isMuted).catch(() => undefined);
  }

  /** Ends the sound with the session. */
  end(): void {
    this.stand(this.at());
    this.isRunning = false;
    this.moves += 1;
    this.sound.endSound().catch(() => undefined);
  }

  /** Asks, and takes over the place that is answered; `null`: nothing was, or it came too late to count. */
  private async ask(question: () => Promise<SoundView>): Promise<SoundView | null> {
    const [asked, move] = [this.clock.now(), this.moves];
    this.lookedAt = asked;
    try {
      const view = await question();
      if (move !== this.moves) return null;
      this.silence = view.silence;
      const isTogether = view.is_playing === this.isRunning || view.at_ms > this.at();
      if (!this.isAlone && isTogether) this.takeOver(view.at_ms, this.clock.now() - asked);
      this.isAlone = false;
      return view;
    } catch {
      this.isAlone = true;
      return null;
    }
  }

  private takeOver(atMs: number, tookMs: number): void {
    // The sound was there somewhere between question and answer.
    const truth = this.isRunning ? atMs + (tookMs / 2) * this.speed : atMs;
    const here = this.at();
    const difference = truth - here;
    const seenMs = Math.abs(difference) / this.speed;
    if (tookMs > SLOW_ANSWER_MS && seenMs < tookMs) return;
    this.stand(!this.isRunning || seenMs > UNSEEN_MS ? truth : here);
    if (this.isRunning && seenMs <= UNSEEN_MS) this.differenceMs = difference;
  }

  private stand(atMs: number): void {
    this.fromMs = atMs;
    this.sinceMs = this.clock.now();
    this.differenceMs = 0;
  }
}
