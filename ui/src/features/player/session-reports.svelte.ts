// What the program is told of a session: where it is, and how long was played since it was last told.
import type { PlayerEvent } from "../../ipc/generated/PlayerEvent";
import { Refused, type Host } from "../../ipc/host";
import { ReportQueue } from "./report-queue.svelte";
import type { SessionPlace } from "./session-place";

/** Reports of one session. */
export class SessionReports {
  private readonly queue: ReportQueue;
  /** Milliseconds played since the last report. */
  private activeMs = 0;

  constructor(
    private readonly sessionId: number,
    host: Pick<Host, "reportPlayer">,
  ) {
    this.queue = new ReportQueue((report) => host.reportPlayer(report).catch(letGo));
  }

  /** Whether what happens is not being kept. */
  get isFailing(): boolean {
    return this.queue.isFailing;
  }

  /** Adds time that was played. */
  played(ms: number): void {
    this.activeMs += ms;
  }

  /** Tells what happened, and where the session is after it. */
  tell(event: PlayerEvent, { position, atMs }: SessionPlace): Promise<void> {
    const active_ms = Math.round(this.activeMs);
    this.activeMs = 0;
    return this.queue.push({
      session_id: this.sessionId,
      event,
      position,
      position_ms: Math.round(atMs),
      active_ms,
    });
  }

  /** Tries again to send what did not arrive. */
  retry(): void {
    if (this.isFailing) void this.queue.flush();
  }
}

/**
 * Lets go of a report that will be refused whenever it is sent, of a place that a change of pace has taken away: it would hold
 * back those behind it. Whatever else fails is sent again.
 */
function letGo(error: unknown): void {
  if (!(error instanceof Refused && error.refusal.code === "report_off_the_timeline")) throw error;
}
