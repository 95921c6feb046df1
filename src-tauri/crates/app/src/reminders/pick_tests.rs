use serde_json::json;

use super::tests::{Evening, Screen};

#[test]
fn the_reminder_is_of_what_is_picked_though_no_window_was_opened() {
    let mut evening = Evening::new();
    evening.app.set_setting("evening.pick", &json!("course")).unwrap();
    let screen = Screen::default();
    evening.tick("22:00:00", &screen);
    let shown = screen.shown.borrow();
    assert_eq!((shown[0].routine_id.as_str(), shown[0].routine_min), ("feet", 20));
}
