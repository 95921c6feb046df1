// What a screen reader is told of a session: each thing once.

/** A moment of a session, in words. */
export interface Moment {
  /** A step, a change of side: told when it begins, not again when a rest in it ends. */
  readonly isStep: boolean;
  readonly words: string;
}

/** Remembers what was told. */
export class Announcements {
  private step = "";
  private last = "";

  /** `goingOn`: what is said when a rest ends. */
  constructor(private readonly goingOn: () => string) {}

  /** Returns what to say now. */
  at({ isStep, words }: Moment): string {
    if (!isStep) this.last = words;
    else if (words !== this.step) this.step = this.last = words;
    else if (this.last !== words) this.last = this.goingOn();
    return this.last;
  }
}
