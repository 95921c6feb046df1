//! Answers to a reminder.

use chrono::{DateTime, Utc};
use drowse_core::schedule::{Answer, NoticeKind, Occurrence, RuleId, State, StopReason};
use drowse_store::Reading;

use super::{Facts, ReminderAnswer, ReminderCard};
use crate::settings::Preferences;
use crate::tonight::Opening;
use crate::{App, AppError, wire};

/// Where an answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum AnsweredFrom {
    Notification,
    Tray,
    Window,
    /// The card that stands in for a notification.
    Corner,
    CommandLine,
}

impl AnsweredFrom {
    fn name(self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Tray => "tray",
            Self::Window => "window",
            Self::Corner => "corner",
            Self::CommandLine => "command-line",
        }
    }
}

impl From<ReminderAnswer> for Answer {
    fn from(answer: ReminderAnswer) -> Self {
        match answer {
            ReminderAnswer::Start => Self::Start,
            ReminderAnswer::Later => Self::Later,
            ReminderAnswer::NotTonight => Self::NotTonight,
        }
    }
}

impl App {
    /// Stores an answer. An answer to a reminder that was answered before, or whose time is over, changes nothing:
    /// two places may show the same one. Says whether it was stored.
    ///
    /// # Errors
    /// `reminder_unknown`; `reminder_no_later` when *later* is not offered any more; the database refusing.
    pub fn answer_reminder(
        &self,
        occurrence_id: i64,
        answer: ReminderAnswer,
        from: AnsweredFrom,
    ) -> Result<bool, AppError> {
        let now = self.now();
        self.write(|writing| {
            let known = writing.get_occurrence(occurrence_id)?;
            let known = known.ok_or_else(|| AppError::new("reminder_unknown"))?;
            let is_repeated = answer == ReminderAnswer::Later && is_snoozed(&known);
            if !takes_answers(&known, now) || is_repeated {
                return Ok(false);
            }
            if answer == ReminderAnswer::Later && !self.can_snooze(writing, &known, now)? {
                return Err(AppError::new("reminder_no_later"));
            }
            writing.answer_occurrence(occurrence_id, answer.into(), from.name())?;
            Ok(true)
        })
    }

    /// Stores an answer, and returns where the window opens then: *Start* goes to the massage, or to last night's log.
    ///
    /// # Errors
    /// As [`App::answer_reminder`].
    pub fn answer_and_go(
        &self,
        occurrence_id: i64,
        answer: ReminderAnswer,
        from: AnsweredFrom,
    ) -> Result<Option<Opening>, AppError> {
        let is_new = self.answer_reminder(occurrence_id, answer, from)?;
        if !is_new || answer != ReminderAnswer::Start {
            return Ok(None);
        }
        let known = self.read(|reading| Ok(reading.get_occurrence(occurrence_id)?))?;
        Ok(known.map(|known| match known.rule {
            RuleId::MorningLog => Opening::MorningLog,
            _ => Opening::Player { routine_id: None, minutes: None, from_reminder: true },
        }))
    }

    /// Returns the reminder of the evening that waits for an answer, if one does.
    ///
    /// # Errors
    /// The database refusing.
    pub fn waiting_reminder(&self) -> Result<Option<ReminderCard>, AppError> {
        let now = self.now();
        let snooze_min = self.preferences()?.rules(0).snooze_min;
        self.read(|reading| {
            let Some(known) = waiting(reading, now)? else { return Ok(None) };
            let can_snooze = self.can_snooze(reading, &known, now)?;
            Ok(Some(card(&known, snooze_min, can_snooze)))
        })
    }

    fn can_snooze(&self, reading: &Reading<'_>, known: &Occurrence, now: DateTime<Utc>) -> Result<bool, AppError> {
        let facts = Facts::load(reading, &Preferences::load(reading)?, now, self.zone())?;
        Ok(facts.can_snooze(known, now))
    }
}

/// What may be on the screen.
impl App {
    /// Lists the notices that may be on the screen of open reminders: the occurrence, and the server's number.
    ///
    /// # Errors
    /// The database refusing.
    pub fn notices_on_screen(&self) -> Result<Vec<(i64, u32)>, AppError> {
        let open = self.open_occurrences()?;
        let last = |known: &Occurrence| Some((known.id, known.notices.last()?.server_id?));
        Ok(open.iter().filter_map(last).collect())
    }

    /// Lists the reminders that wait for an answer now: their notices may stay on the screen.
    ///
    /// # Errors
    /// The database refusing.
    pub fn waiting_occurrences(&self) -> Result<Vec<i64>, AppError> {
        let open = self.open_occurrences()?;
        Ok(open.iter().filter(|known| !is_snoozed(known)).map(|known| known.id).collect())
    }

    fn open_occurrences(&self) -> Result<Vec<Occurrence>, AppError> {
        let (now, is_open) = (self.now(), |known: &Occurrence| known.state == State::Open);
        let recent = self.read(|reading| Ok(reading.list_occurrences(now.date_naive())?))?;
        Ok(recent.into_iter().filter(is_open).collect())
    }

    /// Tells whether the person quit the agent, and it is not for the window to start it again.
    ///
    /// # Errors
    /// The database refusing.
    pub fn agent_was_quit(&self) -> Result<bool, AppError> {
        let latest = self.read(|reading| Ok(reading.get_latest_run()?))?;
        Ok(latest.is_some_and(|run| run.stop_reason == Some(StopReason::Quit)))
    }
}

/// Finds the evening reminder that waits for an answer.
pub(crate) fn waiting(reading: &Reading<'_>, now: DateTime<Utc>) -> Result<Option<Occurrence>, AppError> {
    let recent = reading.list_occurrences(now.date_naive())?;
    let is_waiting = |known: &Occurrence| {
        let was_due = known.rule == RuleId::Evening && !known.notices.is_empty();
        was_due && takes_answers(known, now) && !is_snoozed(known)
    };
    Ok(recent.into_iter().rfind(is_waiting))
}

/// Makes the card that stands on Tonight.
pub(crate) fn card(known: &Occurrence, snooze_min: u16, can_snooze: bool) -> ReminderCard {
    ReminderCard {
        occurrence_id: known.id,
        rule: known.rule.name().to_owned(),
        due_local: wire::wall(known.due_local),
        is_swallowed: known.notices.last().and_then(|notice| notice.swallowed) == Some(true),
        can_snooze,
        snooze_min: snooze_min.into(),
    }
}

/// One that was perhaps never seen can still be answered on Tonight; one that was answered or is over cannot.
pub(super) fn takes_answers(known: &Occurrence, now: DateTime<Utc>) -> bool {
    matches!(known.state, State::Open | State::Lost) && now <= known.latest_at
}

/// Tells whether *later* was answered and its notice has not come yet.
pub(crate) fn is_snoozed(known: &Occurrence) -> bool {
    let came_again = known.notices.iter().filter(|notice| notice.kind == NoticeKind::Later);
    came_again.count() < usize::from(known.snoozes)
}
