import type { NightForm } from "../../ipc/generated/NightForm";
import type { NightInput } from "../../ipc/generated/NightInput";
import type { NightPreview } from "../../ipc/generated/NightPreview";
import type { Refusal } from "../../ipc/generated/Refusal";
import type { SavedNight } from "../../ipc/generated/SavedNight";
import type { SaveMode } from "../../ipc/generated/SaveMode";
import { Refused, type Host } from "../../ipc/host";
import { dayAfter, stepDays } from "../../lib/clock-format";
import { problemWords } from "../../lib/problem";
import { tagsByUse } from "./tags";
import { clockOf, isMoment } from "./moments";
import { NightDraft } from "./night-draft.svelte";

/** What was last done, said quietly. A save can be taken back. */
export type Done = "saved" | "undone" | null;

/** How often the program is asked while answers change, in milliseconds: a dragged handle must see its night move. */
const PREVIEW_DELAY_MS = 90;

/** How far back the tags used before are looked for, in days. */
const RECENT_DAYS = 60;

/** Holds the morning log: the night being answered, what the program says of it, and saving it. */
export class MorningLog {
  draft = $state.raw<NightDraft | null>(null);
  preview = $state.raw<NightPreview | null>(null);
  done = $state<Done>(null);
  /** What went wrong that is not about an answer. */
  problem = $state<string | null>(null);
  isSaving = $state(false);
  /** The tags of recent nights, those used most first. */
  usedTags = $state.raw<string[]>([]);
  /** The date of last night: there is none after it. */
  lastDate = $state<string | null>(null);

  /** Why the last save was refused; the next answer takes it away. */
  #refusalOfSave = $state.raw<Refusal | null>(null);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {}

  get refusal(): Refusal | null {
    return this.#refusalOfSave ?? this.preview?.refusal ?? null;
  }

  /** How the night would be saved now. */
  get mode(): SaveMode {
    if (this.draft?.isSecond) return "second";
    return this.draft?.form.saved ? "replace" : "new";
  }

  /** Whether the night is, or would be, one that was entered late. */
  get isLateEntry(): boolean {
    const saved = this.draft?.isSecond ? null : this.draft?.form.saved;
    return saved ? saved.is_late_entry : (this.preview?.is_late_entry ?? false);
  }

  /** The saved night that is changed. */
  get #savedId(): number | null {
    return this.mode === "replace" ? (this.draft?.form.saved?.id ?? null) : null;
  }

  get canSave(): boolean {
    return this.draft !== null && !this.isSaving && (this.draft.isChanged || this.mode !== "replace");
  }

  get hasNext(): boolean {
    return this.draft !== null && this.lastDate !== null && this.draft.dates.morning < this.lastDate;
  }

  /** Opens the log of a date, `null`: last night; of one of its sleeps, `null`: the first. */
  async open(diaryDate: string | null, ordinal: number | null = null): Promise<void> {
    await this.#try(async () => {
      if (this.lastDate === null) await this.#begins();
      const form = await this.host.nightForm(diaryDate, ordinal);
      this.done = null;
      await this.#begin(form, false);
    });
  }

  /** Opens the night before the one shown. */
  async openEarlier(): Promise<void> {
    if (this.draft) await this.open(this.draft.dates.evening);
  }

  /** Opens the night after the one shown. */
  async openLater(): Promise<void> {
    if (this.draft && this.hasNext) await this.open(dayAfter(this.draft.dates.morning));
  }

  /** Begins an empty second sleep of this date. */
  async beginSecond(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    this.done = null;
    await this.#try(() => this.#begin(draft.form, true));
  }

  /** Takes the clock time the refusal offers. */
  takeOffer(): void {
    const { field, offer } = this.refusal ?? {};
    if (field && offer && isMoment(field)) this.draft?.setClock(field, clockOf(offer));
  }

  /** Saves the night. Says whether it was saved; if not, `refusal` or `problem` says why. */
  async save(mode: SaveMode = this.mode): Promise<boolean> {
    const { draft } = this;
    if (!draft || !this.canSave) return false;
    this.#stopAsking();
    this.isSaving = true;
    try {
      return await this.#try(async () => {
        const { night } = await this.#keep(draft.given, mode);
        await this.#reopen(night.diary_date, night.ordinal);
        this.done = "saved";
      });
    } finally {
      this.isSaving = false;
    }
  }

  /** Takes the last change of the diary back. */
  async undo(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await this.#try(async () => {
      const wasUndone = await this.host.undo();
      await this.#reopen(draft.dates.morning, draft.form.saved?.ordinal ?? null);
      this.done = wasUndone ? "undone" : null;
    });
  }

  /** Reads the night again after a change elsewhere, unless something was answered meanwhile. */
  async refresh(): Promise<void> {
    const { draft } = this;
    if (!draft || draft.isChanged || draft.isSecond || this.isSaving) return;
    await this.#try(async () => {
      const form = await this.host.nightForm(draft.dates.morning, draft.form.saved?.ordinal ?? null);
      if (this.draft === draft && !draft.isChanged) await this.#begin(form, false);
    });
  }

  /** Stops waiting for anything. */
  close(): void {
    this.#stopAsking();
    this.#asked += 1;
  }

  /** Reads once what every night of the log needs. */
  async #begins(): Promise<void> {
    const { diary_date } = await this.host.nightForm(null, null);
    this.usedTags = tagsByUse(await this.host.listNights(stepDays(diary_date, -RECENT_DAYS), null));
    this.lastDate = diary_date;
  }

  #keep(given: NightInput, mode: SaveMode): Promise<SavedNight> {
    const id = this.#savedId;
    return id !== null && mode === "replace" ? this.host.editNight(id, given) : this.host.saveNight(given, mode);
  }

  async #reopen(diaryDate: string, ordinal: number | null): Promise<void> {
    await this.#begin(await this.host.nightForm(diaryDate, ordinal), false);
  }

  async #begin(form: NightForm, isSecond: boolean): Promise<void> {
    this.#stopAsking();
    this.#refusalOfSave = null;
    this.draft = new NightDraft(form, isSecond, () => this.#changed());
    await this.#ask();
  }

  #changed(): void {
    this.done = null;
    this.problem = null;
    this.#refusalOfSave = null;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#try(() => this.#ask());
    }, PREVIEW_DELAY_MS);
  }

  #stopAsking(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    const asked = ++this.#asked;
    const preview = await this.host.previewNight(draft.given, this.mode, this.#savedId);
    if (asked === this.#asked) this.preview = preview;
  }

  /** Does something with the program; a refusal of the night stands at its answer, anything else in `problem`. */
  async #try(work: () => Promise<void>): Promise<boolean> {
    this.problem = null;
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof Refused && error.refusal.field !== null) this.#refusalOfSave = error.refusal;
      else this.problem = problemWords(error);
      return false;
    }
  }
}
