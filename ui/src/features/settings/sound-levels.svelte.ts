import type { SoundChannel } from "../../ipc/generated/SoundChannel";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import { t } from "../../lib/words";
import type { Settings } from "./settings.svelte";

/** The sounds with a loudness of their own, in the order they are listed. */
export const CHANNELS: readonly SoundChannel[] = ["voice", "bells", "ambience", "tick"];

/** How loud a sound is that was never on. */
const FIRST_PERCENT: Record<SoundChannel, number> = { voice: 70, bells: 70, ambience: 40, tick: 30 };

/** How loud each sound is, and what came of testing it. Off is no loudness at all. */
export class SoundLevels {
  /** Why nothing is heard, in words. */
  silence = $state<string | null>(null);

  private readonly lastPercent = { ...FIRST_PERCENT };

  constructor(
    private readonly settings: Settings,
    private readonly host: Pick<Host, "testSound">,
  ) {}

  percent(channel: SoundChannel): number {
    return Number(this.settings.word(keyOf(channel)));
  }

  isOn(channel: SoundChannel): boolean {
    return this.percent(channel) > 0;
  }

  choose(channel: SoundChannel, percent: number): Promise<void> {
    if (percent > 0) this.lastPercent[channel] = percent;
    return this.settings.set(keyOf(channel), percent);
  }

  /** Turns a sound off, or on again as loud as it was. */
  turn(channel: SoundChannel, isOn: boolean): Promise<void> {
    if (this.isOn(channel)) this.lastPercent[channel] = this.percent(channel);
    return this.choose(channel, isOn ? this.lastPercent[channel] : 0);
  }

  /** Lets a sound be heard, or says why it is not. */
  async test(channel: SoundChannel): Promise<void> {
    try {
      const { silence } = await this.host.testSound(channel);
      this.silence = silence === null ? null : t(silence);
    } catch (error) {
      this.silence = problemWords(error);
    }
  }
}

/** The setting that holds how loud a sound is. */
export function keyOf(channel: SoundChannel): string {
  return `sound.${channel}`;
}
