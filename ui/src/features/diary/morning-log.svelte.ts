import { SvelteSet } from "svelte/reactivity";
import type { NightForm } from "../../ipc/generated/NightForm";
import type { NightInput } from "../../ipc/generated/NightInput";
import type { NightPreview } from "../../ipc/generated/NightPreview";
import type { Refusal } from "../../ipc/generated/Refusal";
import type { SavedNight } from "../../ipc/generated/SavedNight";
import type { SaveMode } from "../../ipc/generated/SaveMode";
import { Refused, type Host } from "../../ipc/host";
import { dayAfter } from "../../lib/clock-format";
import { clockOf, isMoment, MOMENTS, placeMoments, type Moment, type NightDates, type WallTimes } from "./moments";

/** The questions answered by a number. */
export type NumberField =
  "sleep_onset_latency_min" | "awakenings" | "wake_after_sleep_onset_min" | "quality" | "rested";

/** How a field is drawn: nothing in it, our guess (dashed), or the person's own answer. */
export type FieldState = "blank" | "guess" | "own";

/** What was last done, said quietly beside an Undo. */
export type Done = { kind: "saved"; saved: SavedNight } | { kind: "undone" } | null;

/** How long typing may pause before the program is asked again, in milliseconds. */
const PREVIEW_DELAY_MS = 90;

const SLEEP_FIELDS = [
  "sleep_onset_latency_min",
  "awakenings",
  "wake_after_sleep_onset_min",
  "final_awakening_at",
] as const;

/** Holds the morning log: what Drowse guessed, what the person touched, and what the program says about it. */
export class MorningLog {
  form = $state<NightForm | null>(null);
  input = $state<NightInput>({ zone: "" });
  preview = $state<NightPreview | null>(null);
  /** Why the last save was refused; a newer preview takes its place. */
  #refusalOfSave = $state<Refusal | null>(null);
  done = $state<Done>(null);
  isSaving = $state(false);
  isChanged = $state(false);
  /** A second sleep of a date that has a night. */
  isSecond = $state(false);
  /** The date of last night: there is none after it. */
  lastDate = $state<string | null>(null);

  #touched = new SvelteSet<string>();
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {}

  get dates(): NightDates {
    return { evening: this.form?.evening_date ?? "", morning: this.form?.diary_date ?? "" };
  }

  get slept(): boolean {
    return this.input.slept !== false;
  }

  get refusal(): Refusal | null {
    return this.#refusalOfSave ?? this.preview?.refusal ?? null;
  }

  /** How the night would be saved now. */
  get mode(): SaveMode {
    if (this.isSecond) return "second";
    return this.form?.saved ? "replace" : "new";
  }

  get canSave(): boolean {
    return this.form !== null && !this.isSaving && (this.isChanged || this.mode !== "replace");
  }

  get hasNext(): boolean {
    return this.form !== null && this.lastDate !== null && this.form.diary_date < this.lastDate;
  }

  /** Opens the log of a date; `null`: last night. */
  async open(diaryDate: string | null): Promise<void> {
    this.lastDate ??= (await this.host.nightForm(null)).diary_date;
    const form = await this.host.nightForm(diaryDate);
    this.#begin(form, form.input);
    this.done = null;
    await this.#ask();
  }

  /** Opens the night before the one shown. */
  async openEarlier(): Promise<void> {
    await this.open(this.dates.evening);
  }

  /** Opens the night after the one shown. */
  async openLater(): Promise<void> {
    if (this.hasNext) await this.open(dayAfter(this.dates.morning));
  }

  /** Begins an empty second sleep of this date. */
  beginSecond(): void {
    if (!this.form) return;
    this.#begin(this.form, { zone: this.form.input.zone, diary_date: this.form.diary_date });
    this.isSecond = true;
    this.done = null;
    this.#askSoon();
  }

  stateOf(field: string): FieldState {
    if (this.input[field as keyof NightInput] === undefined) return "blank";
    return !this.isSecond && this.form?.guessed.includes(field) && !this.#touched.has(field) ? "guess" : "own";
  }

  clock(moment: Moment): string | null {
    const wallTime = this.input[moment];
    return wallTime === undefined ? null : clockOf(wallTime);
  }

  /** Takes a clock time, `HH:MM`; `null` leaves it blank. */
  setClock(moment: Moment, clock: string | null): void {
    if (clock === null) this.#leaveBlank(moment);
    else this.input[moment] = `${this.dates.morning}T${clock}`;
    this.#placeMoments();
    this.#changed(moment);
  }

  /** Takes a number; `null` leaves it blank. */
  setNumber(field: NumberField, value: number | null): void {
    if (value === null) this.#leaveBlank(field);
    else this.input[field] = value;
    if (field === "awakenings" && value === 0) this.#leaveBlank("wake_after_sleep_onset_min");
    this.#changed(field);
  }

  toggleTag(tag: string): void {
    const tags = this.input.tags ?? [];
    this.input.tags = tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag];
    this.#changed("tags");
  }

  setNote(note: string): void {
    this.input.note = note;
    this.#changed("note");
  }

  /** Says that the night had no sleep at all, or takes that back with our guesses. */
  setSlept(slept: boolean): void {
    if (slept) {
      this.#leaveBlank("slept");
      for (const field of SLEEP_FIELDS) this.#restore(field);
      this.#placeMoments();
    } else {
      this.input.slept = false;
      for (const field of SLEEP_FIELDS) this.#leaveBlank(field);
    }
    this.#changed("slept");
  }

  /** Takes the clock time the refusal offers. */
  takeOffer(): void {
    const { field, offer } = this.refusal ?? {};
    if (field && offer && isMoment(field)) this.setClock(field, clockOf(offer));
  }

  /** Saves the night. Says whether it was saved; if not, `refusal` says why. */
  async save(): Promise<boolean> {
    if (!this.canSave) return false;
    clearTimeout(this.#timer);
    this.isSaving = true;
    try {
      const saved = await this.host.saveNight($state.snapshot(this.input) as NightInput, this.mode);
      await this.#reopen(saved.night.diary_date);
      this.done = { kind: "saved", saved };
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refusalOfSave = error.refusal;
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  /** Takes the last change of the diary back. */
  async undo(): Promise<void> {
    const wasUndone = await this.host.undo();
    await this.#reopen(this.dates.morning);
    this.done = wasUndone ? { kind: "undone" } : null;
  }

  /** Reads the night again after a change elsewhere, unless something was typed. */
  async refresh(): Promise<void> {
    if (this.form && !this.isChanged && !this.isSaving && !this.isSecond) await this.#reopen(this.dates.morning);
  }

  /** Stops waiting for anything. */
  close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #reopen(diaryDate: string): Promise<void> {
    const form = await this.host.nightForm(diaryDate);
    this.#begin(form, form.input);
    await this.#ask();
  }

  #begin(form: NightForm, input: NightInput): void {
    clearTimeout(this.#timer);
    this.form = form;
    this.input = structuredClone(input);
    this.isSecond = false;
    this.isChanged = false;
    this.#refusalOfSave = null;
    this.#touched.clear();
  }

  #leaveBlank(field: keyof NightInput): void {
    Reflect.deleteProperty(this.input, field);
  }

  #restore(field: (typeof SLEEP_FIELDS)[number]): void {
    const guess = this.form?.input[field];
    if (guess !== undefined) Object.assign(this.input, { [field]: guess });
  }

  #placeMoments(): void {
    const times: WallTimes = {};
    for (const moment of MOMENTS) {
      const wallTime = this.input[moment];
      if (wallTime !== undefined) times[moment] = wallTime;
    }
    Object.assign(this.input, placeMoments(times, this.dates));
  }

  #changed(field: string): void {
    this.#touched.add(field);
    this.isChanged = true;
    this.done = null;
    this.#refusalOfSave = null;
    this.#askSoon();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PREVIEW_DELAY_MS);
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const preview = await this.host.previewNight($state.snapshot(this.input) as NightInput);
    if (asked === this.#asked) this.preview = preview;
  }
}
