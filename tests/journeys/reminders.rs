//! An evening with reminders: the massage before them, under them, instead of them.

use std::cell::Cell;

use chrono::TimeDelta;
use drowse_app::diary::{NightInput, SaveMode};
use drowse_app::player::{PlayerEvent, PlayerReport, StartRoutine, StartedFrom};
use drowse_app::reminders::{AgentRun, AnsweredFrom, Channel, NotShown, Notifier, Reminder, ReminderAnswer, Shown};
use drowse_tests::Desk;
use serde_json::json;

/// A quarter to ten: the massage is due in a quarter of an hour.
const EVENING: &str = "2025-01-14T21:45:00Z";

/// A screen that counts.
#[derive(Default)]
struct Screen(Cell<u32>);

impl Notifier for Screen {
    fn show(&self, _reminder: &Reminder) -> Result<Shown, NotShown> {
        self.0.set(self.0.get() + 1);
        Ok(Shown { channel: Channel::Notification, server_id: Some(self.0.get()) })
    }
    fn close(&self, _occurrence_id: i64) {}
}

fn evening_at(now: &str) -> (Desk, AgentRun, Screen) {
    let desk = Desk::new(now);
    let run = desk.app().start_agent_run("0.1.0").unwrap();
    (desk, run, Screen::default())
}

/// Lets minutes pass and the agent turn.
fn pass(desk: &Desk, run: &mut AgentRun, screen: &Screen, minutes: i64) {
    desk.wait(TimeDelta::minutes(minutes));
    desk.app().tick(run, screen).unwrap();
}

fn begin(desk: &Desk) -> i64 {
    let request = StartRoutine::new("feet", None, StartedFrom::Reminder);
    desk.app().start_routine(&request).unwrap().session_id
}

fn report(desk: &Desk, session_id: i64, event: PlayerEvent) {
    let report = PlayerReport { session_id, event, position: 1, position_ms: 0, active_ms: 60_000 };
    desk.app().report_player(&report).unwrap();
}

fn became(desk: &Desk, rule: &str) -> (String, Option<String>) {
    let listed = desk.app().reminder_log(14).unwrap();
    let found = listed.into_iter().find(|occurrence| occurrence.rule == rule).unwrap();
    (found.state, found.why)
}

fn not_needed() -> (String, Option<String>) {
    ("not-needed".to_owned(), Some("done-already".to_owned()))
}

#[test]
fn a_massage_that_runs_is_not_reminded_of() {
    let (desk, mut run, screen) = evening_at(EVENING);
    let session_id = begin(&desk);
    desk.wait(TimeDelta::minutes(10));
    report(&desk, session_id, PlayerEvent::Alive);
    pass(&desk, &mut run, &screen, 5);
    assert_eq!((screen.0.get(), became(&desk, "evening")), (0, not_needed()));
}

#[test]
fn a_massage_begun_under_the_notice_ends_it() {
    let (desk, mut run, screen) = evening_at(EVENING);
    pass(&desk, &mut run, &screen, 15);
    assert_eq!(screen.0.get(), 1);
    let session_id = begin(&desk);
    report(&desk, session_id, PlayerEvent::Stop);
    pass(&desk, &mut run, &screen, 16);
    assert_eq!((screen.0.get(), became(&desk, "evening")), (1, not_needed()));
    assert!(desk.app().tonight(true).unwrap().card.is_none());
}

#[test]
fn a_massage_in_the_afternoon_is_another_one() {
    let (desk, mut run, screen) = evening_at("2025-01-14T13:00:00Z");
    let session_id = begin(&desk);
    report(&desk, session_id, PlayerEvent::Stop);
    pass(&desk, &mut run, &screen, 9 * 60);
    assert_eq!(screen.0.get(), 1);
}

#[test]
fn a_logged_morning_is_not_asked_for() {
    let (desk, mut run, screen) = evening_at("2025-01-15T06:50:00Z");
    let input = NightInput {
        zone: "Europe/London".to_owned(),
        got_into_bed_at: Some("2025-01-14T22:40".to_owned()),
        got_out_of_bed_at: Some("2025-01-15T06:45".to_owned()),
        ..NightInput::default()
    };
    desk.app().save_night(&input, SaveMode::New).unwrap();
    pass(&desk, &mut run, &screen, 25);
    assert_eq!((screen.0.get(), became(&desk, "morning_log")), (0, not_needed()));
}

#[test]
fn an_unlogged_morning_is_asked_for_until_noon() {
    let (desk, mut run, screen) = evening_at("2025-01-15T06:50:00Z");
    pass(&desk, &mut run, &screen, 25);
    assert_eq!(screen.0.get(), 1);
    pass(&desk, &mut run, &screen, 5 * 60);
    assert_eq!((screen.0.get(), became(&desk, "morning_log")), (1, ("silent".to_owned(), None)));
}

#[test]
fn tonight_shows_the_card_and_takes_the_answer() {
    let (desk, mut run, screen) = evening_at(EVENING);
    pass(&desk, &mut run, &screen, 15);
    let card = desk.app().tonight(true).unwrap().card.unwrap();
    assert_eq!((card.due_local.as_str(), card.can_snooze, card.snooze_min), ("2025-01-14T22:00:00", true, 15));
    desk.app().answer_reminder(card.occurrence_id, ReminderAnswer::Later, AnsweredFrom::Window).unwrap();
    let tonight = desk.app().tonight(true).unwrap();
    assert_eq!((tonight.card, tonight.reminder_local.as_deref()), (None, Some("2025-01-14T22:15:00")));
    pass(&desk, &mut run, &screen, 15);
    assert!(desk.app().tonight(true).unwrap().card.is_some());
}

#[test]
fn a_pause_is_quiet_and_ends_on_its_date() {
    let (desk, mut run, screen) = evening_at(EVENING);
    desk.app().set_setting("reminders.paused_until", &json!("2025-01-15")).unwrap();
    pass(&desk, &mut run, &screen, 15);
    assert_eq!(screen.0.get(), 0);
    pass(&desk, &mut run, &screen, 24 * 60);
    assert_eq!(screen.0.get(), 1);
}

#[test]
fn a_bedtime_moved_to_before_now_is_told_and_may_be_moved_back() {
    let (desk, mut run, screen) = evening_at(EVENING);
    pass(&desk, &mut run, &screen, 0);
    desk.app().set_setting("bedtime", &json!("21:30")).unwrap();
    pass(&desk, &mut run, &screen, 1);
    assert_eq!(became(&desk, "evening"), ("missed".to_owned(), Some("moved".to_owned())));
    desk.app().set_setting("bedtime", &json!("22:45")).unwrap();
    pass(&desk, &mut run, &screen, 14);
    assert_eq!((screen.0.get(), became(&desk, "evening")), (1, ("open".to_owned(), None)));
}
