// What hands without eyes may ask of the player, and the questions it asks back.
import { Nudges, type Nudge } from "./nudge";

/** A question in the way of the massage. */
export type Question = "leave" | "signs";

/** What was just changed, shown for a moment. */
export type Note =
  { readonly kind: "pace"; readonly pct: number } | { readonly kind: "sound"; readonly isMuted: boolean };

/** What can be asked of a session. */
export interface Steered {
  toggle(): void;
  jump(way: "back" | "forward" | "repeat"): void;
  /** Goes a step slower or faster; answers with the pace in force. */
  changePace(way: "slower" | "faster"): Promise<number>;
  /** Silences the sound, or lets it be heard; answers whether it is silent. */
  toggleMute(): boolean;
  /** Stands while a question is asked. */
  hold(): void;
  /** Goes on after a question; a massage that was paused before stays so. */
  goOn(): void;
  /** Ends for now, or for tonight. */
  end(event: "leave" | "stop"): void;
}

/** A question nobody answers goes away: it may have been an elbow. */
const QUESTION_MS = 20_000;

/** A note is read in this time. */
const NOTE_MS = 3000;

/** Reads keys and clicks, and asks before anything ends. */
export class HandsFree {
  question = $state<Question | null>(null);
  note = $state<Note | null>(null);

  private readonly keys = new Nudges();
  private askedAt = 0;
  private notedAt = 0;
  /** What the key that waits to be alone would press. */
  private button: (() => void) | null = null;

  constructor(
    private readonly steered: Steered,
    private readonly now: () => number,
  ) {}

  /** Takes a key going down. `button`: presses the button that has the focus, when the key is one that presses buttons. */
  press(key: string, button: (() => void) | null): void {
    const isAsked = button !== null || this.question !== null;
    const nudge = this.keys.press(button ? "Enter" : key, this.now(), isAsked);
    if (button) this.button = button;
    if (nudge) this.do(nudge);
  }

  /** Takes a key going up. */
  release(key: string): void {
    this.keys.release(key);
  }

  /** Forgets the keys that are down: the window lost them. */
  forget(): void {
    this.keys.forget();
  }

  /** Lets time pass. */
  pass(): void {
    const now = this.now();
    const nudge = this.keys.pass(now);
    if (nudge === "confirm" && this.button) this.button();
    else if (nudge) this.do(nudge);
    if (this.note && now - this.notedAt >= NOTE_MS) this.note = null;
    if (this.question && now - this.askedAt >= QUESTION_MS) this.goOn();
  }

  /** Does what a key or a click asks. */
  do(nudge: Nudge): void {
    this.button = null;
    if (this.question) this.answer(this.question, nudge);
    else if (nudge === "leave" || nudge === "signs") this.ask(nudge);
    else if (nudge === "slower" || nudge === "faster") void this.changePace(nudge);
    else if (nudge === "mute") this.show({ kind: "sound", isMuted: this.steered.toggleMute() });
    else if (nudge === "toggle" || nudge === "confirm") this.steered.toggle();
    else this.steered.jump(nudge);
  }

  private async changePace(way: "slower" | "faster"): Promise<void> {
    this.show({ kind: "pace", pct: await this.steered.changePace(way) });
  }

  private show(note: Note): void {
    this.note = note;
    this.notedAt = this.now();
  }

  private ask(question: Question): void {
    this.question = question;
    this.askedAt = this.now();
    this.steered.hold();
  }

  /** Only a clear yes ends anything; whatever else is pressed goes back to the massage. */
  private answer(question: Question, nudge: Nudge): void {
    if (nudge === "confirm") this.steered.end(question === "leave" ? "leave" : "stop");
    else this.goOn();
  }

  private goOn(): void {
    this.question = null;
    this.steered.goOn();
  }
}
