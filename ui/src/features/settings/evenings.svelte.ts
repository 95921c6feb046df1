import type { ChangedEvenings } from "../../ipc/generated/ChangedEvenings";
import type { EveningsAhead } from "../../ipc/generated/EveningsAhead";
import type { EveningsChange } from "../../ipc/generated/EveningsChange";
import type { OccurrenceView } from "../../ipc/generated/OccurrenceView";
import type { Host } from "../../ipc/host";
import { clockTime, dayAfter, longDate } from "../../lib/clock-format";
import { problemWords } from "../../lib/problem";
import { t } from "../../lib/words";

/** How many nights the proof of delivery shows. */
export const NIGHTS_SHOWN = 14;

/** The evenings to come and what became of the reminders of the last ones. */
export class Evenings {
  ahead = $state.raw<EveningsAhead | null>(null);
  log = $state.raw<OccurrenceView[]>([]);
  /** What was taken off the list last, so that it can come back. */
  removed = $state.raw<ChangedEvenings | null>(null);
  /** What became of the test: `true` shown, a sentence: why not, `null`: not tried. */
  tested = $state<true | string | null>(null);
  isTesting = $state(false);
  /** Why the last change of an evening was refused. */
  private refused = $state<string | null>(null);
  /** Why the evenings could not be read last. */
  private unread = $state<string | null>(null);
  /** Which reading is the newest. */
  private asked = 0;

  constructor(private readonly host: Host) {}

  /** What went wrong last, until it goes well. */
  get problem(): string | null {
    return this.refused ?? this.unread;
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const [ahead, log] = await Promise.all([this.host.eveningsAhead(), this.host.reminderLog(NIGHTS_SHOWN)]);
      // They are read after every change, whoever made it: an older answer may come late.
      if (asked !== this.asked) return;
      [this.ahead, this.log, this.unread] = [ahead, log, null];
    } catch (error) {
      if (asked === this.asked) this.unread = problemWords(error);
    }
  }

  /** Says when a reminder that is on comes next. */
  nextOf(rule: string): string | null {
    const { ahead } = this;
    if (!ahead) return null;
    const next = ahead.next.find((coming) => coming.rule === rule);
    if (!next) return t("rule-next-none");
    const [date, time] = [next.local.slice(0, 10), clockTime(next.local)];
    const isTonights = next.diary_date === dayAfter(ahead.this_evening) && rule !== "morning_log";
    if (isTonights) return t("rule-next-tonight", { time });
    if (date === ahead.today) return t("rule-next-today", { time });
    if (date === dayAfter(ahead.today)) return t("rule-next-tomorrow", { time });
    return t("rule-next-on", { date: longDate(date), time });
  }

  /** Makes evenings different; says whether they were. */
  async change(change: EveningsChange): Promise<boolean> {
    return this.attempt(async () => {
      await this.host.changeEvenings(change);
      this.removed = null;
    });
  }

  async makeUsual(evenings: ChangedEvenings): Promise<void> {
    await this.attempt(async () => {
      await this.host.makeEveningsUsual(evenings.from, evenings.to);
      this.removed = evenings;
    });
  }

  /** Brings back what was taken off last. */
  async bringBack(): Promise<void> {
    if (this.removed) await this.change(this.removed);
  }

  /** Shows a reminder now, and keeps what really happened. */
  async test(): Promise<void> {
    this.isTesting = true;
    this.tested = null;
    try {
      await this.host.testReminder();
      this.tested = true;
    } catch (error) {
      this.tested = problemWords(error);
    } finally {
      this.isTesting = false;
    }
  }

  private async attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      this.refused = null;
      await this.load();
      return true;
    } catch (error) {
      this.refused = problemWords(error);
      return false;
    }
  }
}
