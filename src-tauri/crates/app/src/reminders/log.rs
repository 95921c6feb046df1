//! Proof of delivery: what became of each reminder of the last nights.

use drowse_core::schedule::{Answer, Notice, Occurrence, Why};
use drowse_core::time::step_days;

use super::{NoticeView, OccurrenceView};
use crate::{App, AppError, wire};

impl App {
    /// Lists what became of the reminders of the last nights, newest first.
    ///
    /// # Errors
    /// The database refusing.
    pub fn reminder_log(&self, nights: u32) -> Result<Vec<OccurrenceView>, AppError> {
        let this_evening = self.this_evening()?;
        // The coming morning is the first of them.
        let from = step_days(this_evening, 2 - i64::from(nights));
        let mut listed = self.read(|reading| Ok(reading.list_occurrences(from)?))?;
        listed.reverse();
        Ok(listed.iter().map(view).collect())
    }
}

fn view(known: &Occurrence) -> OccurrenceView {
    let first = known.notices.first();
    let late_by = first.and_then(|notice| Some(notice.shown_at? - notice.due_at));
    OccurrenceView {
        rule: known.rule.name().to_owned(),
        diary_date: known.diary_date.to_string(),
        zone: known.zone.to_string(),
        due_at: wire::instant(known.due_at),
        latest_at: wire::instant(known.latest_at),
        state: known.state.name().to_owned(),
        why: known.why.map(Why::name).map(str::to_owned),
        answer: known.answer.map(Answer::name).map(str::to_owned),
        answered_at: known.answered_at.map(wire::instant),
        late_by_s: late_by.map(|late| late.num_milliseconds() as f64 / 1000.0),
        notices: known.notices.iter().map(notice_view).collect(),
    }
}

fn notice_view(notice: &Notice) -> NoticeView {
    NoticeView {
        kind: notice.kind.name().to_owned(),
        due_at: wire::instant(notice.due_at),
        claimed_at: wire::instant(notice.claimed_at),
        shown_at: notice.shown_at.map(wire::instant),
        channel: notice.channel.clone(),
        server_id: notice.server_id,
        failure: notice.failure.map(Why::name).map(str::to_owned),
        swallowed: notice.swallowed,
    }
}

#[cfg(test)]
mod tests {
    use super::super::NotShown;
    use super::super::tests::{Evening, Screen};

    #[test]
    fn a_notice_the_desktop_kept_quiet_is_told_from_one_it_showed_and_one_it_does_not_say_of() {
        for is_quiet in [Some(true), Some(false), None] {
            let (mut evening, screen) = (Evening::new(), Screen { is_quiet, ..Screen::default() });
            evening.tick("22:00:00", &screen);
            let notice = evening.app.reminder_log(1).unwrap().remove(0).notices.remove(0);
            assert_eq!((notice.swallowed, notice.shown_at.is_some()), (is_quiet, true));
            let card = evening.app.waiting_reminder().unwrap().unwrap();
            assert_eq!(card.is_swallowed, is_quiet == Some(true));
        }
    }

    #[test]
    fn a_desktop_that_shows_nothing_is_not_asked() {
        let mut evening = Evening::new();
        let refuses = Some(NotShown::Failed(super::Why::NoServer));
        evening.tick("22:00:00", &Screen { refuses, is_quiet: Some(true), ..Screen::default() });
        assert_eq!(evening.app.reminder_log(1).unwrap()[0].notices[0].swallowed, None);
    }
}
