import { SvelteSet } from "svelte/reactivity";
import type { NightForm } from "../../ipc/generated/NightForm";
import type { NightInput } from "../../ipc/generated/NightInput";
import { clockOf, MOMENTS, placeMoments, type Moment, type NightDates, type WallTimes } from "./moments";

/** The questions answered by a number. */
export type NumberField =
  "sleep_onset_latency_min" | "awakenings" | "wake_after_sleep_onset_min" | "quality" | "rested";

/** How a field is drawn: nothing in it, our guess (dashed), or the person's own answer. */
export type FieldState = "blank" | "guess" | "own";

/** What a night without sleep has no answer to. */
const SLEEP_FIELDS = [
  "sleep_onset_latency_min",
  "awakenings",
  "wake_after_sleep_onset_min",
  "final_awakening_at",
  "quality",
] as const;

/** Holds the answers of one night while they are given: which are guesses, which are the person's, which are blank. */
export class NightDraft {
  input: NightInput = $state({ zone: "" });
  /** Whether the person answered anything. */
  isChanged = $state(false);

  #touched = new SvelteSet<string>();

  /** `isSecond`: an empty second sleep of a date that has a night. */
  constructor(
    readonly form: NightForm,
    readonly isSecond: boolean,
    private readonly onchange: () => void,
  ) {
    this.input = isSecond ? { zone: form.input.zone, diary_date: form.diary_date } : structuredClone(form.input);
  }

  get dates(): NightDates {
    return { evening: this.form.evening_date, morning: this.form.diary_date };
  }

  get slept(): boolean {
    return this.input.slept !== false;
  }

  /** The answers as the program takes them. */
  get given(): NightInput {
    return $state.snapshot(this.input) as NightInput;
  }

  stateOf(field: keyof NightInput): FieldState {
    if (this.input[field] === undefined) return "blank";
    return !this.isSecond && this.form.guessed.includes(field) && !this.#touched.has(field) ? "guess" : "own";
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

  /** Says that the night had no sleep at all, or takes that back with what stood there at first. */
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

  #leaveBlank(field: keyof NightInput): void {
    Reflect.deleteProperty(this.input, field);
  }

  #restore(field: (typeof SLEEP_FIELDS)[number]): void {
    const first = this.isSecond ? undefined : this.form.input[field];
    if (first !== undefined) Object.assign(this.input, { [field]: first });
  }

  #placeMoments(): void {
    const times: WallTimes = {};
    for (const moment of MOMENTS) {
      const wallTime = this.input[moment];
      if (wallTime !== undefined) times[moment] = wallTime;
    }
    Object.assign(this.input, placeMoments(times, this.dates));
  }

  #changed(field: keyof NightInput): void {
    this.#touched.add(field);
    this.isChanged = true;
    this.onchange();
  }
}
