// The sound of a session without sound: the silent clock of a plain browser.
import type { SoundView } from "../generated/SoundView";

/** A clock that runs with the browser's, `speed` times as fast. */
export class SampleSound {
  private atMs = 0;
  private since = 0;
  private isPlaying = false;

  constructor(
    private readonly speed: number,
    private readonly silence: string | null,
  ) {}

  moveTo(atMs: number, isPlaying: boolean): SoundView {
    Object.assign(this, { atMs, isPlaying, since: performance.now() });
    return this.view();
  }

  view(): SoundView {
    const passedMs = this.isPlaying ? (performance.now() - this.since) * this.speed : 0;
    return { at_ms: this.atMs + passedMs, is_playing: this.isPlaying, silence: this.silence };
  }
}
