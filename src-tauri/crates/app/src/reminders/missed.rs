//! The reminder of an evening that never came, for the one line the morning log has for it.

use chrono::NaiveDate;
use drowse_core::schedule::{Occurrence, RuleId, State, Why};
use drowse_store::Reading;

use super::MissedReminder;
use crate::{AppError, wire};

/// Finds the reminder of the evening before a diary date that was to come and did not, or perhaps did not. Of several the
/// massage's. What the person knows of stays unsaid: that reminders rested, that the evening was moved, or that a later
/// one came in its place.
pub(crate) fn missed_reminder(
    reading: &Reading<'_>,
    diary_date: NaiveDate,
) -> Result<Option<MissedReminder>, AppError> {
    let of_evening = |known: &Occurrence| known.diary_date == diary_date && known.rule != RuleId::MorningLog;
    let mut known = reading.list_occurrences(diary_date)?;
    known.retain(|known| of_evening(known) && never_came(known));
    let missed = known.iter().find(|known| known.rule == RuleId::Evening).or(known.first());
    Ok(missed.and_then(|known| {
        Some(MissedReminder { due_local: wire::wall(known.due_local), why: known.why?.name().to_owned() })
    }))
}

fn never_came(known: &Occurrence) -> bool {
    let is_missed = matches!(known.state, State::Missed | State::Lost);
    let is_known = matches!(known.why, Some(Why::Newer | Why::Moved | Why::Enough | Why::Paused | Why::DoneAlready));
    is_missed && !is_known && known.notices.iter().all(|notice| notice.shown_at.is_none())
}

#[cfg(test)]
mod tests {
    use drowse_core::schedule::{StopReason, Why};
    use serde_json::json;

    use super::super::NotShown;
    use super::super::tests::{Evening, Screen};

    /// Says what the morning log says of the evening of 14 January.
    fn said(evening: &Evening) -> Option<(String, String)> {
        let form = evening.app.night_form(Some("2025-01-15".parse().unwrap()), None).unwrap();
        form.missed_reminder.map(|missed| (missed.due_local, missed.why))
    }

    fn text(why: &str) -> Option<(String, String)> {
        Some(("2025-01-14T22:00:00".to_owned(), why.to_owned()))
    }

    #[test]
    fn a_reminder_that_was_slept_through_is_said_in_the_morning() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.tick("21:50:00", &screen);
        evening.tick("22:50:00", &screen);
        assert_eq!(said(&evening), text("asleep"));
    }

    #[test]
    fn an_evening_switched_off_or_without_a_notification_service_says_so() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.tick("21:50:00", &screen);
        evening.app.end_agent_run(&evening.run, StopReason::Signal).unwrap();
        evening.clock.set("2025-01-14T23:00:00Z");
        evening.run = evening.app.start_agent_run("0.1.0").unwrap();
        evening.tick("23:00:30", &screen);
        assert_eq!(said(&evening), text("switched-off"));

        let screen = Screen { refuses: Some(NotShown::Failed(Why::NoServer)), ..Screen::default() };
        let mut evening = Evening::new();
        evening.tick("22:00:00", &screen);
        assert_eq!(said(&evening), None, "it may still come");
        evening.tick("22:50:00", &screen);
        assert_eq!(said(&evening), text("no-server"));
    }

    #[test]
    fn what_came_or_was_not_wanted_needs_no_line() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.tick("22:00:00", &screen);
        evening.tick("22:50:00", &screen);
        assert_eq!(said(&evening), None, "silent, but it came");

        let mut evening = Evening::new();
        evening.app.set_setting("reminder.evening.enabled", &json!(false)).unwrap();
        evening.tick("22:50:00", &screen);
        assert_eq!(said(&evening), None);
    }

    #[test]
    fn of_several_the_massage_is_named() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.app.set_setting("reminder.wind_down.enabled", &json!(true)).unwrap();
        evening.app.set_setting("reminder.wind_down.lead", &json!(90)).unwrap();
        evening.tick("21:00:00", &screen);
        evening.tick("23:50:00", &screen);
        assert_eq!(said(&evening), text("asleep"));
    }
}
