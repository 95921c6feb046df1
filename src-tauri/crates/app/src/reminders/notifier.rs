//! The port through which reminders reach a screen.

use chrono::NaiveDateTime;
use drowse_core::schedule::{NoticeKind, RuleId, Why};

use crate::experiments::Without;

/// A reminder to be shown, with all its words need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// For the answer.
    pub occurrence_id: i64,
    /// Which one.
    pub rule: RuleId,
    /// First, after *later*, or the gentle second one.
    pub kind: NoticeKind,
    /// Whether it comes so late that it says so.
    pub is_late: bool,
    /// Tonight's routine.
    pub routine_id: String,
    /// What an experiment has instead of it tonight.
    pub without: Option<Without>,
    /// What the person calls it, if it is their own.
    pub own_title: Option<String>,
    /// Its massage time in whole minutes.
    pub routine_min: u32,
    /// Wall time now.
    pub now_local: NaiveDateTime,
    /// Wall time of lights out.
    pub bedtime_local: NaiveDateTime,
    /// Whether *later* can be answered.
    pub can_snooze: bool,
    /// Minutes of *later*.
    pub snooze_min: u16,
}

impl Reminder {
    /// Returns the keys of its words: what it is about, and the sentence under it.
    #[must_use]
    pub fn words(&self) -> (&'static str, &'static str) {
        match (self.rule, self.kind, self.is_late) {
            (RuleId::Evening, ..) if self.without == Some(Without::Rest) => ("notice-rest-title", "notice-rest-body"),
            (RuleId::Evening, ..) if self.without.is_some() => ("notice-without-title", "notice-without-body"),
            (RuleId::Evening, NoticeKind::Second, _) => ("notice-evening-title", "notice-second-body"),
            (RuleId::Evening, _, true) => ("notice-evening-title", "notice-evening-body-late"),
            (RuleId::Evening, _, false) => ("notice-evening-title", "notice-evening-body"),
            (RuleId::WindDown, ..) => ("notice-wind-down-title", "notice-wind-down-body"),
            (RuleId::LightsOut, ..) => ("notice-lights-out-title", "notice-lights-out-body"),
            (RuleId::MorningLog, ..) => ("notice-morning-title", "notice-morning-body"),
        }
    }
}

/// Where a reminder is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// As a notification of the desktop.
    Notification,
    /// As a small window of its own, where notifications cannot be shown.
    Corner,
    /// On Tonight, in the window the person is looking at.
    TonightCard,
}

impl Channel {
    /// Returns its name in the database and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Corner => "corner",
            Self::TonightCard => "tonight-card",
        }
    }
}

/// Proof that a reminder is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Where.
    pub channel: Channel,
    /// The server's number for it.
    pub server_id: Option<u32>,
}

/// Why there is no proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotShown {
    /// It certainly is not on the screen: it may be tried again.
    Failed(Why),
    /// Nobody answered. It may be on the screen, so it is not shown again.
    Unknown,
}

/// Shows reminders. The agent has the desktop's notifications; tests bring their own.
pub trait Notifier {
    /// Shows one, in place of an earlier notice of the same occurrence.
    ///
    /// # Errors
    /// [`NotShown`].
    fn show(&self, reminder: &Reminder) -> Result<Shown, NotShown>;

    /// Tells whether something fills the screen, as far as the desktop lets itself be asked.
    fn is_full_screen(&self) -> bool {
        false
    }

    /// Tells whether the desktop is set not to disturb, asked right after it took a notice; `None`: it does not say.
    fn is_kept_quiet(&self) -> Option<bool> {
        None
    }

    /// Takes the notices of an occurrence off the screen: it was answered elsewhere, or it is over.
    fn close(&self, occurrence_id: i64);
}
