//! A change of the settings reaches everything that depends on it, and survives a restart.

use drowse_app::App;
use drowse_tests::Desk;
use serde_json::{Value, json};

/// A Thursday afternoon.
const AFTERNOON: &str = "2025-01-16T14:00:00Z";

fn set(desk: &Desk, key: &str, value: Value) {
    desk.app().set_setting(key, &value).unwrap();
}

/// The coming reminders of a rule, as wall times.
fn coming(app: &App, rule: &str) -> Vec<String> {
    let listed = app.coming_reminders(None, 12).unwrap();
    listed.into_iter().filter(|one| one.rule == rule).map(|one| one.local).collect()
}

#[test]
fn a_later_friday_moves_fridays_reminder_alone() {
    let mut desk = Desk::new(AFTERNOON);
    set(&desk, "bedtime.fri", json!("00:30"));
    desk.kill_and_start_again();
    let coming = coming(desk.app(), "evening");
    assert_eq!(coming[..3], ["2025-01-16T22:00:00", "2025-01-17T23:45:00", "2025-01-18T22:00:00"]);
}

#[test]
fn a_rule_that_is_off_is_not_planned_and_one_that_is_on_is() {
    let desk = Desk::new(AFTERNOON);
    assert!(coming(desk.app(), "lights_out").is_empty());
    set(&desk, "reminder.lights_out.enabled", json!(true));
    set(&desk, "reminder.evening.weekdays", json!(["sat"]));
    assert_eq!(coming(desk.app(), "lights_out")[0], "2025-01-16T22:45:00");
    assert_eq!(coming(desk.app(), "evening"), ["2025-01-18T22:00:00"]);
}

#[test]
fn done_by_bedtime_leaves_room_for_the_evenings_routine() {
    let desk = Desk::new(AFTERNOON);
    set(&desk, "reminder.evening.done_by_bedtime", json!(true));
    set(&desk, "reminder.evening.lead", json!(30));
    // The feet take 14 minutes and 55 seconds by the clock.
    assert_eq!(coming(desk.app(), "evening")[0], "2025-01-16T22:00:00");
    set(&desk, "evening.routine", json!("face"));
    assert!(coming(desk.app(), "evening")[0].as_str() > "2025-01-16T22:00:00");
}

#[test]
fn only_routines_that_can_be_played_are_for_the_evening() {
    let desk = Desk::new(AFTERNOON);
    let refused = desk.app().set_setting("evening.routine", &json!("juggling")).unwrap_err().refusal;
    assert_eq!(refused.code, "setting_not_choice");
    assert!(refused.args["allowed"].as_str().unwrap().starts_with("feet, head, face"), "{:?}", refused.args);
}
