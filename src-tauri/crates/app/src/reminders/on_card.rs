//! A reminder on a card of its own: what the notification would have said.

use chrono::{DateTime, Utc};
use drowse_core::schedule::{LATE_AFTER, NoticeKind, Occurrence, RuleId};
use drowse_store::Reading;

use super::answer::{is_snoozed, takes_answers};
use super::{CardView, Facts, Reminder};
use crate::settings::Preferences;
use crate::{App, AppError, wire};

/// The number of no reminder: a card of it tries the way to the screen. It asks nothing, and nothing is stored.
pub const TEST_CARD: i64 = 0;

impl App {
    /// Returns what the card of a reminder says; `None`: it was answered, or is over. Without an id: the newest one that
    /// waits.
    ///
    /// # Errors
    /// The database refusing.
    pub fn reminder_on_card(&self, occurrence_id: Option<i64>) -> Result<Option<CardView>, AppError> {
        let now = self.now();
        self.read(|reading| {
            if occurrence_id == Some(TEST_CARD) {
                return Ok(Some(self.test_card(reading, now)?));
            }
            let is_meant = |known: &Occurrence| occurrence_id.is_none_or(|id| known.id == id);
            let waits =
                |known: &Occurrence| takes_answers(known, now) && !is_snoozed(known) && !known.notices.is_empty();
            let recent = reading.list_occurrences(now.date_naive())?;
            let known = recent.into_iter().rfind(|known| is_meant(known) && waits(known));
            known.map(|known| Ok(view(self.as_claimed(reading, &known, now)?))).transpose()
        })
    }

    fn test_card(&self, reading: &Reading<'_>, now: DateTime<Utc>) -> Result<CardView, AppError> {
        let zone = self.zone();
        let facts = Facts::load(reading, &Preferences::load(reading)?, now, zone)?;
        let now_local = wire::wall(now.with_timezone(&zone).naive_local());
        Ok(CardView {
            occurrence_id: TEST_CARD,
            rule: "test".to_owned(),
            title: "notice-test-title".to_owned(),
            body: "notice-test-body".to_owned(),
            routine_id: facts.routine_id,
            without: None,
            own_title: facts.own_title,
            routine_min: facts.routine_min,
            bedtime_local: now_local.clone(),
            now_local,
            can_snooze: false,
            snooze_min: facts.rules.snooze_min.into(),
        })
    }

    /// Makes the reminder anew that the last notice of an occurrence was to show.
    fn as_claimed(&self, reading: &Reading<'_>, known: &Occurrence, now: DateTime<Utc>) -> Result<Reminder, AppError> {
        let zone = self.zone();
        let facts = Facts::load(reading, &Preferences::load(reading)?, now, zone)?;
        let bedtime_at = facts.evening(known.diary_date).map_or(known.latest_at, |evening| evening.bedtime.at);
        let last = known.notices.last();
        let kind = last.map_or(NoticeKind::First, |notice| notice.kind);
        let is_late = last.is_some_and(|notice| notice.claimed_at - notice.due_at > LATE_AFTER);
        let local = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local();
        Ok(Reminder {
            occurrence_id: known.id,
            rule: known.rule,
            kind,
            is_late: is_late && kind == NoticeKind::First,
            can_snooze: known.rule == RuleId::Evening && facts.can_snooze(known, now),
            snooze_min: facts.rules.snooze_min,
            routine_id: facts.routine_id,
            without: facts.without,
            own_title: facts.own_title,
            routine_min: facts.routine_min,
            now_local: local(now),
            bedtime_local: local(bedtime_at),
        })
    }
}

fn view(reminder: Reminder) -> CardView {
    let (title, body) = reminder.words();
    CardView {
        occurrence_id: reminder.occurrence_id,
        rule: reminder.rule.name().to_owned(),
        title: title.to_owned(),
        body: body.to_owned(),
        routine_id: reminder.routine_id,
        without: reminder.without,
        own_title: reminder.own_title,
        routine_min: reminder.routine_min,
        now_local: wire::wall(reminder.now_local),
        bedtime_local: wire::wall(reminder.bedtime_local),
        can_snooze: reminder.can_snooze,
        snooze_min: reminder.snooze_min.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Evening, Screen};
    use super::super::{AnsweredFrom, ReminderAnswer};
    use super::TEST_CARD;
    use crate::tonight::Opening;

    #[test]
    fn it_says_what_the_notification_would_have_said_until_it_is_answered() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        assert_eq!(evening.app.reminder_on_card(None).unwrap(), None, "nothing was due");
        evening.tick("22:03:00", &screen);
        let card = evening.app.reminder_on_card(None).unwrap().unwrap();
        assert_eq!((card.title.as_str(), card.body.as_str()), ("notice-evening-title", "notice-evening-body-late"));
        assert_eq!((card.routine_id.as_str(), card.routine_min, card.can_snooze), ("feet", 14, true));
        assert_eq!(card.bedtime_local, "2025-01-14T22:45:00");
        assert_eq!(evening.app.reminder_on_card(Some(card.occurrence_id)).unwrap(), Some(card.clone()));
        assert_eq!(evening.app.reminder_on_card(Some(card.occurrence_id + 1)).unwrap(), None);

        evening.tick("22:18:00", &screen);
        let second = evening.app.reminder_on_card(None).unwrap().unwrap();
        assert_eq!(second.body, "notice-second-body");

        let go = |answer| evening.app.answer_and_go(card.occurrence_id, answer, AnsweredFrom::Corner).unwrap();
        assert_eq!(go(ReminderAnswer::Later), None);
        assert_eq!(evening.app.reminder_on_card(None).unwrap(), None, "it comes again by itself");
    }

    #[test]
    fn it_is_over_when_its_time_is() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.tick("22:00:00", &screen);
        let id = evening.app.reminder_on_card(None).unwrap().unwrap().occurrence_id;
        evening.tick("22:45:01", &screen);
        assert_eq!(evening.app.reminder_on_card(Some(id)).unwrap(), None);
    }

    #[test]
    fn start_goes_to_the_massage_and_once_only() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.tick("22:00:00", &screen);
        let id = evening.app.reminder_on_card(None).unwrap().unwrap().occurrence_id;
        let go = || evening.app.answer_and_go(id, ReminderAnswer::Start, AnsweredFrom::Corner).unwrap();
        assert_eq!(go(), Some(Opening::Player { routine_id: None, minutes: None, from_reminder: true }));
        assert_eq!(go(), None, "it was answered before");
    }

    #[test]
    fn start_in_the_morning_goes_to_the_log() {
        let (mut evening, screen) = (Evening::new(), Screen::default());
        evening.app.set_setting("reminder.morning_log.enabled", &true.into()).unwrap();
        evening.app.set_setting("reminder.evening.enabled", &false.into()).unwrap();
        evening.clock.set("2025-01-15T07:15:00Z");
        evening.app.tick(&mut evening.run, &screen).unwrap();
        let card = evening.app.reminder_on_card(None).unwrap().unwrap();
        assert_eq!((card.rule.as_str(), card.can_snooze), ("morning_log", false));
        let opening = evening.app.answer_and_go(card.occurrence_id, ReminderAnswer::Start, AnsweredFrom::Corner);
        assert_eq!(opening.unwrap(), Some(Opening::MorningLog));
    }

    #[test]
    fn one_of_no_reminder_tries_the_way_and_asks_nothing() {
        let evening = Evening::new();
        let card = evening.app.reminder_on_card(Some(TEST_CARD)).unwrap().unwrap();
        assert_eq!((card.rule.as_str(), card.title.as_str(), card.can_snooze), ("test", "notice-test-title", false));
        assert_eq!(card.now_local, "2025-01-14T12:30:00");
        assert!(evening.app.reminder_log(14).unwrap().is_empty());
    }
}
