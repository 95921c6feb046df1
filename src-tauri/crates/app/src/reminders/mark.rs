//! What the tray says of the reminders of now, without being opened.

use drowse_core::schedule::{Occurrence, RuleId, State};

use super::answer::{is_snoozed, takes_answers};
use crate::{App, AppError};

/// Why somebody should look at the tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A reminder waits for an answer.
    Waits,
    /// A reminder is due and could not be shown anywhere.
    NotShown,
    /// A reminder may have come, or may not: nobody can say.
    Lost,
}

impl App {
    /// Returns whether somebody should look at the tray, and why. What is over is said in the morning, not there.
    ///
    /// # Errors
    /// The database refusing.
    pub fn reminder_mark(&self) -> Result<Option<Mark>, AppError> {
        let now = self.now();
        let recent = self.read(|reading| Ok(reading.list_occurrences(now.date_naive())?))?;
        let current = recent.iter().filter(|known| takes_answers(known, now) && !is_snoozed(known));
        let marks: Vec<Mark> = current.filter_map(mark_of).collect();
        let trouble = marks.iter().rfind(|mark| **mark != Mark::Waits);
        Ok(trouble.or(marks.last()).copied())
    }
}

fn mark_of(known: &Occurrence) -> Option<Mark> {
    let last = known.notices.last()?;
    // The other two are only to be read.
    let asks = matches!(known.rule, RuleId::Evening | RuleId::MorningLog);
    match last.shown_at {
        _ if known.state == State::Lost => Some(Mark::Lost),
        None if last.failure.is_some() => Some(Mark::NotShown),
        _ => asks.then_some(Mark::Waits),
    }
}

#[cfg(test)]
mod tests {
    use drowse_core::schedule::Why;
    use serde_json::json;

    use super::super::tests::{Evening, Screen};
    use super::super::{AnsweredFrom, NotShown, ReminderAnswer};
    use super::*;

    fn mark(evening: &Evening) -> Option<Mark> {
        evening.app.reminder_mark().unwrap()
    }

    #[test]
    fn a_reminder_that_waits_marks_the_tray_until_it_is_answered() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        assert_eq!(mark(&evening), None);
        evening.tick("22:00:00", &screen);
        assert_eq!(mark(&evening), Some(Mark::Waits));
        let id = evening.app.waiting_reminder().unwrap().unwrap().occurrence_id;
        evening.app.answer_reminder(id, ReminderAnswer::Later, AnsweredFrom::Tray).unwrap();
        assert_eq!(mark(&evening), None, "it comes again by itself");
        evening.tick("22:15:00", &screen);
        assert_eq!(mark(&evening), Some(Mark::Waits));
        evening.tick("22:45:01", &screen);
        assert_eq!(mark(&evening), None);
    }

    #[test]
    fn one_that_could_not_be_shown_or_may_not_have_come_marks_it_before_one_that_waits() {
        let refuses = |refusal| Screen { refuses: Some(refusal), ..Screen::default() };
        let mut evening = Evening::new();
        evening.tick("22:00:00", &refuses(NotShown::Failed(Why::NoServer)));
        assert_eq!(mark(&evening), Some(Mark::NotShown));
        evening.tick("22:00:30", &Screen::default());
        assert_eq!(mark(&evening), Some(Mark::Waits));

        let mut evening = Evening::new();
        evening.tick("22:00:00", &refuses(NotShown::Unknown));
        evening.tick("22:00:30", &Screen::default());
        assert_eq!(mark(&evening), Some(Mark::Lost));
    }

    #[test]
    fn what_is_only_to_be_read_waits_for_nothing() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.app.set_setting("reminder.evening.enabled", &json!(false)).unwrap();
        evening.app.set_setting("reminder.lights_out.enabled", &json!(true)).unwrap();
        evening.tick("22:45:00", &screen);
        assert_eq!((mark(&evening), screen.shown.borrow().len()), (None, 1));
    }
}
