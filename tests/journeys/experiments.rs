//! An experiment from its first evening to its verdict.

use chrono::{NaiveDate, TimeDelta};
use drowse_app::diary::{NightInput, SaveMode};
use drowse_app::experiments::{ExperimentView, StartExperiment, Without};
use drowse_tests::Desk;

use crate::diary::night;
use crate::own_routines::evening;

/// Six in the evening of a Tuesday.
const EVENING: &str = "2025-01-14T18:00:00Z";

pub fn wanted() -> StartExperiment {
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
    assert_eq!((ended.interval95_as_done, ended.nights_otherwise), (ended.summary.interval95, 0));
    assert_eq!(ended.tonight, None);
    for pair in ended.nights.chunks(2) {
        assert_ne!(pair[0].arm, pair[1].arm);
        assert_eq!(pair[0].done.as_deref(), Some(pair[0].arm.as_str()));
    }
    assert_eq!(desk.app().tonight(true).unwrap().experiment, None);
}

#[test]
fn evenings_spent_otherwise_change_what_stands_beside_the_verdict_and_not_the_verdict() {
    let mut desk = Desk::new(EVENING);
    desk.app().start_experiment(&wanted()).unwrap();
    for evening in 0..20 {
        desk.app().tonight(true).unwrap();
        let experiment = desk.app().experiment(None).unwrap();
        desk.wait(TimeDelta::hours(14));
        // A pair is spent the other way round, and another with a massage on both evenings.
        let had_massage = match evening {
            0 | 1 => !is_with_massage(&experiment),
            2 | 3 => true,
            _ => is_with_massage(&experiment),
        };
        note(&desk, experiment.nights.last().unwrap().diary_date.parse().unwrap(), had_massage);
        desk.wait(TimeDelta::hours(10));
    }
    desk.kill_and_start_again();
    desk.app().tonight(true).unwrap();
    let ended = desk.app().experiment(None).unwrap();
    assert_eq!((ended.nights_otherwise, ended.blocks_as_done, ended.summary.blocks_complete), (3, 9, 10));
    let (done, dealt) = (ended.difference_as_done.unwrap(), ended.summary.difference.unwrap());
    assert!(done < dealt - 2.0, "{done} is clearer than {dealt}");
    let (low, high) = ended.interval95_as_done.unwrap();
    assert!(low <= done && done <= high && high < 0.0);
    let mut file = Vec::new();
    desk.app().export_experiment(None, &mut file).unwrap();
    let document: serde_json::Value = serde_json::from_slice(&file).unwrap();
    let look = &document["looks"][0];
    assert_eq!((&look["nights_otherwise"], &look["as_done"]["blocks"]), (&3.into(), &9.into()));
    assert!(look["as_done"]["interval95"].is_array());
}

#[test]
fn nothing_is_said_before_the_first_look_and_what_is_clear_there_asks_for_no_more_nights() {
    let desk = Desk::new(EVENING);
    desk.app().start_experiment(&StartExperiment { nights: 28, ..wanted() }).unwrap();
    for evening in 0..20 {
        live(&desk, true);
        let summary = desk.app().experiment(None).unwrap().summary;
        if evening < 19 {
            assert_eq!((summary.p_sign_flip, summary.difference, summary.interval95), (None, None, None));
        }
    }
    desk.app().tonight(true).unwrap();
    let ended = desk.app().experiment(None).unwrap();
    assert_eq!((ended.summary.state.as_str(), ended.nights.len()), ("finished", 20));
    assert_eq!(ended.summary.verdict.as_deref(), Some("fairly-clear"));
    assert!(ended.summary.p_sign_flip.unwrap() <= 0.01);
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
fn a_routine_of_ones_own_is_called_as_the_person_calls_it_while_it_is_there() {
    let desk = Desk::new(EVENING);
    let own = desk.app().save_own_routine(&evening()).unwrap();
    let wanted = StartExperiment { kind: "a-or-b".to_owned(), routine_b: Some(own.id.clone()), ..wanted() };
    let started = desk.app().start_experiment(&wanted).unwrap();
    assert_eq!((started.own_title_a, started.own_title_b.as_deref()), (None, Some("Crown and feet")));
    desk.app().delete_own_routine(&own.id).unwrap();
    assert_eq!(desk.app().experiment(None).unwrap().own_title_b, None);
    // What is dealt and is not there cannot be done: the evening is free, and the experiment goes on.
    // The first evening was dealt while it was there.
    desk.wait(TimeDelta::days(1));
    for _ in 0..3 {
        let tonight = desk.app().tonight(true).unwrap();
        let dealt = desk.app().experiment(None).unwrap().nights.pop().unwrap();
        let is_own = dealt.arm == "b";
        assert_eq!(dealt.refusal.as_deref(), is_own.then_some("safety"));
        assert_eq!(tonight.experiment.is_none(), is_own, "{dealt:?}");
        desk.wait(TimeDelta::days(1));
    }
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
