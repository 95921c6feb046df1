//! Reminders on their way to the interface and the command line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::experiments::Without;

/// An answer to a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ReminderAnswer {
    /// Begin now.
    Start,
    /// Again in a quarter of an hour (`reminder.snooze_min`).
    Later,
    /// Not this evening. An answer, not a failure.
    NotTonight,
}

/// A coming first notice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComingReminder {
    /// `evening`, `wind_down`, `lights_out`, `morning_log`.
    pub rule: String,
    /// The date of the morning after.
    pub diary_date: String,
    /// Wall time.
    pub local: String,
    /// IANA name.
    pub zone: String,
    /// Instant.
    pub at: String,
    /// Instant.
    pub latest_at: String,
    /// `unique`, `gap` or `overlap`.
    pub kind: String,
}

/// Evenings in a row that are different in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChangedEvenings {
    /// The date of the first evening.
    pub from: String,
    /// The date of the last one.
    pub to: String,
    /// Lights out, `01:00`; `null`: as usual. Before the rollover it is on the next date.
    pub bedtime: Option<String>,
    /// Getting up the morning after; `null`: as usual.
    pub wake: Option<String>,
    /// No reminder for them.
    pub reminders_off: bool,
}

/// What the settings show of the evenings to come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EveningsAhead {
    /// Today's date.
    pub today: String,
    /// The date of the evening that is now, or comes next.
    pub this_evening: String,
    /// A pause until then leaves out this evening.
    pub until_tomorrow: String,
    /// A pause until then leaves out seven evenings.
    pub until_next_week: String,
    /// The usual week, from Monday's evening on.
    pub week: Vec<UsualEvening>,
    /// What is different.
    pub changed: Vec<ChangedEvenings>,
    /// The next first notice of each rule that is on.
    pub next: Vec<ComingReminder>,
}

/// How the evening of a weekday usually is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UsualEvening {
    /// A date it falls on.
    pub evening_on: String,
    /// The date of the morning after.
    pub morning_on: String,
    /// `mon` …
    pub weekday: String,
    /// The weekday of the morning after.
    pub morning_weekday: String,
    /// Lights out, `00:30`.
    pub bedtime: String,
    /// Getting up the morning after.
    pub wake: String,
    /// Whether lights out is on the next date.
    pub is_after_midnight: bool,
}

/// What is to be different on evenings in a row. What is `null` or `false` stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EveningsChange {
    /// The date of the first evening.
    pub from: String,
    /// The date of the last one.
    pub to: String,
    /// Lights out, `01:00`.
    pub bedtime: Option<String>,
    /// Getting up the morning after.
    pub wake: Option<String>,
    /// No reminder for them.
    pub reminders_off: bool,
}

/// A reminder that stands on Tonight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReminderCard {
    /// For the answer.
    pub occurrence_id: i64,
    /// `evening` …
    pub rule: String,
    /// Wall time it was due.
    pub due_local: String,
    /// The desktop was set not to disturb when it came.
    pub is_swallowed: bool,
    /// Whether *In 15 min* is offered.
    pub can_snooze: bool,
    /// Minutes of *later*.
    pub snooze_min: u32,
}

/// A reminder on a card of its own, where the desktop shows no notifications.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CardView {
    /// For the answer.
    pub occurrence_id: i64,
    /// `evening`, `wind_down`, `lights_out`, `morning_log`; `test` of a card that asks nothing.
    pub rule: String,
    /// What it is about: a Fluent id.
    pub title: String,
    /// The sentence under it: a Fluent id.
    pub body: String,
    /// Tonight's routine.
    pub routine_id: String,
    /// What an experiment has instead of it tonight.
    pub without: Option<Without>,
    /// What the person calls it, if it is their own.
    pub own_title: Option<String>,
    /// Its massage time in whole minutes.
    pub routine_min: u32,
    /// Wall time now.
    pub now_local: String,
    /// Wall time of lights out.
    pub bedtime_local: String,
    /// Whether *In 15 min* is offered.
    pub can_snooze: bool,
    /// Minutes of *later*.
    pub snooze_min: u32,
}

/// Whether reminders will come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ReminderState {
    /// The agent runs and the rule is on.
    On,
    /// Switched off by the person in the settings.
    Off,
    /// The agent was quit, or does not run.
    NoAgent,
    /// Paused until a date.
    Paused,
    /// The agent runs but nothing can show a notification.
    NoServer,
}

/// What became of a reminder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::schedule::Occurrence")]
pub struct OccurrenceView {
    pub rule: String,
    pub diary_date: String,
    pub zone: String,
    pub due_at: String,
    pub latest_at: String,
    /// `open`, `answered`, `silent`, `missed`, `not-needed`, `lost`.
    pub state: String,
    /// `asleep`, `switched-off`, `agent-quit`, `no-server` …
    pub why: Option<String>,
    /// `start`, `later`, `not-tonight`.
    pub answer: Option<String>,
    pub answered_at: Option<String>,
    /// How long after its due time the first notice came, in seconds.
    pub late_by_s: Option<f64>,
    pub notices: Vec<NoticeView>,
}

/// Asks in another place how bedtimes are meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ZoneQuestion {
    /// The city whose clock they were meant by.
    pub home: String,
    /// The city the computer's clock is named after now.
    pub here: String,
    /// Wall time of this evening's lights out, as it was meant.
    pub bedtime_local: String,
    /// Wall time here when the clock of home shows it.
    pub kept_local: String,
}

/// A reminder of last evening that did not come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MissedReminder {
    /// Wall time it was due.
    pub due_local: String,
    /// `asleep`, `switched-off`, `agent-quit`, `no-server` …; `unconfirmed`: it may have come.
    pub why: String,
}

/// One time a reminder was shown, or was to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::schedule::Notice")]
pub struct NoticeView {
    /// `first`, `later`, `second`.
    pub kind: String,
    pub due_at: String,
    pub claimed_at: String,
    pub shown_at: Option<String>,
    pub channel: Option<String>,
    pub server_id: Option<u32>,
    pub failure: Option<String>,
    /// Whether the desktop was set not to disturb; `null`: it does not say.
    pub swallowed: Option<bool>,
}
