use serde_json::{Value, json};

use crate::run::Terminal;

fn night() -> Value {
    json!({
        "zone": "Europe/London", "diary_date": "2025-01-15",
        "got_into_bed_at": "2025-01-14T22:30", "tried_to_sleep_at": "2025-01-14T23:00",
        "sleep_onset_latency_min": 15, "awakenings": 2, "wake_after_sleep_onset_min": 20,
        "final_awakening_at": "2025-01-15T06:45", "tried_to_sleep_after_final_awakening_min": 10,
        "got_out_of_bed_at": "2025-01-15T07:15", "planned_wake_at": "2025-01-15T07:00", "woken_by_alarm": false,
        "quality": 4, "rested": 3, "slept": true,
        "naps": [{ "started_at": "2025-01-14T14:00", "ended_at": "2025-01-14T14:25" }],
        "routines": ["feet"], "tags": ["late coffee"], "note": "",
    })
}

fn night_with(changes: Value) -> Value {
    let mut night = night();
    night.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    night
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

const METRICS: [&str; 17] = [
    "awakenings",
    "early_morning_awakening_min",
    "midsleep_at",
    "midsleep_local",
    "sleep_efficiency_is_upper_bound",
    "sleep_efficiency_pct",
    "sleep_efficiency_tib_pct",
    "sleep_episode_min",
    "sleep_maintenance_pct",
    "sleep_onset_at",
    "sleep_onset_latency_min",
    "sleep_period_min",
    "terminal_wakefulness_min",
    "time_in_bed_min",
    "total_sleep_time_24h_min",
    "total_sleep_time_min",
    "wake_after_sleep_onset_min",
];

#[test]
fn adding_a_night_answers_with_the_night_its_metrics_and_warnings() {
    let terminal = Terminal::new();
    let saved = terminal.json_with(&["night", "add"], &night());
    assert_eq!(keys(&saved), ["metrics", "night", "warnings"]);
    assert_eq!(keys(&saved["metrics"]), METRICS);
    assert_eq!(saved["metrics"]["total_sleep_time_min"], 430.0);
    assert_eq!(saved["metrics"]["total_sleep_time_24h_min"], 455.0);
    assert_eq!(saved["metrics"]["midsleep_local"], "2025-01-15T03:00:00");
    let night = &saved["night"];
    assert_eq!(night["got_into_bed_at"], "2025-01-14T22:30:00Z");
    assert_eq!(night["got_into_bed_local"], "2025-01-14T22:30:00");
    assert_eq!((&night["tags"], &night["routines"]), (&json!(["late coffee"]), &json!(["feet"])));
    assert_eq!((&night["adjusted"], &night["sessions"]), (&json!([]), &json!([])));
    assert_eq!(saved["warnings"], json!([]));
}

#[test]
fn what_is_unknown_is_null_and_never_left_out() {
    let terminal = Terminal::new();
    let saved = terminal.json_with(&["night", "add"], &json!({ "zone": "Europe/London", "diary_date": "2025-01-15" }));
    assert_eq!(keys(&saved["metrics"]), METRICS);
    assert!(saved["metrics"].as_object().unwrap().values().all(Value::is_null), "{saved}");
    for key in ["got_into_bed_at", "quality", "sleep_onset_latency_min", "is_free_day", "woken_by_alarm"] {
        assert_eq!(saved["night"].get(key), Some(&Value::Null), "{key}");
    }
}

#[test]
fn metrics_are_the_same_computation_and_save_nothing() {
    let terminal = Terminal::new();
    let measured = terminal.json_with(&["night", "metrics"], &night());
    assert_eq!(keys(&measured), ["metrics", "night"]);
    assert_eq!(std::fs::read_dir(terminal.folder()).unwrap().count(), 0);
    assert_eq!(measured["metrics"], terminal.json_with(&["night", "add"], &night())["metrics"]);
}

#[test]
fn a_recorded_date_is_refused_unless_replaced_or_second() {
    let terminal = Terminal::new();
    terminal.json_with(&["night", "add"], &night());
    let said = terminal.run_with(&["night", "add", "--json-input", "-"], &night()).refusal(1);
    assert!(said.contains("2025-01-15") && said.contains("--replace"), "{said}");
    let replaced = terminal.json_with(&["night", "add", "--replace"], &night_with(json!({ "quality": 5 })));
    assert_eq!((&replaced["night"]["quality"], &replaced["night"]["ordinal"]), (&json!(5), &json!(1)));
    let second = json!({ "zone": "Europe/London", "diary_date": "2025-01-15", "slept": false });
    let second = terminal.json_with(&["night", "add", "--second"], &second);
    assert_eq!(second["night"]["ordinal"], 2);
    assert_eq!(terminal.json(&["nights"])["nights"].as_array().unwrap().len(), 2);
}

#[test]
fn nights_are_listed_by_date_within_a_range() {
    let terminal = Terminal::new();
    for date in ["2025-01-14", "2025-01-12", "2025-01-13"] {
        terminal.json(&["night", "add", "--diary-date", date, "--slept", "false"]);
    }
    let listed = terminal.json(&["nights", "--from", "2025-01-13", "--to", "2025-01-14"]);
    assert_eq!(keys(&listed), ["nights"]);
    let nights = listed["nights"].as_array().unwrap();
    assert_eq!(nights.iter().map(|shown| keys(shown)).collect::<Vec<_>>(), vec![["metrics", "night"]; 2]);
    assert_eq!(
        (&nights[0]["night"]["diary_date"], &nights[1]["night"]["diary_date"]),
        (&json!("2025-01-13"), &json!("2025-01-14"))
    );
    assert_eq!(nights[0]["metrics"]["total_sleep_time_min"], 0.0);
    terminal.run(&["nights", "--from", "2025-01-14", "--to", "2025-01-13"]).refusal(2);
}

#[test]
fn an_edit_keeps_what_is_not_given() {
    let terminal = Terminal::new();
    terminal.json_with(&["night", "add"], &night());
    let edited = terminal.json(&["night", "edit", "2025-01-15", "--up", "07:30", "--quality", "5"]);
    assert_eq!(keys(&edited), ["night"]);
    assert_eq!(edited["night"]["got_out_of_bed_local"], "2025-01-15T07:30:00");
    assert_eq!((&edited["night"]["quality"], &edited["night"]["rested"]), (&json!(5), &json!(3)));
    assert_eq!(edited["night"]["naps"].as_array().unwrap().len(), 1);
    let blanked = terminal.json_with(&["night", "edit", "2025-01-15"], &json!({ "rested": null }));
    assert_eq!(blanked["night"]["rested"], Value::Null);
}

#[test]
fn undo_takes_back_an_edit_a_removal_and_an_addition() {
    let terminal = Terminal::new();
    let saved = terminal.json_with(&["night", "add"], &night())["night"].clone();
    terminal.json(&["night", "edit", "2025-01-15", "--quality", "1"]);
    assert_eq!(terminal.json(&["undo"])["night"], saved);
    assert_eq!(terminal.json(&["night", "remove", "2025-01-15"])["night"], saved);
    assert_eq!(terminal.json(&["nights"])["nights"], json!([]));
    assert_eq!(terminal.json(&["undo"])["night"], saved);
    assert_eq!(terminal.json(&["undo"]), json!({ "night": null }));
    assert_eq!(terminal.json(&["nights"])["nights"], json!([]));
    terminal.run(&["undo"]).refusal(1);
}

#[test]
fn refusals_name_their_field() {
    for (changes, field) in [
        (json!({ "zone": "Mars/Olympus" }), "zone"),
        (json!({ "got_out_of_bed_at": "2025-01-15T06:30" }), "got_out_of_bed_at"),
        (json!({ "got_into_bed_at": "2025-01-14T01:15" }), "got_out_of_bed_at"),
        (json!({ "sleep_onset_latency_min": -1 }), "sleep_onset_latency_min"),
        (json!({ "sleep_onset_latency_min": 600 }), "sleep_onset_latency_min"),
        (json!({ "wake_after_sleep_onset_min": 451 }), "wake_after_sleep_onset_min"),
        (json!({ "tried_to_sleep_after_final_awakening_min": 31 }), "tried_to_sleep_after_final_awakening_min"),
        (json!({ "awakenings": 100 }), "awakenings"),
        (json!({ "quality": 6 }), "quality"),
        (json!({ "rested": 0 }), "rested"),
        (json!({ "diary_date": "2025-01-14" }), "diary_date"),
        (json!({ "diary_date": "yesterday" }), "diary_date"),
        (json!({ "planned_wake_at": "7 am" }), "planned_wake_at"),
        (json!({ "got_into_bed_at": "2025-01-14T22:30+05:00" }), "got_into_bed_at"),
        (json!({ "tried_to_sleep_at": "2025-01-14T11:00" }), "tried_to_sleep_at"),
        (json!({ "slept": false }), "sleep_onset_latency_min"),
    ] {
        let terminal = Terminal::new();
        let said = terminal.run_with(&["night", "add", "--json", "--json-input", "-"], &night_with(changes.clone()));
        let said = said.refusal(1);
        assert!(said.starts_with(&format!("{field}: ")), "{changes}: {said}");
        assert_eq!(terminal.json(&["nights"])["nights"], json!([]), "{changes}");
    }
}

#[test]
fn a_slip_of_twelve_hours_offers_what_was_meant() {
    let night = night_with(json!({ "tried_to_sleep_at": "2025-01-14T11:00" }));
    let said = Terminal::new().run_with(&["night", "add", "--json-input", "-"], &night).refusal(1);
    assert!(said.contains("2025-01-14T23:00:00"), "{said}");
}

#[test]
fn two_nights_cannot_lie_within_one_another() {
    let terminal = Terminal::new();
    terminal.json_with(&["night", "add"], &night());
    let said = terminal
        .run(&["night", "add", "--second", "--into-bed", "2025-01-15T06:00", "--up", "2025-01-15T08:00"])
        .refusal(1);
    assert!(said.starts_with("got_into_bed_at: ") && said.contains("2025-01-15"), "{said}");
}

#[test]
fn an_odd_night_is_saved_with_a_warning() {
    let saved = Terminal::new().json_with(&["night", "add"], &night_with(json!({ "wake_after_sleep_onset_min": 400 })));
    assert_eq!(saved["warnings"], json!([{ "field": "final_awakening_at", "code": "short_sleep" }]));
}

#[test]
fn a_time_in_a_gap_is_adjusted_and_says_so() {
    let saved = Terminal::new().json_with(
        &["night", "metrics"],
        &json!({ "zone": "Europe/London", "got_into_bed_at": "2024-03-31T01:30", "got_out_of_bed_at": "2024-03-31T09:00" }),
    );
    assert_eq!(saved["night"]["adjusted"], json!(["got_into_bed_at"]));
    assert_eq!(saved["night"]["got_into_bed_at"], "2024-03-31T01:00:00Z");
    assert_eq!(saved["metrics"]["time_in_bed_min"], 420.0);
}

#[test]
fn documents_that_are_no_night_are_refused() {
    let terminal = Terminal::new();
    for document in [json!([]), json!("night"), json!({ "zone": "Europe/London", "mood": 3 }), json!({ "zone": 5 })] {
        terminal.run_with(&["night", "add", "--json-input", "-"], &document).refusal(1);
    }
    let said = terminal.run_with(&["night", "add", "--json-input", "-"], &json!({ "diary_date": "2025-01-15" }));
    assert!(said.refusal(1).starts_with("zone: "));
}
