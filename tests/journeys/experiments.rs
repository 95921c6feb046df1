//! An experiment from its first evening to its verdict.

use chrono::{NaiveDate, TimeDelta};
use drowse_app::diary::{NightInput, SaveMode};
use drowse_app::experiments::{ExperimentView, StartExperiment, Without};
use drowse_tests::Desk;

use crate::diary::night;

/// Six in the evening of a Tuesday.
const EVENING: &str = "2025-01-14T18:00:00Z";

fn wanted() -> StartExperiment {
    StartExperiment {
        kind: "with-without".to_owned(),
        routine_a: "feet".to_owned(),
        routine_b: None,
        outcome: "sol".to_owned(),
        nights: 20,
    }
}

/// Notes the night of the evening before a diary date: nine minutes less to fall asleep after a massage.
fn note(desk: &Desk, diary_date: NaiveDate, had_massage: bool) {
    let evening = diary_date - TimeDelta::days(1);
    let wanders = f64::from(u8::try_from(diary_date.to_epoch_days() % 3).unwrap());
    desk.app()
        .save_night(
            &NightInput {
                sleep_onset_latency_min: Some(if had_massage { 12.0 + wanders } else { 24.0 - wanders }),
                routines: Some(if had_massage { vec!["feet".to_owned()] } else { Vec::new() }),
                ..night(&evening.to_string(), &diary_date.to_string())
            },
            SaveMode::New,
        )
        .unwrap();
}

fn is_with_massage(experiment: &ExperimentView) -> bool {
    experiment.nights.last().unwrap().arm == "a"
}

/// Lives an evening, and notes the night in the morning unless it is left out.
fn live(desk: &Desk, is_noted: bool) {
    desk.app().tonight(true).unwrap();
    let experiment = desk.app().experiment(None).unwrap();
    let date = experiment.nights.last().unwrap().diary_date.parse().unwrap();
    desk.wait(TimeDelta::hours(14));
    if is_noted {
        note(desk, date, is_with_massage(&experiment));
    }
    desk.wait(TimeDelta::hours(10));
}

#[test]
fn twenty_nights_are_dealt_in_pairs_and_end_with_a_verdict() {
    let mut desk = Desk::new(EVENING);
    let started = desk.app().start_experiment(&wanted()).unwrap();
    assert_eq!((started.summary.state.as_str(), started.nights.len(), started.summary.verdict), ("running", 1, None));
    assert!(started.tonight.is_some(), "the first evening is dealt at once");
    for evening in 0..20 {
        if evening == 7 {
            desk.kill_and_start_again();
        }
        live(&desk, true);
    }
    desk.app().tonight(true).unwrap();
    let ended = desk.app().experiment(None).unwrap();
    assert_eq!((ended.summary.state.as_str(), ended.summary.blocks_complete, ended.nights.len()), ("finished", 10, 20));
    assert_eq!(ended.summary.verdict.as_deref(), Some("fairly-clear"));
    assert!((ended.summary.difference.unwrap() + 10.0).abs() < 3.0, "{:?}", ended.summary.difference);
    let (low, high) = ended.summary.interval95.unwrap();
    assert!(low <= ended.summary.difference.unwrap() && high < 0.0);
    assert_eq!(ended.difference_as_done, ended.summary.difference);
    assert_eq!(ended.tonight, None);
    for pair in ended.nights.chunks(2) {
        assert_ne!(pair[0].arm, pair[1].arm);
        assert_eq!(pair[0].done.as_deref(), Some(pair[0].arm.as_str()));
    }
    assert_eq!(desk.app().tonight(true).unwrap().experiment, None);
}

#[test]
fn tonight_says_what_is_dealt_and_a_reload_deals_nothing_new() {
    let desk = Desk::new(EVENING);
    desk.app().start_experiment(&wanted()).unwrap();
    let mut seen = Vec::new();
    for _ in 0..2 {
        let (tonight, again) = (desk.app().tonight(true).unwrap(), desk.app().tonight(true).unwrap());
        assert_eq!(tonight.experiment, again.experiment);
        seen.push(tonight.experiment.unwrap());
        desk.wait(TimeDelta::days(1));
    }
    assert!(seen.iter().any(|tonight| tonight.routine.as_deref() == Some("feet")));
    assert!(seen.iter().any(|tonight| tonight.without == Some(Without::Nothing)));
}

#[test]
fn a_pair_with_a_night_that_was_not_noted_is_dealt_again() {
    let desk = Desk::new(EVENING);
    desk.app().start_experiment(&wanted()).unwrap();
    for evening in 0..22 {
        live(&desk, evening != 3);
    }
    desk.app().tonight(true).unwrap();
    let ended = desk.app().experiment(None).unwrap();
    assert_eq!((ended.summary.state.as_str(), ended.summary.blocks_complete, ended.nights.len()), ("finished", 10, 22));
}

#[test]
fn a_refusal_is_remembered_and_the_evening_is_free() {
    let desk = Desk::new(EVENING);
    desk.app().start_experiment(&wanted()).unwrap();
    let refused = desk.app().refuse_tonight().unwrap();
    assert_eq!(refused.nights[0].refusal.as_deref(), Some("person"));
    assert_eq!(refused.tonight, None);
    assert_eq!(desk.app().tonight(true).unwrap().experiment, None);
}

#[test]
fn what_cannot_be_an_experiment_is_refused_with_its_reason() {
    let desk = Desk::new(EVENING);
    let refused = |wanted: StartExperiment| desk.app().start_experiment(&wanted).unwrap_err().refusal.code;
    assert_eq!(refused(StartExperiment { nights: 18, ..wanted() }), "experiment_nights");
    assert_eq!(refused(StartExperiment { nights: 21, ..wanted() }), "experiment_nights");
    assert_eq!(refused(StartExperiment { kind: "double-blind".to_owned(), ..wanted() }), "experiment_kind");
    assert_eq!(refused(StartExperiment { outcome: "dreams".to_owned(), ..wanted() }), "experiment_outcome");
    assert_eq!(refused(StartExperiment { kind: "a-or-b".to_owned(), ..wanted() }), "experiment_routines");
    assert_eq!(refused(StartExperiment { routine_a: "elbows".to_owned(), ..wanted() }), "routine_unknown");
    assert_eq!(desk.app().stop_experiment().unwrap_err().refusal.code, "experiment_none");
    desk.app().start_experiment(&wanted()).unwrap();
    assert_eq!(refused(wanted()), "experiment_running");
    assert_eq!(desk.app().stop_experiment().unwrap().summary.state, "stopped");
    desk.app().start_experiment(&wanted()).unwrap();
}

#[test]
fn the_file_holds_the_frozen_protocol_and_every_evening() {
    let desk = Desk::new(EVENING);
    desk.app().start_experiment(&wanted()).unwrap();
    live(&desk, true);
    let mut file = Vec::new();
    desk.app().export_experiment(None, &mut file).unwrap();
    let document: serde_json::Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(document["format"], "drowse-experiment");
    assert_eq!(document["protocol"]["looks"][0]["alpha"], 0.05);
    assert!(document["protocol"]["seed"].is_u64());
    assert!(document["nights"][0]["outcome"].is_f64());
}
