import type { SheetHtml } from "../../ipc/generated/SheetHtml";
import type { Host } from "../../ipc/host";
import { stepDays } from "../../lib/clock-format";
import { problemWords } from "../../lib/problem";

/** Dates on a sheet. */
const TWO_WEEKS = 14;

/** The sheet for a clinician: two weeks at a time. */
export class Sheet {
  shown = $state.raw<SheetHtml | null>(null);
  /** Stands on the sheet while the page is open, and is stored nowhere. */
  name = $state("");
  /** Tags and notes stand on the sheet; said anew each time the page is opened. */
  hasNotes = $state(true);
  /** The file it was written to. */
  saved = $state<string | null>(null);
  /** What went wrong. */
  problem = $state<string | null>(null);
  #lastNight = $state<string | null>(null);

  constructor(private readonly host: Host) {}

  /** Says whether later nights than the shown ones have been. */
  get hasLater(): boolean {
    return this.shown !== null && this.#lastNight !== null && this.shown.to < this.#lastNight;
  }

  /** Shows the two weeks up to last night. */
  async showLast(): Promise<void> {
    await this.#show(null, null);
    this.#lastNight = this.shown?.to ?? null;
  }

  async showEarlier(): Promise<void> {
    if (this.shown) await this.#show(stepDays(this.shown.from, -TWO_WEEKS), stepDays(this.shown.from, -1));
  }

  async showLater(): Promise<void> {
    if (!this.shown || !this.hasLater) return;
    const to = stepDays(this.shown.to, TWO_WEEKS);
    if (this.#lastNight !== null && to >= this.#lastNight) return this.showLast();
    await this.#show(stepDays(this.shown.to, 1), to);
  }

  /** Shows the same dates again: something was changed. */
  async refresh(): Promise<void> {
    if (this.shown) await this.#show(this.shown.from, this.shown.to);
  }

  /** Puts tags and notes on the sheet, or leaves them out. */
  async setNotes(hasNotes: boolean): Promise<void> {
    this.hasNotes = hasNotes;
    await this.refresh();
  }

  async print(): Promise<void> {
    await this.#try(() => this.host.printSheet());
  }

  async save(): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    await this.#try(async () => {
      this.saved = await this.host.saveSheet(shown.from, shown.to, !this.hasNotes, this.name.trim());
    });
  }

  async #show(from: string | null, to: string | null): Promise<void> {
    await this.#try(async () => {
      this.shown = await this.host.sheet(from, to, !this.hasNotes);
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    this.saved = null;
    try {
      await work();
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
