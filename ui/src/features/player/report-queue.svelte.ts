// Reports on their way to the program, in order. One that fails is sent again; the massage goes on meanwhile.
import type { PlayerReport } from "../../ipc/generated/PlayerReport";

/** Sends reports one after the other and keeps those that did not arrive. */
export class ReportQueue {
  /** Whether the last attempt failed: one line on the screen says so. */
  isFailing = $state(false);
  private readonly waiting: PlayerReport[] = [];
  private sending = Promise.resolve();
  private isSending = false;

  constructor(private readonly send: (report: PlayerReport) => Promise<void>) {}

  /** Adds a report, and tries to send everything that waits. */
  push(report: PlayerReport): Promise<void> {
    const last = this.waiting[this.waiting.length - 1];
    // While nothing arrives, signs of life would pile up: the newest stands for them all.
    if (report.event === "alive" && last?.event === "alive" && this.waiting.length > 1) {
      this.waiting[this.waiting.length - 1] = { ...report, active_ms: last.active_ms + report.active_ms };
    } else {
      this.waiting.push(report);
    }
    return this.flush();
  }

  /** Sends what waits; ends when all arrived or one failed. */
  flush(): Promise<void> {
    if (!this.isSending) this.sending = this.sendAll();
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    this.isSending = true;
    for (let report = this.waiting[0]; report; report = this.waiting[0]) {
      this.isFailing = !(await this.arrives(report));
      if (this.isFailing) break;
      this.waiting.shift();
    }
    // At once, and not when somebody hears of it: a report that comes in between would wait for the next one.
    this.isSending = false;
  }

  private async arrives(report: PlayerReport): Promise<boolean> {
    try {
      await this.send(report);
      return true;
    } catch {
      return false;
    }
  }
}
