use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_core::schedule::{NoticeKind, RuleId, Why};
use serde_json::json;

use super::{AgentRun, AnsweredFrom, Channel, NotShown, Notifier, Reminder, ReminderAnswer, Shown};
use crate::{Actor, App, Clock};

/// A clock that is moved by hand, in London until it travels.
#[derive(Clone)]
pub struct HandClock(Arc<Mutex<(DateTime<Utc>, Tz)>>);

impl HandClock {
    pub fn new(at: &str) -> Self {
        Self(Arc::new(Mutex::new((at.parse().unwrap(), Tz::Europe__London))))
    }

    pub fn set(&self, at: &str) {
        self.0.lock().unwrap().0 = at.parse().unwrap();
    }

    pub fn travel(&self, to: Tz) {
        self.0.lock().unwrap().1 = to;
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap().0
    }
    fn zone(&self) -> Tz {
        self.0.lock().unwrap().1
    }
}

/// A screen that remembers what was shown, or refuses everything.
#[derive(Default)]
pub struct Screen {
    pub refuses: Option<NotShown>,
    pub is_quiet: Option<bool>,
    pub is_full: Cell<bool>,
    pub shown: RefCell<Vec<Reminder>>,
    pub closed: RefCell<Vec<i64>>,
}

impl Notifier for Screen {
    fn show(&self, reminder: &Reminder) -> Result<Shown, NotShown> {
        if let Some(refusal) = self.refuses {
            return Err(refusal);
        }
        self.shown.borrow_mut().push(reminder.clone());
        Ok(Shown { channel: Channel::Notification, server_id: Some(42) })
    }

    fn is_full_screen(&self) -> bool {
        self.is_full.get()
    }

    fn is_kept_quiet(&self) -> Option<bool> {
        self.is_quiet
    }

    fn close(&self, occurrence_id: i64) {
        self.closed.borrow_mut().push(occurrence_id);
    }
}

/// A diary with the defaults (the massage at 22:00, lights out at 22:45) and an agent that began at noon.
pub struct Evening {
    pub app: App,
    pub clock: HandClock,
    pub run: AgentRun,
    folder: tempfile::TempDir,
}

impl Evening {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = HandClock::new("2025-01-14T12:30:00Z");
        let app = App::open(folder.path(), Arc::new(clock.clone()), Actor::Agent).unwrap();
        app.set_setting("reminder.morning_log.enabled", &json!(false)).unwrap();
        let run = app.start_agent_run("0.1.0").unwrap();
        Self { app, clock, run, folder }
    }

    pub fn tick(&mut self, time: &str, screen: &Screen) -> super::Tick {
        self.clock.set(&format!("2025-01-14T{time}Z"));
        self.app.tick(&mut self.run, screen).unwrap()
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Opens the same diary as another program.
    pub fn other_program(&self) -> App {
        App::open(self.folder.path(), Arc::new(self.clock.clone()), Actor::Window).unwrap()
    }

    pub fn restart(&mut self) {
        self.run = self.app.start_agent_run("0.1.0").unwrap();
    }

    pub fn state(&self) -> (String, Option<String>) {
        let listed = self.app.reminder_log(14).unwrap();
        (listed[0].state.clone(), listed[0].why.clone())
    }
}

pub fn text(state: &str, why: Option<&str>) -> (String, Option<String>) {
    (state.to_owned(), why.map(str::to_owned))
}

#[test]
fn the_first_notice_comes_once_with_what_its_words_need() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    let idle = evening.tick("21:59:40", &screen);
    assert_eq!(idle.next_wake, Some("2025-01-14T22:00:00Z".parse().unwrap()));
    assert_eq!(evening.tick("22:00:00", &screen).shown, 1);
    evening.tick("22:00:30", &screen);
    evening.restart();
    evening.tick("22:01:00", &screen);

    let shown = screen.shown.borrow();
    assert_eq!(shown.len(), 1);
    assert_eq!((shown[0].rule, shown[0].kind, shown[0].is_late), (RuleId::Evening, NoticeKind::First, false));
    assert_eq!((shown[0].routine_id.as_str(), shown[0].routine_min), ("feet", 14));
    assert_eq!(shown[0].bedtime_local, "2025-01-14T22:45:00".parse().unwrap());
    assert!(shown[0].can_snooze);
    assert_eq!(evening.state(), text("open", None));
}

#[test]
fn a_computer_asleep_at_the_minute_shows_it_on_waking_up_to_bedtime() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("21:50:00", &screen);
    evening.tick("22:44:59", &screen);
    assert!(screen.shown.borrow()[0].is_late);

    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("21:50:00", &screen);
    evening.tick("22:46:00", &screen);
    assert!(screen.shown.borrow().is_empty());
    assert_eq!(evening.state(), text("missed", Some("asleep")));
}

#[test]
fn answers_are_kept_and_later_comes_again() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("22:00:00", &screen);
    let id = evening.app.waiting_reminder().unwrap().unwrap().occurrence_id;
    let answer = |evening: &Evening, answer| evening.app.answer_reminder(id, answer, AnsweredFrom::Notification);
    assert!(answer(&evening, ReminderAnswer::Later).unwrap());
    assert_eq!(evening.app.waiting_reminder().unwrap(), None, "it comes again by itself");
    evening.tick("22:14:59", &screen);
    evening.tick("22:15:00", &screen);
    assert_eq!(screen.shown.borrow()[1].kind, NoticeKind::Later);
    assert!(answer(&evening, ReminderAnswer::NotTonight).unwrap());
    assert!(!answer(&evening, ReminderAnswer::Start).unwrap(), "it was answered before");
    evening.tick("22:30:00", &screen);
    assert_eq!(screen.shown.borrow().len(), 2);
    assert_eq!(evening.state(), text("answered", None));
}

#[test]
fn later_is_refused_in_the_last_minutes() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("22:41:00", &screen);
    let card = evening.app.waiting_reminder().unwrap().unwrap();
    assert!(!card.can_snooze);
    let refused =
        evening.app.answer_reminder(card.occurrence_id, ReminderAnswer::Later, AnsweredFrom::Tray).unwrap_err();
    assert_eq!(refused.refusal.code, "reminder_no_later");
}

#[test]
fn without_a_server_the_card_stands_and_the_notice_is_tried_again() {
    let mut evening = Evening::new();
    let broken = Screen { refuses: Some(NotShown::Failed(Why::NoServer)), ..Screen::default() };
    assert_eq!(evening.tick("22:00:00", &broken).failure, Some(Why::NoServer));
    assert!(evening.app.waiting_reminder().unwrap().is_some());
    let screen = Screen::default();
    evening.tick("22:00:30", &screen);
    assert_eq!(screen.shown.borrow().len(), 1);
}

#[test]
fn without_proof_it_is_lost_not_repeated_and_the_card_stands() {
    let mut evening = Evening::new();
    evening.tick("22:00:00", &Screen { refuses: Some(NotShown::Unknown), ..Screen::default() });
    let screen = Screen::default();
    evening.tick("22:00:30", &screen);
    assert!(screen.shown.borrow().is_empty());
    assert_eq!(evening.state(), text("lost", Some("unconfirmed")));
    assert!(evening.app.waiting_reminder().unwrap().is_some());
}

/// A screen that takes so long that the rest of the evening is over.
struct SlowScreen(HandClock, Screen);

impl Notifier for SlowScreen {
    fn show(&self, reminder: &Reminder) -> Result<Shown, NotShown> {
        self.0.set("2025-01-14T23:20:00Z");
        self.1.show(reminder)
    }
    fn close(&self, _: i64) {}
}

#[test]
fn what_became_too_late_between_claim_and_screen_is_not_shown() {
    let mut evening = Evening::new();
    evening.app.set_setting("reminder.wind_down.enabled", &json!(true)).unwrap();
    evening.app.set_setting("reminder.wind_down.lead", &json!(44)).unwrap();
    evening.clock.set("2025-01-14T22:01:30Z");
    let screen = SlowScreen(evening.clock.clone(), Screen::default());
    evening.app.tick(&mut evening.run, &screen).unwrap();
    assert_eq!(screen.1.shown.borrow().len(), 1, "both were due, the second was over when the first was shown");
    evening.tick("23:20:30", &screen.1);
    let listed = evening.app.reminder_log(14).unwrap();
    let ends: Vec<_> = listed.iter().map(|one| (one.state.as_str(), one.why.as_deref())).collect();
    assert!(ends.contains(&("missed", Some("asleep"))), "{ends:?}");
}

#[test]
fn a_bedtime_moved_after_the_first_notice_moves_what_may_be_answered() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("22:00:00", &screen);
    evening.app.set_setting("bedtime", &json!("22:10")).unwrap();
    evening.tick("22:00:30", &screen);
    assert_eq!(evening.app.reminder_log(14).unwrap()[0].latest_at, "2025-01-14T22:10:00Z");
    evening.tick("22:10:30", &screen);
    assert_eq!(evening.state(), text("silent", None));
    assert_eq!(screen.closed.borrow().len(), 1);
}

#[test]
fn silence_at_bedtime_takes_the_notice_away() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("22:00:00", &screen);
    evening.tick("22:15:00", &screen);
    assert_eq!(screen.shown.borrow()[1].kind, NoticeKind::Second);
    evening.tick("22:45:01", &screen);
    assert_eq!(screen.closed.borrow().len(), 1);
    assert_eq!(evening.state(), text("silent", None));
}

#[test]
fn the_log_says_how_late_and_where() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    evening.tick("22:03:00", &screen);
    let listed = evening.app.reminder_log(1).unwrap();
    assert_eq!((listed[0].late_by_s, listed[0].diary_date.as_str()), (Some(180.0), "2025-01-15"));
    let notice = &listed[0].notices[0];
    assert_eq!((notice.channel.as_deref(), notice.server_id), (Some("notification"), Some(42)));
}

#[test]
fn the_coming_ones_are_listed_from_now() {
    let evening = Evening::new();
    let listed = evening.app.coming_reminders(None, 2).unwrap();
    assert_eq!((listed[0].local.as_str(), listed[0].at.as_str()), ("2025-01-14T22:00:00", "2025-01-14T22:00:00Z"));
    assert_eq!((listed[1].diary_date.as_str(), listed[1].kind.as_str()), ("2025-01-16", "unique"));
    let from = Some(evening.clock.now() + TimeDelta::days(200));
    assert_eq!(evening.app.coming_reminders(from, 1).unwrap()[0].local, "2025-08-02T22:00:00");
}

#[test]
fn with_every_reminder_on_later_may_be_answered_once() {
    let (mut evening, screen) = (Evening::new(), Screen::default());
    for rule in ["wind_down", "lights_out"] {
        evening.app.set_setting(&format!("reminder.{rule}.enabled"), &json!(true)).unwrap();
    }
    evening.tick("21:45:00", &screen);
    evening.tick("22:00:00", &screen);
    let card = |evening: &Evening| evening.app.waiting_reminder().unwrap().unwrap();
    let id = card(&evening).occurrence_id;
    assert!(screen.shown.borrow()[1].can_snooze && card(&evening).can_snooze);
    evening.app.answer_reminder(id, ReminderAnswer::Later, AnsweredFrom::Tray).unwrap();
    evening.tick("22:15:00", &screen);
    assert_eq!(screen.shown.borrow()[2].kind, NoticeKind::Later);
    assert!(!screen.shown.borrow()[2].can_snooze && !card(&evening).can_snooze);
    evening.tick("22:30:00", &screen);
    evening.tick("22:45:00", &screen);
    let came: Vec<RuleId> = screen.shown.borrow().iter().map(|one| one.rule).collect();
    assert_eq!(came, [RuleId::WindDown, RuleId::Evening, RuleId::Evening, RuleId::LightsOut]);
}
