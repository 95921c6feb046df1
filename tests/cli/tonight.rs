//! `drowse tonight`.

use serde_json::json;

use crate::run::Terminal;

#[test]
fn this_evening_is_told_in_words_and_in_json() {
    let terminal = Terminal::new();
    let told = terminal.run(&["tonight"]).out;
    assert_eq!(told.lines().next(), Some("Foot massage, 14 minutes."));
    assert!(told.contains("Lights out at 22:45, up at 07:00.\nThe reminder comes at 22:00."), "{told}");
    let tonight = terminal.json(&["tonight"]);
    assert_eq!((&tonight["routine"]["id"], &tonight["pick"]), (&json!("feet"), &json!(null)));
}

#[test]
fn why_the_routine_is_tonights_is_told() {
    let terminal = Terminal::new();
    terminal.run(&["settings", "set", "evening.pick", "rotation"]);
    let told = terminal.run(&["tonight"]).out;
    assert!(told.contains("\nGetting to know it, 1 of 3.\n"), "{told}");
    terminal.run(&["settings", "set", "evening.pick", "course"]);
    let told = terminal.run(&["tonight"]).out;
    assert!(told.starts_with("Foot massage, 20 minutes.\nEvening 1 of 5, twenty minutes each.\n"), "{told}");
    terminal.run(&["settings", "set", "evening.pick", "tarot"]).refusal(1);
}
