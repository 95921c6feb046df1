use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use serde_json::json;

use crate::run::Terminal;

#[test]
fn settings_are_listed_read_and_set_with_the_keys_that_are_promised() {
    let terminal = Terminal::new();
    let listed = terminal.json(&["settings", "list"]);
    let first = &listed["settings"][0];
    assert_eq!(first, &json!({"key": "bedtime", "value": "22:45", "default": "22:45"}));
    let set = terminal.json(&["settings", "set", "bedtime.fri", "00:30"]);
    assert_eq!(set, json!({"key": "bedtime.fri", "value": "00:30"}));
    assert_eq!(terminal.json(&["settings", "get", "bedtime.fri"]), set);
    let reset = terminal.json(&["settings", "set", "bedtime.fri", "default"]);
    assert_eq!(reset, json!({"key": "bedtime.fri", "value": null}));
}

#[test]
fn a_wrong_value_is_refused_with_what_is_allowed() {
    let terminal = Terminal::new();
    let said = terminal.run(&["settings", "set", "theme", "pink"]).refusal(1);
    assert_eq!(said, "theme: pink is not a choice; choose one of: clock, night, ember, morning");
    let said = terminal.run(&["settings", "set", "reminder.evening.lead", "-5"]).refusal(1);
    assert_eq!(said, "reminder.evening.lead: -5 does not fit; choose a whole number from 5 to 180");
    terminal.run(&["settings", "get", "bed_time"]).refusal(1);
    assert_eq!(terminal.json(&["settings", "get", "theme"])["value"], "clock");
}

#[test]
fn the_coming_reminders_have_the_keys_that_are_promised() {
    let terminal = Terminal::new();
    let listed = terminal.json(&["reminders", "next", "--count", "1", "--from", "2025-03-29T12:00:00Z"]);
    let expected = json!({"reminders": [{
        "rule": "evening", "diary_date": "2025-03-30", "local": "2025-03-29T22:00:00", "zone": "Europe/London",
        "at": "2025-03-29T22:00:00Z", "latest_at": "2025-03-29T22:45:00Z", "kind": "unique",
    }]});
    assert_eq!(listed, expected);
    assert_eq!(terminal.json(&["reminders", "next"])["reminders"].as_array().unwrap().len(), 7);
    assert_eq!(terminal.json(&["reminders", "log"]), json!({"occurrences": []}));
}

#[test]
fn a_skipped_hour_is_said() {
    let terminal = Terminal::new();
    terminal.json(&["settings", "set", "bedtime", "01:30"]);
    terminal.json(&["settings", "set", "reminder.lights_out.enabled", "true"]);
    terminal.json(&["settings", "set", "reminder.evening.enabled", "false"]);
    let listed = terminal.json(&["reminders", "next", "--count", "1", "--from", "2025-03-29T20:00:00Z"]);
    let next = &listed["reminders"][0];
    assert_eq!((&next["rule"], &next["kind"]), (&json!("lights_out"), &json!("gap")));
    assert_eq!((&next["at"], &next["local"]), (&json!("2025-03-30T01:00:00Z"), &json!("2025-03-30T02:00:00")));
}

#[test]
fn start_refuses_what_it_does_not_know_before_a_window_opens() {
    let terminal = Terminal::new();
    terminal.run(&["start", "juggling"]).refusal(1);
    terminal.run(&["start", "feet", "--minutes", "0.1"]).refusal(1);
}

#[test]
fn single_evenings_are_changed_listed_and_made_usual_again() {
    let terminal = Terminal::new();
    let at = ["--now", "2025-01-14T12:30:00Z"];
    let run = |words: &[&str]| terminal.json(&[&["reminders"], words, &at].concat())["evenings"].clone();
    let tonight = json!({
        "from": "2025-01-14", "to": "2025-01-14", "bedtime": "01:00", "wake": null, "reminders_off": false,
    });
    assert_eq!(run(&["evening", "tonight", "--bedtime", "01:00"]), json!([tonight]));
    let holiday = json!({
        "from": "2025-01-24", "to": "2025-01-27", "bedtime": null, "wake": null, "reminders_off": true,
    });
    assert_eq!(run(&["evening", "2025-01-24", "--to", "2025-01-27", "--off"]), json!([tonight, holiday]));
    assert_eq!(run(&["evening", "2025-01-14", "--as-usual"]), json!([holiday]));
    assert_eq!(run(&["evenings"]), json!([holiday]));
    let readable = terminal.run(&[&["reminders", "evenings"], &at[..]].concat()).out;
    assert!(readable.contains("2025-01-24") && readable.contains("none"), "{readable}");
    let refused = terminal.run(&[&["reminders", "evening", "2025-01-10", "--off"], &at[..]].concat()).refusal(1);
    assert_eq!(refused, "from: that evening is over; choose this evening or a later one");
    terminal.run(&["reminders", "evening", "tonight"]).refusal(2);
}

/// Every case of the golden file of clock changes, through the real program: lights out is due at the very instant of
/// bedtime, once for its evening. One listing tells all the years of a zone and a bedtime.
#[test]
fn golden_clock_changes_are_told_as_lights_out() {
    let text = include_str!("../golden/dst_reminders.json");
    let golden: serde_json::Value = serde_json::from_str(text).unwrap();
    let terminal = Terminal::new();
    terminal.json(&["settings", "set", "reminder.lights_out.enabled", "true"]);
    terminal.json(&["settings", "set", "reminder.evening.enabled", "false"]);
    terminal.json(&["settings", "set", "reminder.morning_log.enabled", "false"]);
    let of_zones = golden["zones"].as_object().unwrap().iter();
    let of_zones = of_zones
        .flat_map(|(zone, told)| told["cases"].as_array().unwrap().iter().map(move |case| (zone.as_str(), case)));
    let historical = golden["historical_extra"].as_array().unwrap().iter();
    let historical = historical.map(|case| (case["zone"].as_str().unwrap(), case));
    let mut cases: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (zone, case) in of_zones.chain(historical) {
        let local = case["local"].as_str().unwrap();
        let first_year = if &local[..4] < "2024" { local[..4].parse().unwrap() } else { 2024 };
        cases.entry((zone, &local[11..16], first_year)).or_default().push(case);
    }
    let mut told = 0;
    for ((zone, bedtime, year), cases) in cases {
        terminal.json(&["settings", "set", "bedtime", bedtime]);
        let (from, count) = (format!("{year}-01-01T12:00:00Z"), (366 * 7).to_string());
        let listed = terminal.json(&["reminders", "next", "--count", &count, "--from", &from, "--zone", zone]);
        let listed = listed["reminders"].as_array().unwrap();
        for case in cases {
            let wall = NaiveDateTime::parse_from_str(case["local"].as_str().unwrap(), "%Y-%m-%dT%H:%M").unwrap();
            // From noon on, bedtime is that of the morning after.
            let diary_date = (wall + TimeDelta::hours(12)).date().to_string();
            let of_evening: Vec<_> = listed.iter().filter(|one| one["diary_date"] == diary_date).collect();
            assert_eq!(of_evening.len(), 1, "{zone} {wall}");
            assert_eq!(
                (&of_evening[0]["at"], &of_evening[0]["kind"]),
                (&case["fire_utc"], &case["kind"]),
                "{zone} {wall}"
            );
            told += 1;
        }
    }
    assert_eq!(told, 269);
}
