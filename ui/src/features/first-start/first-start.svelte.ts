import type { Startup } from "../../ipc/generated/Startup";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import { t } from "../../lib/words";

/** The three answers before the first evening. Whatever was proposed stands until it is changed. */
export class FirstStart {
  bedtime = $state<string | null>(null);
  wake = $state<string | null>(null);
  mayRemind = $state(true);
  bedtimeIsGuess = $state(true);
  wakeIsGuess = $state(true);
  problem = $state<string | null>(null);
  /** Blank fields are named only after the button was pressed once. */
  private wasSent = $state(false);

  readonly bedtimeProblem = $derived(this.wasSent && !this.bedtime ? t("first-time-missing") : null);
  readonly wakeProblem = $derived(this.wasSent && !this.wake ? t("first-time-missing") : null);

  constructor(
    private readonly host: Host,
    private readonly startup: Startup,
  ) {
    this.bedtime = startup.bedtime;
    this.wake = startup.wake;
  }

  setBedtime(time: string | null): void {
    this.bedtime = time;
    this.bedtimeIsGuess = false;
  }

  setWake(time: string | null): void {
    this.wake = time;
    this.wakeIsGuess = false;
  }

  /** Keeps the answers; says whether they were taken. */
  async begin(): Promise<boolean> {
    this.wasSent = true;
    if (!this.bedtime || !this.wake) return false;
    try {
      await this.host.answerFirstStart({
        bedtime: this.bedtime,
        wake: this.wake,
        may_remind: this.mayRemind,
        disclaimer_version: this.startup.disclaimer_version,
      });
      return true;
    } catch (error) {
      this.problem = problemWords(error);
      return false;
    }
  }
}
