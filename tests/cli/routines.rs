use serde_json::{Value, json};

use crate::run::Terminal;

fn seconds(routine: &Value) -> u64 {
    routine["seconds"].as_u64().unwrap()
}

#[test]
fn the_shelf_holds_eight_routines_with_their_lengths() {
    let shelf = Terminal::new().json(&["routines"]);
    let routines = shelf["routines"].as_array().unwrap();
    let lengths: Vec<_> = routines.iter().map(|routine| (routine["id"].as_str().unwrap(), seconds(routine))).collect();
    let expected = [
        ("feet", 870),
        ("head", 285),
        ("face", 280),
        ("acupressure", 600),
        ("neck", 486),
        ("abhyanga", 635),
        ("hands", 312),
        ("tired", 180),
    ];
    assert_eq!(lengths, expected);
    for routine in routines {
        let steps = routine["steps"].as_array().unwrap();
        assert_eq!(steps.iter().map(seconds).sum::<u64>(), seconds(routine), "{}", routine["id"]);
    }
}

#[test]
fn a_routine_shows_exactly_the_keys_of_the_contract() {
    let shelf = Terminal::new().json(&["routines", "show", "feet"]);
    let routine = &shelf["routines"][0];
    let keys: Vec<_> = routine.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["id", "seconds", "steps", "title"]);
    let ball = json!({
        "id": "F2", "title": "Roll on a ball", "seconds": 140, "sides": 2, "optional": true, "omitted_because": null,
    });
    assert_eq!(routine["steps"][2], ball);
}

#[test]
fn presets_and_minutes_change_the_length_within_the_bounds() {
    let terminal = Terminal::new();
    let length = |arguments: &[&str]| {
        let shelf = terminal.json(&[&["routines", "show"], arguments].concat());
        seconds(&shelf["routines"][0])
    };
    assert_eq!(length(&["feet", "--preset", "short"]), 630);
    assert_eq!(length(&["feet", "--preset", "long"]), 1230);
    assert_eq!(length(&["feet", "--minutes", "12"]), 720);
    assert_eq!(length(&["head", "--minutes", "4"]), 240);
    let shelf = terminal.json(&["routines", "show", "neck", "--minutes", "6"]);
    assert_eq!(shelf["routines"][0]["steps"][6]["omitted_because"], "time");
}

#[test]
fn what_does_not_fit_is_left_off_the_shelf() {
    let shelf = Terminal::new().json(&["routines", "--minutes", "2"]);
    let ids: Vec<_> = shelf["routines"].as_array().unwrap().iter().map(|routine| &routine["id"]).collect();
    assert_eq!(ids, ["face", "tired"], "the shortest face, 2:25, reads 2 minutes");
}

#[test]
fn with_no_time_for_any_routine_there_are_the_three_minutes_in_bed_and_breathing() {
    let terminal = Terminal::new();
    let shelf = terminal.json(&["routines", "--minutes", "1"]);
    let lengths: Vec<_> = shelf["routines"].as_array().unwrap().iter().map(|it| (&it["id"], seconds(it))).collect();
    assert_eq!(lengths, [(&json!("tired"), 120), (&json!("breathing"), 48)]);
    assert_eq!(seconds(&terminal.json(&["routines", "show", "breathing"])["routines"][0]), 48);
    assert_eq!(seconds(&terminal.json(&["routines", "show", "tired", "--minutes", "1"])["routines"][0]), 120);
}

#[test]
fn a_routine_that_is_not_there_or_does_not_fit_is_refused() {
    let terminal = Terminal::new();
    assert!(terminal.run(&["routines", "show", "nose"]).refusal(1).contains("\"nose\""));
    assert!(terminal.run(&["routines", "show", "feet", "--minutes", "9"]).refusal(1).contains("10 minutes"));
    terminal.run(&["routines", "--minutes", "nan"]).refusal(1);
    terminal.run(&["routines", "--minutes", "4", "--preset", "long"]).refusal(2);
    terminal.run(&["routines", "--preset", "endless"]).refusal(2);
}

#[test]
fn people_read_a_table_with_clock_lengths() {
    let read = Terminal::new().run(&["routines", "show", "feet"]).out;
    assert!(read.starts_with("Foot massage\n"), "{read}");
    assert!(read.contains("F3    Hold below the big-toe ball  2:24      2"), "{read}");
    assert!(read.contains("Massage 14:30, with getting ready and changing sides 14:55"), "{read}");
}

#[test]
fn what_health_leaves_out_is_named_without_a_word_in_the_contract_more() {
    let terminal = Terminal::new();
    terminal.json(&["routines"]);
    // The health check is answered in the window.
    let diary = rusqlite::Connection::open(terminal.folder().join("diary.db")).unwrap();
    diary
        .execute("INSERT INTO health_answer (flag, answer, answered_at) VALUES ('pregnant', 1, 0), ('eyes', 1, 0)", [])
        .unwrap();
    let routine = &terminal.json(&["routines", "show", "head"])["routines"][0];
    let omitted: Vec<_> = routine["steps"].as_array().unwrap().iter().map(|step| &step["omitted_because"]).collect();
    assert_eq!(omitted, [&json!("eyes"), &json!(null), &json!("eyes"), &json!("eyes"), &json!("eyes")]);
    assert_eq!(seconds(routine), 120);
    let read = terminal.run(&["routines", "show", "acupressure"]).out;
    assert!(read.contains("instead of Inner leg"), "{read}");
    let read = terminal.run(&["routines", "show", "abhyanga"]).out;
    assert!(read.contains("left out: pregnancy") && read.contains("lightly"), "{read}");
}
