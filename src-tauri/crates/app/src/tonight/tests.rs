use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::json;

use super::theme::theme_at;
use super::{Machine, Opening, TonightView};
use crate::player::{StartRoutine, StartedFrom};
use crate::reminders::ReminderState;
use crate::{Actor, App, Clock};

struct Standing(DateTime<Utc>);

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
    fn zone(&self) -> Tz {
        Tz::Europe__London
    }
}

fn at(folder: &tempfile::TempDir, now: &str) -> App {
    let clock = Arc::new(Standing(now.parse().unwrap()));
    App::open(folder.path(), clock, Actor::Window).unwrap()
}

fn tonight_at(now: &str) -> TonightView {
    let folder = tempfile::tempdir().unwrap();
    at(&folder, now).tonight(true).unwrap()
}

#[test]
fn in_the_evening_it_is_about_this_evening() {
    let tonight = tonight_at("2025-01-14T21:15:00Z");
    assert_eq!(tonight.diary_date, "2025-01-15");
    assert_eq!((tonight.until_bedtime_min, tonight.bedtime_local.as_str()), (90.0, "2025-01-14T22:45:00"));
    assert_eq!(tonight.reminder_local.as_deref(), Some("2025-01-14T22:00:00"));
    assert_eq!((tonight.line.now_min, tonight.line.bedtime_min), (555.0, 645.0));
    assert_eq!((tonight.line.reminder_min, tonight.line.wake_min), (Some(600.0), 1140.0));
    assert!(!tonight.asks_for_last_night && !tonight.is_done);
    assert_eq!((tonight.routine.id.as_str(), tonight.routine.minutes), ("feet", 14));
    assert_eq!(tonight.last_night_date, "2025-01-14");
}

#[test]
fn a_massage_left_open_is_to_be_taken_up_again_and_not_done() {
    let folder = tempfile::tempdir().unwrap();
    let request = StartRoutine::new("feet", None, StartedFrom::Window);
    at(&folder, "2025-01-14T21:15:00Z").start_routine(&request).unwrap();
    let tonight = at(&folder, "2025-01-14T21:20:00Z").tonight(true).unwrap();
    assert!(tonight.open_session.is_some() && !tonight.is_done);
}

#[test]
fn after_bedtime_it_is_still_this_evening_and_nobody_asks_for_the_night() {
    let tonight = tonight_at("2025-01-15T00:30:00Z");
    assert_eq!((tonight.diary_date.as_str(), tonight.until_bedtime_min), ("2025-01-15", -105.0));
    assert!(!tonight.asks_for_last_night);
    assert_eq!((tonight.last_night_date.as_str(), tonight.reminder_local), ("2025-01-14", None));
}

#[test]
fn in_the_morning_it_asks_for_last_night_and_is_about_the_coming_evening() {
    let tonight = tonight_at("2025-01-15T08:00:00Z");
    assert_eq!((tonight.asks_for_last_night, tonight.last_night_date.as_str()), (true, "2025-01-15"));
    assert_eq!((tonight.diary_date.as_str(), tonight.line.now_min), ("2025-01-16", -240.0));
    let afternoon = tonight_at("2025-01-15T12:00:00Z");
    assert_eq!((afternoon.asks_for_last_night, afternoon.last_night_date.as_str()), (false, "2025-01-15"));
}

#[test]
fn it_says_whether_reminders_will_come() {
    let folder = tempfile::tempdir().unwrap();
    let app = at(&folder, "2025-01-14T21:15:00Z");
    assert_eq!(app.tonight(true).unwrap().reminders, ReminderState::On);
    assert_eq!(app.tonight(false).unwrap().reminders, ReminderState::NoAgent);
    app.set_setting("reminders.paused_until", &json!("2025-02-01")).unwrap();
    let paused = app.tonight(true).unwrap();
    assert_eq!((paused.reminders, paused.reminder_local), (ReminderState::Paused, None));
    app.set_setting("reminder.evening.enabled", &json!(false)).unwrap();
    assert_eq!(app.tonight(true).unwrap().reminders, ReminderState::Off);
}

#[test]
fn the_light_follows_the_hour_and_a_bedtime_after_midnight() {
    let folder = tempfile::tempdir().unwrap();
    let app = at(&folder, "2025-01-14T21:15:00Z");
    app.set_setting("bedtime", &json!("00:30")).unwrap();
    let schedule = app.preferences().unwrap().schedule();
    for (now, theme) in [
        ("2025-01-14T12:00:00Z", "morning"),
        ("2025-01-14T17:59:59Z", "morning"),
        ("2025-01-14T18:00:00Z", "night"),
        ("2025-01-15T00:29:59Z", "night"),
        ("2025-01-15T00:30:00Z", "ember"),
        ("2025-01-15T06:59:59Z", "ember"),
        ("2025-01-15T07:00:00Z", "morning"),
    ] {
        assert_eq!(theme_at(now.parse().unwrap(), Tz::Europe__London, &schedule), theme, "{now}");
    }
}

fn machine() -> Machine {
    Machine {
        language: "en".to_owned(),
        clock: 24,
        week_start: "mon".to_owned(),
        opens: Opening::Tonight,
        missing: Vec::new(),
        tells_full_screen: true,
    }
}

#[test]
fn the_window_learns_what_it_paints_with() {
    let folder = tempfile::tempdir().unwrap();
    let app = at(&folder, "2025-01-14T21:15:00Z");
    let startup = app.startup(machine()).unwrap();
    assert!(startup.is_first_start);
    assert_eq!((startup.theme.as_str(), startup.bedtime.as_str(), startup.wake.as_str()), ("night", "22:45", "07:00"));
    assert!(!startup.is_theme_chosen);
    app.set_setting("theme", &json!("ember")).unwrap();
    for (key, value) in [
        ("text_size_pct", json!(125)),
        ("zoom_pct", json!(150)),
        ("motion", json!("reduced")),
        ("contrast", json!("high")),
    ] {
        app.set_setting(key, &value).unwrap();
    }
    let startup = app.startup(machine()).unwrap();
    assert_eq!((startup.theme.as_str(), startup.text_size_pct, startup.zoom_pct), ("ember", 125, 150));
    assert!(startup.is_theme_chosen);
    assert_eq!((startup.motion.as_str(), startup.contrast.as_str()), ("reduced", "high"));
}

#[test]
fn the_evening_comes_whatever_the_theme() {
    let folder = tempfile::tempdir().unwrap();
    at(&folder, "2025-01-14T12:00:00Z").set_setting("theme", &json!("night")).unwrap();
    for (now, is_evening) in [
        ("2025-01-14T17:59:00Z", false),
        ("2025-01-14T18:00:00Z", true),
        ("2025-01-15T00:10:00Z", true),
        ("2025-01-15T07:00:00Z", false),
    ] {
        assert_eq!(at(&folder, now).startup(machine()).unwrap().is_evening, is_evening, "{now}");
    }
}
