import type { DiaryIndex } from "../generated/DiaryIndex";
import type { DiaryRow } from "../generated/DiaryRow";
import type { DiarySearch } from "../generated/DiarySearch";
import type { LastChangeView } from "../generated/LastChangeView";
import type { MetricsView } from "../generated/MetricsView";
import type { NightBarView } from "../generated/NightBarView";
import type { NightForm } from "../generated/NightForm";
import type { NightInput } from "../generated/NightInput";
import type { NightPreview } from "../generated/NightPreview";
import type { NightView } from "../generated/NightView";
import type { NightWithMetrics } from "../generated/NightWithMetrics";
import type { Refusal } from "../generated/Refusal";
import type { SavedNight } from "../generated/SavedNight";
import type { SaveMode } from "../generated/SaveMode";
import type { SessionOfNight } from "../generated/SessionOfNight";
import type { SpanInput } from "../generated/SpanInput";
import type { SpanView } from "../generated/SpanView";
import { Refused } from "../host";
import { indexOf, placeOnLine, rowsOf, withWords } from "./history";
import sample from "./nights.json";

const recorded = sample as unknown as NightWithMetrics[];

const GUESSED = [
  "got_into_bed_at",
  "tried_to_sleep_at",
  "final_awakening_at",
  "got_out_of_bed_at",
  "sleep_onset_latency_min",
];

/** A diary that remembers until the page is closed. The numbers of a saved night are those of a sample night. */
export class SampleDiary {
  private nights: NightWithMetrics[];
  private before: NightWithMetrics[] | null = null;
  /** When somebody said they were still awake. */
  private saidAwake: string | null = null;
  /** What undo would take back. */
  last: LastChangeView | null = null;

  /** `missedWhy`: why the reminder of each evening did not come; `null`: it did. */
  constructor(
    nights: NightWithMetrics[] | null,
    private readonly missedWhy: string | null,
  ) {
    this.nights = nights ?? withWords(recorded);
  }

  list(from: string | null, to: string | null): NightWithMetrics[] {
    return this.nights.filter(
      ({ night }) => (from === null || night.diary_date >= from) && (to === null || night.diary_date <= to),
    );
  }

  index = (search: DiarySearch, lastNightDate: string): DiaryIndex => indexOf(this.nights, search, lastNightDate);
  rows = (ids: readonly number[], search: DiarySearch): DiaryRow[] => rowsOf(this.nights, ids, search);

  form(diaryDate: string, ordinal: number | null): NightForm {
    const ofDate = this.nights.filter(({ night }) => night.diary_date === diaryDate);
    const saved = (ofDate.find(({ night }) => night.ordinal === ordinal) ?? ofDate[0])?.night ?? null;
    const eveningDate = new Date(Date.parse(`${diaryDate}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const input: NightInput = saved ? inputOf(saved) : guess(diaryDate, eveningDate);
    if (!saved && this.saidAwake) input.tried_to_sleep_at = this.saidAwake;
    return {
      diary_date: diaryDate,
      evening_date: eveningDate,
      input,
      guessed: saved ? [] : GUESSED,
      saved,
      sessions: saved?.sessions ?? [headMassage(eveningDate)],
      missed_reminder: this.missedWhy ? { due_local: `${eveningDate}T22:00:00`, why: this.missedWhy } : null,
    };
  }

  preview(input: NightInput): NightPreview {
    const bar = this.bar(input);
    const refusal = slip(input, bar);
    const metrics = refusal ? null : this.metricsOf(input);
    return { metrics, bar, refusal, warnings: [], is_late_entry: (input.diary_date ?? "") < "2025-03-13" };
  }

  sayStillAwake(nowLocal: string): void {
    this.saidAwake = nowLocal;
  }

  /** `nightId`: the night that is changed. */
  save(input: NightInput, mode: SaveMode, nightId?: number): SavedNight {
    const refusal = slip(input, this.bar(input));
    if (refusal) throw new Refused(refusal);
    const diaryDate = input.diary_date ?? "2025-03-14";
    const basis = recorded.at(-1);
    if (!basis) throw new Error("the sample diary is empty");
    const ofDate = this.nights.filter(({ night }) => night.diary_date === diaryDate);
    const replaced = mode === "replace" ? (ofDate.find(({ night }) => night.id === nightId) ?? ofDate[0]) : undefined;
    const night: NightView = {
      ...basis.night,
      id: replaced?.night.id ?? 1000 + this.nights.length,
      diary_date: diaryDate,
      ordinal: replaced?.night.ordinal ?? ofDate.length + 1,
      slept: input.slept ?? true,
      got_into_bed_local: input.got_into_bed_at ?? null,
      tried_to_sleep_local: input.tried_to_sleep_at ?? null,
      sleep_onset_latency_min: input.sleep_onset_latency_min ?? null,
      awakenings: input.awakenings ?? null,
      wake_after_sleep_onset_min: input.wake_after_sleep_onset_min ?? null,
      final_awakening_local: input.final_awakening_at ?? null,
      got_out_of_bed_local: input.got_out_of_bed_at ?? null,
      quality: input.quality ?? null,
      tension_before: input.tension_before ?? null,
      sleepiness_before: input.sleepiness_before ?? null,
      naps: (input.naps ?? []).map(spanOf),
      marked_awakenings: (input.marked_awakenings ?? []).map(spanOf),
      tags: input.tags ?? [],
      sessions: this.form(diaryDate, null).sessions,
    };
    const metrics = this.metricsOf(input);
    this.remember(replaced ? "changed" : "saved", diaryDate);
    this.nights = [...this.nights.filter((other) => other !== replaced), { night, metrics }];
    return { night, metrics, warnings: [] };
  }

  remove(nightId: number): void {
    this.remember("removed", this.nights.find(({ night }) => night.id === nightId)?.night.diary_date ?? null);
    this.nights = this.nights.filter(({ night }) => night.id !== nightId);
  }

  undo(): boolean {
    if (!this.before) return false;
    this.nights = this.before;
    this.before = null;
    this.last = null;
    return true;
  }

  private remember(kind: LastChangeView["kind"], diaryDate: string | null): void {
    this.before = this.nights;
    this.last = { kind, diary_date: diaryDate, file_name: null, at: "2025-03-14T07:20:00Z" };
  }

  private metricsOf(input: NightInput): MetricsView {
    const known = recorded.find(({ night }) => night.diary_date === input.diary_date) ?? recorded.at(-1);
    if (!known) throw new Error("the sample diary is empty");
    if (input.slept === false) return { ...known.metrics, total_sleep_time_min: 0, sleep_efficiency_pct: 0 };
    const marked = (input.marked_awakenings ?? []).map(spanOf);
    if (marked.length === 0) return known.metrics;
    const awake = marked.reduce((sum, span) => sum + span.duration_min, 0);
    return { ...known.metrics, awakenings: marked.length, wake_after_sleep_onset_min: awake };
  }

  private bar(input: NightInput): NightBarView {
    const diaryDate = input.diary_date ?? input.got_out_of_bed_at?.slice(0, 10) ?? "2025-03-14";
    const lightsOut = placeOnLine(input.tried_to_sleep_at, diaryDate);
    const onset = lightsOut === null ? null : lightsOut + (input.sleep_onset_latency_min ?? 0);
    return {
      got_into_bed_min: placeOnLine(input.got_into_bed_at, diaryDate),
      tried_to_sleep_min: lightsOut,
      sleep_onset_min: input.sleep_onset_latency_min === undefined ? null : onset,
      final_awakening_min: placeOnLine(input.final_awakening_at, diaryDate),
      got_out_of_bed_min: placeOnLine(input.got_out_of_bed_at, diaryDate),
      awakenings: [],
      sessions: this.form(diaryDate, null).sessions.map((session) => placeOnLine(session.ended_at, diaryDate) ?? 0),
    };
  }
}

function spanOf(span: SpanInput): SpanView {
  const [started_local, ended_local] = [span.started_at ?? null, span.ended_at ?? null];
  const isTimed = started_local !== null && ended_local !== null;
  const length = isTimed ? (Date.parse(`${ended_local}Z`) - Date.parse(`${started_local}Z`)) / 60_000 : 0;
  return {
    started_at: started_local,
    started_local,
    ended_at: ended_local,
    ended_local,
    duration_min: span.duration_min ?? length,
  };
}

function givenSpan(span: SpanView): SpanInput {
  const { started_local, ended_local } = span;
  return started_local && ended_local
    ? { started_at: started_local.slice(0, 16), ended_at: ended_local.slice(0, 16) }
    : { duration_min: span.duration_min };
}

function headMassage(eveningDate: string): SessionOfNight {
  return {
    routine_id: "head",
    own_title: null,
    started_at: `${eveningDate}T22:12:00Z`,
    ended_at: `${eveningDate}T22:17:00Z`,
    active_min: 5,
    counts: true,
  };
}

/** Refuses a night that ends before it begins, and offers the other half of the day. */
function slip(input: NightInput, bar: NightBarView): Refusal | null {
  const { tried_to_sleep_min: lightsOut, final_awakening_min: woke, got_out_of_bed_min: gotUp } = bar;
  if (lightsOut === null || woke === null || !input.final_awakening_at) return null;
  if (woke >= lightsOut && (gotUp === null || woke <= gotUp)) return null;
  const hour = (Number(input.final_awakening_at.slice(11, 13)) + 12) % 24;
  const offer = `${input.diary_date ?? ""}T${String(hour).padStart(2, "0")}${input.final_awakening_at.slice(13, 16)}`;
  return { field: "final_awakening_at", code: "am_pm", args: {}, offer };
}

function guess(diaryDate: string, eveningDate: string): NightInput {
  return {
    zone: "Europe/London",
    diary_date: diaryDate,
    got_into_bed_at: `${eveningDate}T22:40`,
    tried_to_sleep_at: `${eveningDate}T23:10`,
    final_awakening_at: `${diaryDate}T06:40`,
    got_out_of_bed_at: `${diaryDate}T06:50`,
    sleep_onset_latency_min: 10,
  };
}

function inputOf(night: NightView): NightInput {
  const input: NightInput = { zone: night.zone, diary_date: night.diary_date, tags: night.tags, note: night.note };
  if (night.got_into_bed_local) input.got_into_bed_at = night.got_into_bed_local;
  if (night.tried_to_sleep_local) input.tried_to_sleep_at = night.tried_to_sleep_local;
  if (night.final_awakening_local) input.final_awakening_at = night.final_awakening_local;
  if (night.got_out_of_bed_local) input.got_out_of_bed_at = night.got_out_of_bed_local;
  if (night.sleep_onset_latency_min !== null) input.sleep_onset_latency_min = night.sleep_onset_latency_min;
  if (night.awakenings !== null) input.awakenings = night.awakenings;
  if (night.wake_after_sleep_onset_min !== null) input.wake_after_sleep_onset_min = night.wake_after_sleep_onset_min;
  if (night.quality !== null) input.quality = night.quality;
  if (night.tension_before !== null) input.tension_before = night.tension_before;
  if (night.sleepiness_before !== null) input.sleepiness_before = night.sleepiness_before;
  if (night.naps.length > 0) input.naps = night.naps.map(givenSpan);
  if (night.marked_awakenings.length > 0) input.marked_awakenings = night.marked_awakenings.map(givenSpan);
  if (!night.slept) input.slept = false;
  return input;
}
