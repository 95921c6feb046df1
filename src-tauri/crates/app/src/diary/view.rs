//! Nights on their way to the interface and the command line, and back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reminders::MissedReminder;

/// A night as a person gives it: wall times on the clock of `zone`. Everything but `zone` may be missing.
///
/// A wall time is `2025-01-14T22:30`, with seconds if known, and may carry an offset to settle a repeated hour; with
/// `Z` it is an instant. See CLI.md "A night" for the rules.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct NightInput {
    /// IANA name or `±HH:MM`.
    pub zone: String,
    /// Must equal the date of getting up when times are given.
    pub diary_date: Option<String>,
    /// Wall time.
    pub got_into_bed_at: Option<String>,
    /// Wall time.
    pub tried_to_sleep_at: Option<String>,
    /// Minutes.
    pub sleep_onset_latency_min: Option<f64>,
    /// Times.
    pub awakenings: Option<f64>,
    /// Minutes.
    pub wake_after_sleep_onset_min: Option<f64>,
    /// Minutes: SOL + WASO when only the sum is known.
    pub awake_unsplit_min: Option<f64>,
    /// Awakenings with times.
    pub marked_awakenings: Option<Vec<SpanInput>>,
    /// Wall time.
    pub final_awakening_at: Option<String>,
    /// Minutes.
    pub tried_to_sleep_after_final_awakening_min: Option<f64>,
    /// Wall time.
    pub got_out_of_bed_at: Option<String>,
    /// Wall time.
    pub planned_wake_at: Option<String>,
    /// An alarm ended the sleep.
    pub woken_by_alarm: Option<bool>,
    /// This day was free, whatever the weekday says.
    pub is_free_day: Option<bool>,
    /// 1 to 5.
    pub quality: Option<f64>,
    /// 1 to 5.
    pub rested: Option<f64>,
    /// 0 to 10.
    pub tension_before: Option<f64>,
    /// 0 to 10.
    pub sleepiness_before: Option<f64>,
    /// `false`: a recorded night without sleep. Missing: slept.
    pub slept: Option<bool>,
    /// Naps of this diary date.
    pub naps: Option<Vec<SpanInput>>,
    /// Routines reported for that evening.
    pub routines: Option<Vec<String>>,
    /// Tags.
    pub tags: Option<Vec<String>>,
    /// Free text.
    pub note: Option<String>,
}

/// A nap or an awakening as a person gives it: two wall times, or (naps) only a length.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct SpanInput {
    /// Wall time.
    pub started_at: Option<String>,
    /// Wall time.
    pub ended_at: Option<String>,
    /// Minutes.
    pub duration_min: Option<f64>,
}

/// A night as it is stored. `_at` are instants, `_local` the wall clock of that night.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "the fields are those of NightInput and drowse_core::diary::Night")]
pub struct NightView {
    pub id: Option<i64>,
    pub diary_date: String,
    pub ordinal: u8,
    pub zone: String,
    pub zone_is_assumed: bool,
    pub slept: bool,
    pub got_into_bed_at: Option<String>,
    pub got_into_bed_local: Option<String>,
    pub tried_to_sleep_at: Option<String>,
    pub tried_to_sleep_local: Option<String>,
    pub sleep_onset_latency_min: Option<f64>,
    pub awakenings: Option<u8>,
    pub wake_after_sleep_onset_min: Option<f64>,
    pub awake_unsplit_min: Option<f64>,
    pub marked_awakenings: Vec<SpanView>,
    pub final_awakening_at: Option<String>,
    pub final_awakening_local: Option<String>,
    pub tried_to_sleep_after_final_awakening_min: Option<f64>,
    pub got_out_of_bed_at: Option<String>,
    pub got_out_of_bed_local: Option<String>,
    pub planned_wake_at: Option<String>,
    pub planned_wake_local: Option<String>,
    pub woken_by_alarm: Option<bool>,
    pub is_free_day: Option<bool>,
    pub quality: Option<u8>,
    pub rested: Option<u8>,
    pub tension_before: Option<u8>,
    pub sleepiness_before: Option<u8>,
    pub naps: Vec<SpanView>,
    /// Ran here, linked by time. Output only.
    pub sessions: Vec<SessionOfNight>,
    /// Reported for that evening.
    pub routines: Vec<String>,
    pub tags: Vec<String>,
    pub note: String,
    /// `logged` or `imported`.
    pub origin: Option<String>,
    /// The person first saved it more than a day after it ended.
    pub is_late_entry: bool,
    /// Which wall times stood in a gap of the clock and were moved to the first valid instant after it.
    pub adjusted: Vec<String>,
}

/// A stretch with instants, the wall clock of that night, and its length.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "named as in SpanInput")]
pub struct SpanView {
    pub started_at: Option<String>,
    pub started_local: Option<String>,
    pub ended_at: Option<String>,
    pub ended_local: Option<String>,
    pub duration_min: f64,
}

/// A routine that ran here within 6 hours before the sleep.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SessionOfNight {
    /// The routine.
    pub routine_id: String,
    /// What the person calls it; `null`: it is one of the program's.
    pub own_title: Option<String>,
    /// Instant.
    pub started_at: String,
    /// Instant.
    pub ended_at: String,
    /// Minutes really spent.
    pub active_min: f64,
    /// Reached half of its planned time.
    pub counts: bool,
}

/// The numbers of a night: exactly the keys of CLI.md "Metrics".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "the fields are those of drowse_core::diary::Metrics")]
pub struct MetricsView {
    pub time_in_bed_min: Option<f64>,
    pub sleep_onset_at: Option<String>,
    pub sleep_onset_latency_min: Option<f64>,
    pub sleep_period_min: Option<f64>,
    pub wake_after_sleep_onset_min: Option<f64>,
    pub awakenings: Option<u8>,
    pub terminal_wakefulness_min: Option<f64>,
    pub early_morning_awakening_min: Option<f64>,
    pub total_sleep_time_min: Option<f64>,
    pub total_sleep_time_24h_min: Option<f64>,
    pub sleep_episode_min: Option<f64>,
    pub sleep_efficiency_pct: Option<f64>,
    pub sleep_efficiency_is_upper_bound: Option<bool>,
    pub sleep_efficiency_tib_pct: Option<f64>,
    pub sleep_maintenance_pct: Option<f64>,
    pub midsleep_at: Option<String>,
    pub midsleep_local: Option<String>,
}

/// A night and its numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NightWithMetrics {
    /// What was recorded.
    pub night: NightView,
    /// What follows from it.
    pub metrics: MetricsView,
}

/// Something odd about a night that is saved all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WarningView {
    /// The field it is about.
    pub field: String,
    /// `short_sleep`, `long_time_in_bed`, `long_sleep_onset_latency` …: the key of its words.
    pub code: String,
}

/// Why something was refused, at the field it is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Refusal {
    /// The field it is about, if one.
    pub field: Option<String>,
    /// The key of its words: `error-<code>` in the `.ftl` files.
    pub code: String,
    /// What the words need.
    #[ts(type = "Record<string, string | number>")]
    pub args: serde_json::Map<String, serde_json::Value>,
    /// For `am_pm`: the wall time that would make an ordinary night.
    pub offer: Option<String>,
}

/// What the morning log shows while typing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NightPreview {
    /// The numbers, when the night can be.
    pub metrics: Option<MetricsView>,
    /// The night on the noon-to-noon line.
    pub bar: NightBarView,
    /// Why it cannot be saved.
    pub refusal: Option<Refusal>,
    /// What is odd.
    pub warnings: Vec<WarningView>,
    /// Saved for the first time now, it is marked as entered late.
    pub is_late_entry: bool,
}

/// A night on a line from one noon to the next. Positions are minutes after the first noon on the wall clock.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "named as in NightInput")]
pub struct NightBarView {
    pub got_into_bed_min: Option<f64>,
    pub tried_to_sleep_min: Option<f64>,
    pub sleep_onset_min: Option<f64>,
    pub final_awakening_min: Option<f64>,
    pub got_out_of_bed_min: Option<f64>,
    /// Start and end of each marked awakening.
    pub awakenings: Vec<(f64, f64)>,
    /// Routine sessions that belong to the night: the end of each.
    pub sessions: Vec<f64>,
}

/// The morning log before anything was typed: guesses, or the night as it was saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NightForm {
    /// The date of getting up.
    pub diary_date: String,
    /// The evening before it.
    pub evening_date: String,
    /// What to show in the fields.
    pub input: NightInput,
    /// Fields of `input` that are our guess: drawn dashed. Empty when a saved night is edited.
    pub guessed: Vec<String>,
    /// The saved night, when there is one.
    pub saved: Option<NightView>,
    /// Sessions of that evening.
    pub sessions: Vec<SessionOfNight>,
    /// The reminder of that evening that did not come.
    pub missed_reminder: Option<MissedReminder>,
}

/// How to save when the date already has a night.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SaveMode {
    /// Fails if the date has a night.
    #[default]
    New,
    /// Takes its place.
    Replace,
    /// A second main sleep of the date.
    Second,
}

/// A saved night.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedNight {
    /// As stored.
    pub night: NightView,
    /// What follows.
    pub metrics: MetricsView,
    /// What is odd.
    pub warnings: Vec<WarningView>,
}
