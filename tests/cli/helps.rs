//! `drowse helps`, and what `drowse experiment` writes.

use std::fs;

use serde_json::{Value, json};

use crate::run::Terminal;

/// Sixty nights: after late coffee it takes twice as long to fall asleep, a walk changes nothing, and a bath was had once.
fn diary(terminal: &Terminal) -> String {
    let mut text = "diary_date,zone,slept,try_to_sleep,sol_min,final_awakening,out_of_bed,routines,tags\n".to_owned();
    let first: chrono::NaiveDate = "2024-11-01".parse().unwrap();
    let mut state = 7_u32;
    for (place, date) in first.iter_days().take(60).enumerate() {
        let mut one_in_two = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 31 == 0
        };
        let (coffee, walk) = (one_in_two(), one_in_two());
        let minutes = if coffee { 40 } else { 20 } + place % 11;
        let evening = date.pred_opt().unwrap();
        let done = [(walk, "walk"), (place == 9, "feet")].into_iter().filter(|(done, _)| *done).map(|(_, name)| name);
        let routines = done.collect::<Vec<_>>().join("|");
        let tag = if coffee { "late coffee" } else { "" };
        text += &format!("{date},Europe/London,yes,{evening}T23:00:00+00:00,{minutes},{date}T07:00:00+00:00,");
        text += &format!("{date}T07:10:00+00:00,{routines},{tag}\n");
    }
    let path = terminal.folder().join("diary.csv");
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn helps_prints_every_key() {
    let terminal = Terminal::new();
    let diary = diary(&terminal);
    assert_eq!(terminal.json(&["helps"]), json!({ "outcome": "sol", "factors": [], "experiments": [] }));
    terminal.json(&["import", &diary]);
    let helps = terminal.json(&["helps", "--outcome", "sol"]);
    assert_eq!(keys(&helps), ["experiments", "factors", "outcome"]);
    let mut expected = vec![
        "kind",
        "id",
        "n_with",
        "n_without",
        "median_with",
        "median_without",
        "mean_difference",
        "hodges_lehmann",
        "interval95",
        "p_circular_shift",
        "p_holm",
        "lag1",
        "direction",
        "needs_with",
        "needs_without",
    ];
    expected.sort_unstable();
    let factors = helps["factors"].as_array().unwrap();
    assert!(factors.iter().all(|factor| keys(factor) == expected), "{factors:?}");
    let told: Vec<Value> =
        factors.iter().map(|factor| json!([factor["kind"], factor["id"], factor["direction"]])).collect();
    assert_eq!(
        json!(told),
        json!([["routine", "feet", "too-few"], ["routine", "walk", "none"], ["tag", "late coffee", "higher"]])
    );
    let (feet, coffee) = (&factors[0], &factors[2]);
    assert_eq!((&feet["median_with"], &feet["p_holm"], &feet["needs_with"]), (&Value::Null, &Value::Null, &json!(13)));
    let number = |value: &Value| value.as_f64().unwrap();
    let (low, high) = (number(&coffee["interval95"][0]), number(&coffee["interval95"][1]));
    assert!(low < 20.0 && 20.0 < high && (16.0..24.0).contains(&number(&coffee["hodges_lehmann"])), "{coffee}");
}

#[test]
fn a_person_reads_what_went_together_and_no_p() {
    let terminal = Terminal::new();
    assert!(terminal.run(&["helps"]).out.contains("drowse night add"));
    terminal.json(&["import", &diary(&terminal)]);
    let out = terminal.run(&["helps"]).out;
    assert!(out.contains("Minutes to fall asleep: 60 nights"), "{out}");
    assert!(out.contains("late coffee went together with taking longer to fall asleep."), "{out}");
    assert!(out.contains("walk: no clear difference; it could be anything from -"), "{out}");
    assert!(out.contains("Foot massage: 13 more nights with it, and there is something to say."), "{out}");
    assert!(!out.contains("helps") && !out.contains("p ="), "{out}");
    assert!(
        terminal.run(&["helps", "--outcome", "quality"]).out.contains("No night"),
        "nobody said how those nights were"
    );
    terminal.run(&["helps", "--outcome", "dreams"]).refusal(2);
    terminal.run(&["helps", "--from", "2025-02-01", "--to", "2025-01-01"]).refusal(2);
}

#[test]
fn an_experiment_that_has_ended_is_written_as_one_page() {
    let terminal = Terminal::new();
    terminal.json(&["experiment", "start", "--routine", "feet"]);
    let shown = terminal.json(&["experiment", "show"]);
    let told = keys(&shown["experiment"]);
    assert!(["interval95_as_done", "difference_as_done", "nights_otherwise"].iter().all(|key| told.contains(key)));
    let page = terminal.folder().join("page.html");
    let page = page.to_str().unwrap();
    terminal.run(&["experiment", "export", page]).refusal(1);
    assert!(!fs::exists(page).unwrap(), "nothing is written of one that runs");
    terminal.run(&["experiment", "stop"]);
    assert!(terminal.run(&["experiment", "export", page]).out.contains(page));
    let written = fs::read_to_string(page).unwrap();
    assert!(written.starts_with("<!doctype html>") && written.ends_with("</html>\n"));
    assert!(written.contains("An experiment: Feet or without?") && written.contains("nothing is said of a result"));
    let out = |arguments: &[&str]| terminal.run(arguments).out;
    assert_eq!(out(&["experiment", "export", "-", "1", "--format", "html"]), written);
    assert!(out(&["experiment", "export", "-"]).contains("\"drowse-experiment\""));
    terminal.run(&["experiment", "export", "-", "2", "--format", "html"]).refusal(1);
    terminal.run(&["experiment", "export", "-", "--format", "pdf"]).refusal(2);
}
