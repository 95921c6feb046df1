//! The evening in one glance.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::experiments::TonightOfExperiment;
use crate::pick::PickView;
use crate::player::OpenSession;
use crate::reminders::{ChangedEvenings, ReminderCard, ReminderState, SetAside, ZoneQuestion};
use crate::routines::RoutineView;

/// What the window needs before it paints.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Startup {
    /// Wall time now.
    pub now_local: String,
    /// `night`, `ember` or `morning`: the setting, or by the clock.
    pub theme: String,
    /// Whether the person chose that theme, for every hour and every page.
    pub is_theme_chosen: bool,
    /// Whether the day is over, from dusk until getting up, whatever the theme.
    pub is_evening: bool,
    /// How large text is, in percent of the usual: 80 to 160.
    pub text_size_pct: u32,
    /// How large everything in the window is, in percent of the usual: 100 to 200.
    pub zoom_pct: u32,
    /// `auto`: as the system has it; `reduced`: nothing moves that need not.
    pub motion: String,
    /// `auto`: as the system has it; `high`: words and edges stand out more.
    pub contrast: String,
    /// BCP 47 tag of the words to show.
    pub language: String,
    /// `12` or `24`.
    pub clock: u8,
    /// `mon`, `sun` or `sat`: where a week of a calendar begins.
    pub week_start: String,
    /// Whether the first start is still to be answered.
    pub is_first_start: bool,
    /// What the first start proposes.
    pub bedtime: String,
    /// What the first start proposes.
    pub wake: String,
    /// Version of the disclaimer to show.
    pub disclaimer_version: u32,
    /// Where to open.
    pub opens: Opening,
    /// What does not work on this machine, each a key of words.
    pub missing: Vec<String>,
    /// Whether this machine can tell that something fills the screen.
    pub tells_full_screen: bool,
}

/// Where the window opens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "screen", rename_all = "kebab-case")]
#[ts(export)]
pub enum Opening {
    /// Home.
    Tonight,
    /// The log of last night.
    MorningLog,
    /// The settings, at the pause of the reminders.
    Pause,
    /// The player, ready for one key.
    Player {
        /// What to play; `null`: tonight's routine.
        routine_id: Option<String>,
        /// Fit into so many minutes.
        minutes: Option<f64>,
        /// Opened by the reminder.
        from_reminder: bool,
    },
}

/// Tonight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TonightView {
    /// Instant.
    pub now_at: String,
    /// Wall time now.
    pub now_local: String,
    /// IANA name.
    pub zone: String,
    /// The date of the evening.
    pub evening_on: String,
    /// The date of the coming morning.
    pub diary_date: String,
    /// How this evening is different, when somebody said so.
    pub changed: Option<ChangedEvenings>,
    /// Instant of lights out.
    pub bedtime_at: String,
    /// Wall time of lights out.
    pub bedtime_local: String,
    /// Wall time of getting up.
    pub wake_local: String,
    /// Minutes until lights out; negative after it.
    pub until_bedtime_min: f64,
    /// `true` until noon (the rollover) while last night is not logged.
    pub asks_for_last_night: bool,
    /// Date last night would be logged under.
    pub last_night_date: String,
    /// Whether reminders will come.
    pub reminders: ReminderState,
    /// Wall time of the coming evening reminder; `null`: none tonight.
    pub reminder_local: Option<String>,
    /// A reminder that waits for an answer.
    pub card: Option<ReminderCard>,
    /// Tonight's routine.
    pub routine: RoutineView,
    /// How long it is to be, in minutes of massage; `null`: as the person last chose.
    pub minutes: Option<f64>,
    /// Why it is tonight's; `null`: the person chose it, or an experiment dealt it.
    pub pick: Option<PickView>,
    /// What an experiment dealt for tonight, unless it was refused.
    pub experiment: Option<TonightOfExperiment>,
    /// The routine the person chose, when another stands in for it tonight.
    pub set_aside: Option<SetAsideView>,
    /// Left open, to be resumed.
    pub open_session: Option<OpenSession>,
    /// Asks in another place how bedtimes are meant.
    pub zone_question: Option<ZoneQuestion>,
    /// A routine was finished this evening.
    pub is_done: bool,
    /// Now, the reminder, lights out and getting up, in minutes after noon on the wall clock.
    pub line: EveningLine,
}

/// A routine that is not for this person tonight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SetAsideView {
    /// `feet`, `head` …
    pub routine_id: String,
    /// What the person called it, if it is their own.
    pub own_title: Option<String>,
    /// Why: a Fluent id.
    pub because: String,
}

impl From<SetAside> for SetAsideView {
    fn from(aside: SetAside) -> Self {
        let SetAside { routine_id, own_title, because } = aside;
        Self { routine_id, own_title, because }
    }
}

/// The evening on the noon-to-noon line: minutes after noon on the wall clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub struct EveningLine {
    pub now_min: f64,
    pub reminder_min: Option<f64>,
    pub bedtime_min: f64,
    pub wake_min: f64,
}
