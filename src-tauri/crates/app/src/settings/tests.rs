use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

use super::{DISCLAIMER_VERSION, FirstAnswers};
use crate::{Actor, App, Clock};

struct Standing;

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        "2025-01-14T20:00:00Z".parse().unwrap()
    }
    fn zone(&self) -> Tz {
        Tz::Europe__London
    }
}

fn new_app(folder: &tempfile::TempDir) -> App {
    App::open(folder.path(), Arc::new(Standing), Actor::CommandLine).unwrap()
}

fn value(app: &App, key: &str) -> Value {
    app.get_setting(key).unwrap().value
}

#[test]
fn every_setting_can_be_set_to_its_default_and_reads_as_it() {
    let folder = tempfile::tempdir().unwrap();
    let app = new_app(&folder);
    for listed in app.list_settings().unwrap() {
        assert_eq!(listed.value, listed.default, "{}", listed.key);
        let set = app.set_setting(&listed.key, &listed.default).unwrap();
        assert_eq!(set, listed);
    }
}

#[test]
fn a_value_is_kept_and_default_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let app = new_app(&folder);
    for (key, given, kept) in [
        ("bedtime.fri", json!("00:30"), json!("00:30")),
        ("reminder.evening.lead", json!("60"), json!(60)),
        ("reminder.evening.weekdays", json!("mon..fri"), json!(["mon", "tue", "wed", "thu", "fri"])),
        ("reminder.second_notice", json!("off"), json!(false)),
        ("reminder.snooze_min", json!(30), json!(30)),
        ("reminders.paused_until", json!("2025-02-01"), json!("2025-02-01")),
    ] {
        let default = value(&app, key);
        assert_eq!(app.set_setting(key, &given).unwrap().value, kept);
        assert_eq!(value(&app, key), kept);
        app.set_setting(key, &json!("default")).unwrap();
        assert_eq!(value(&app, key), default, "{key}");
    }
}

#[test]
fn a_refused_value_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = new_app(&folder);
    let refused = app.set_setting("reminder.evening.lead", &json!("200")).unwrap_err().refusal;
    assert_eq!(refused.code, "setting_not_number");
    assert_eq!((&refused.args["min"], &refused.args["max"]), (&json!(5), &json!(180)));
    assert_eq!(value(&app, "reminder.evening.lead"), json!(45));
    assert_eq!(app.get_setting("bed_time").unwrap_err().refusal.code, "setting_unknown");
}

#[test]
fn preferences_make_the_week_of_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let app = new_app(&folder);
    app.set_setting("bedtime.fri", &json!("00:30")).unwrap();
    app.set_setting("free_days", &json!(["sun"])).unwrap();
    let preferences = app.preferences().unwrap();
    let friday = NaiveDate::from_ymd_opt(2025, 1, 17).unwrap();
    let evening = preferences.schedule().evening(friday, Tz::UTC).unwrap();
    assert_eq!(evening.bedtime.at, "2025-01-18T00:30:00Z".parse::<DateTime<Utc>>().unwrap());
    assert_eq!(preferences.free_days(), [chrono::Weekday::Sun]);
    assert_eq!((preferences.sleep_goal_min(), preferences.evening_routine().as_str()), (480, "feet"));
}

#[test]
fn the_first_start_is_answered_once_and_all_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = new_app(&folder);
    let answers = |bedtime: &str| FirstAnswers {
        bedtime: bedtime.to_owned(),
        wake: "06:30".to_owned(),
        may_remind: false,
        disclaimer_version: DISCLAIMER_VERSION,
    };
    let refused = app.answer_first_start(&answers("late")).unwrap_err().refusal;
    assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some("bedtime"), "setting_not_time"));
    assert!(app.is_first_start().unwrap());
    assert_eq!(value(&app, "wake"), json!("07:00"));

    app.answer_first_start(&answers("23:15")).unwrap();

    assert!(!app.is_first_start().unwrap());
    assert_eq!(value(&app, "bedtime"), json!("23:15"));
    assert_eq!(value(&app, "reminder.evening.enabled"), json!(false));
}
