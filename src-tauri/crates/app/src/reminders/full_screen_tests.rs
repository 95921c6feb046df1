use std::cell::Cell;

use serde_json::json;

use super::tests::{Evening, Screen};

#[test]
fn it_waits_while_something_fills_the_screen_and_a_minute_before_bedtime_no_longer() {
    let (mut evening, screen) = (Evening::new(), Screen { is_full: Cell::new(true), ..Screen::default() });
    evening.tick("22:00:00", &screen);
    assert_eq!(screen.shown.borrow().len(), 1, "nobody asked it to wait");

    let mut evening = Evening::new();
    evening.app.set_setting("reminder.hold_full_screen", &json!(true)).unwrap();
    let held = evening.tick("22:00:00", &screen);
    assert_eq!((held.shown, held.next_wake), (0, Some("2025-01-14T22:44:00Z".parse().unwrap())));
    assert!(evening.app.reminder_log(1).unwrap().is_empty(), "nothing is claimed");
    screen.is_full.set(false);
    evening.tick("22:20:00", &screen);
    assert!(screen.shown.borrow()[1].is_late);

    let mut evening = Evening::new();
    evening.app.set_setting("reminder.hold_full_screen", &json!(true)).unwrap();
    screen.is_full.set(true);
    assert_eq!((evening.tick("22:43:59", &screen).shown, evening.tick("22:44:00", &screen).shown), (0, 1));
}
