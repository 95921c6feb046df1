import { SvelteSet } from "svelte/reactivity";
import type { NightForm } from "../../ipc/generated/NightForm";
import type { NightInput } from "../../ipc/generated/NightInput";
import { answeredOf } from "./answers";
import { placeSpan, readNaps, spanAt, writeNaps, type NapDraft, type Span } from "./spans";
import { clockOf, MOMENTS, placeMoments, type Moment, type NightDates, type WallTimes } from "./moments";

/** The questions answered by a number. */
export type NumberField =
  | "sleep_onset_latency_min"
  | "awakenings"
  | "wake_after_sleep_onset_min"
  | "tried_to_sleep_after_final_awakening_min"
  | "quality"
  | "rested"
  | "tension_before"
  | "sleepiness_before";

/** The questions answered with yes or no. */
export type FlagField = "woken_by_alarm" | "is_free_day";

/** How a field is drawn: nothing in it, our guess (dashed), or the person's own answer. */
export type FieldState = "blank" | "guess" | "own";

/** What is said of the time awake where it is not marked. */
const SUMS = ["awakenings", "wake_after_sleep_onset_min"] as const;

/** What a night without sleep has no answer to. */
const SLEEP_FIELDS = [
  "sleep_onset_latency_min",
  "awakenings",
  "wake_after_sleep_onset_min",
  "marked_awakenings",
  "final_awakening_at",
  "tried_to_sleep_after_final_awakening_min",
  "woken_by_alarm",
  "quality",
] as const;

/** What most mornings leave blank: asked behind "More about this night". */
const RARE_FIELDS = [
  "tension_before",
  "sleepiness_before",
  "tried_to_sleep_after_final_awakening_min",
  "planned_wake_at",
  "woken_by_alarm",
  "is_free_day",
] as const;

/** Says whether a field is asked behind "More about this night". */
export function isRare(field: string | null): boolean {
  return field === "naps" || RARE_FIELDS.some((rare) => rare === field);
}

/** Holds the answers of one night while they are given: which are guesses, which are the person's, which are blank. */
export class NightDraft {
  input: NightInput = $state({ zone: "" });
  /** Whether the person answered anything. */
  isChanged = $state(false);

  /** The naps of the date, while they are given. */
  naps: NapDraft[] = $state.raw([]);

  #touched = new SvelteSet<string>();
  /** What was said of the time awake before it was marked on the line. */
  #beforeMarks: Pick<NightInput, (typeof SUMS)[number]> | null = null;

  /** `isSecond`: an empty second sleep of a date that has a night. */
  constructor(
    readonly form: NightForm,
    readonly isSecond: boolean,
    private readonly onchange: () => void,
  ) {
    const written = answeredOf(form.input);
    this.input = isSecond ? { zone: form.input.zone, diary_date: form.diary_date } : structuredClone(written);
    // Naps are of the date, whichever of its sleeps is told.
    this.naps = readNaps(written.naps);
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

  /** Whether anything behind "More about this night" is answered. */
  get hasRareAnswers(): boolean {
    return this.naps.length > 0 || RARE_FIELDS.some((field) => this.input[field] !== undefined);
  }

  /** The times awake that are marked, in minutes after noon. */
  get awakenings(): Span[] {
    const spans = (this.input.marked_awakenings ?? []).map((span) => placeSpan(span, this.dates));
    return spans.filter((span) => span !== null).sort((one, other) => one[0] - other[0]);
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

  /** Takes yes or no; `null` leaves it blank. */
  setFlag(field: FlagField, value: boolean | null): void {
    if (value === null) this.#leaveBlank(field);
    else this.input[field] = value;
    this.#changed(field);
  }

  /** Takes when the person meant to wake, `HH:MM`, on the morning's date; `null` leaves it blank. */
  setPlannedWake(clock: string | null): void {
    if (clock === null) this.#leaveBlank("planned_wake_at");
    else this.input.planned_wake_at = `${this.dates.morning}T${clock}`;
    this.#changed("planned_wake_at");
  }

  /** Takes the times awake marked on the line. They are the time awake then: sums said before are put aside for them. */
  setAwakenings(spans: readonly Span[]): void {
    if (spans.length === 0) {
      this.#leaveBlank("marked_awakenings");
      Object.assign(this.input, this.#beforeMarks);
      this.#beforeMarks = null;
    } else {
      const { awakenings, wake_after_sleep_onset_min } = $state.snapshot(this.input);
      this.#beforeMarks ??= {
        ...(awakenings === undefined ? {} : { awakenings }),
        ...(wake_after_sleep_onset_min === undefined ? {} : { wake_after_sleep_onset_min }),
      };
      for (const field of SUMS) this.#leaveBlank(field);
      this.input.marked_awakenings = spans.map((span) => spanAt(span, this.dates));
    }
    this.#changed("marked_awakenings");
  }

  /** Takes the naps as they stand in the form; a blank one waits and is none yet. */
  setNaps(naps: NapDraft[]): void {
    this.naps = naps;
    this.input.naps = writeNaps(naps, this.dates);
    this.#changed("naps");
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
    const first = this.isSecond ? undefined : (this.form.input[field] ?? undefined);
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
