//! Evenings whose routine is left to Drowse.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use drowse_app::diary::{NightInput, SaveMode};
use drowse_app::pick::PickView;
use drowse_app::tonight::TonightView;
use drowse_tests::Desk;
use serde_json::json;

use crate::diary::night;
use crate::own_routines::say_yes;
use crate::player::{finish, rows, start};

/// Six in the evening of a Tuesday.
const EVENING: &str = "2025-01-14T18:00:00Z";

fn leave_it_to(mode: &str) -> Desk {
    let desk = Desk::new(EVENING);
    set(&desk, mode);
    desk
}

fn set(desk: &Desk, mode: &str) {
    desk.app().set_setting("evening.pick", &json!(mode)).unwrap();
}

fn tonight(desk: &Desk) -> TonightView {
    desk.app().tonight(true).unwrap()
}

/// Does a routine at a quarter past ten, and goes on to the next evening at six.
fn do_it(desk: &Desk, routine: &str) {
    desk.wait(TimeDelta::minutes(195));
    let began_at = desk.app().now();
    finish(desk, &start(desk, routine), 0);
    desk.wait(TimeDelta::minutes(1245) - (desk.app().now() - began_at));
}

/// Notes nights before the first evening: the routine that went before each, and what it came to.
fn note(desk: &Desk, nights: &[(&str, NightInput)]) {
    let first = NaiveDate::from_ymd_opt(2025, 1, 14).unwrap() - TimeDelta::days(nights.len() as i64);
    for (evening, (routine, came_to)) in first.iter_days().zip(nights) {
        let times = night(&evening.to_string(), &(evening + TimeDelta::days(1)).to_string());
        let input = NightInput {
            sleep_onset_latency_min: came_to.sleep_onset_latency_min,
            quality: came_to.quality,
            routines: Some(vec![(*routine).to_owned()]),
            ..times
        };
        desk.app().save_night(&input, SaveMode::New).unwrap();
    }
}

fn asleep_after(minutes: f64) -> NightInput {
    NightInput { sleep_onset_latency_min: Some(minutes), ..NightInput::default() }
}

fn felt(quality: f64) -> NightInput {
    NightInput { quality: Some(quality), ..NightInput::default() }
}

#[test]
fn all_are_learnt_in_turn_each_three_times_and_then_the_person_chooses() {
    let desk = leave_it_to("rotation");
    let mut seen = Vec::new();
    for evening in 0..21 {
        let tonight = tonight(&desk);
        let time = evening / 7 + 1;
        assert_eq!(tonight.pick, Some(PickView::Rotation { time, times: 3, until_lots: false }));
        seen.push(tonight.routine.id.clone());
        do_it(&desk, &tonight.routine.id);
    }
    let round: BTreeSet<&String> = seen[..7].iter().collect();
    assert!(round.len() == 7 && !round.contains(&"tired".to_owned()), "{round:?}");
    assert!(seen.chunks(7).all(|other| other == &seen[..7]), "{seen:?}");
    let tonight = tonight(&desk);
    assert_eq!((tonight.routine.id.as_str(), tonight.pick), ("feet", Some(PickView::AllKnown)));
    set(&desk, "own-choice");
    assert_eq!(self::tonight(&desk).pick, None);
}

#[test]
fn a_pick_stays_for_the_evening_whatever_is_looked_at_and_done() {
    let mut desk = leave_it_to("rotation");
    let picked = tonight(&desk).routine.id;
    desk.wait(TimeDelta::hours(4));
    finish(&desk, &start(&desk, "head"), 0);
    desk.kill_and_start_again();
    let later = tonight(&desk);
    assert_eq!((later.routine.id, later.is_done), (picked, true));
    let chosen = rows(&desk, "SELECT routine_id || ' ' || chosen_routine_id FROM evening_pick");
    assert_eq!(chosen, ["feet head"]);
}

#[test]
fn what_was_begun_stays_tonights_when_little_time_is_left() {
    let desk = leave_it_to("rotation");
    desk.wait(TimeDelta::minutes(265));
    assert_eq!(tonight(&desk).routine.id, "feet");
    finish(&desk, &start(&desk, "feet"), 0);
    let after = tonight(&desk);
    assert!(after.until_bedtime_min < 10.0 && after.is_done);
    assert_eq!(after.routine.id, "feet");
}

#[test]
fn the_one_of_yesterday_is_passed_over_among_those_that_still_fit() {
    let desk = leave_it_to("rotation");
    do_it(&desk, "head");
    desk.wait(TimeDelta::minutes(275));
    assert_eq!(tonight(&desk).routine.id, "face");
}

#[test]
fn a_massage_at_noon_is_not_what_was_done_instead() {
    let desk = leave_it_to("rotation");
    desk.wait(TimeDelta::hours(18));
    tonight(&desk);
    finish(&desk, &start(&desk, "head"), 0);
    assert_eq!(rows(&desk, "SELECT count(chosen_routine_id) || '' FROM evening_pick"), ["0"]);
}

#[test]
fn what_is_not_for_the_person_is_never_picked() {
    let desk = leave_it_to("rotation");
    assert_eq!(tonight(&desk).routine.id, "feet");
    say_yes(&desk, "diabetes_feet");
    let after = tonight(&desk);
    assert_eq!((after.routine.id.as_str(), after.set_aside), ("head", None));
    say_yes(&desk, "unwell_now");
    let unwell = tonight(&desk);
    assert_eq!((unwell.routine.id.as_str(), unwell.pick), ("tired", Some(PickView::LastResort)));
}

#[test]
fn shortly_before_lights_out_only_what_fits_is_picked() {
    let desk = leave_it_to("rotation");
    assert_eq!(tonight(&desk).routine.id, "feet");
    // Lights out is at a quarter to eleven; the head takes eight minutes, the feet fifteen.
    desk.wait(TimeDelta::minutes(275));
    assert_eq!(tonight(&desk).routine.id, "head");
    desk.wait(TimeDelta::minutes(7));
    let late = tonight(&desk);
    assert_eq!((late.routine.id.as_str(), late.pick), ("tired", Some(PickView::LastResort)));
    assert_eq!(tonight(&desk).routine.id, "tired");
}

#[test]
fn what_works_is_asked_once_two_are_known() {
    let desk = leave_it_to("thompson");
    assert_eq!(tonight(&desk).pick, Some(PickView::Rotation { time: 1, times: 3, until_lots: true }));
    desk.wait(TimeDelta::days(1));
    let [head, hands] = [[12.0, 14.0, 11.0], [40.0, 38.0, 45.0]];
    let nights = |routine, minutes: [f64; 3]| minutes.map(|minutes| (routine, asleep_after(minutes)));
    note(&desk, &[nights("head", head), nights("hands", hands)].concat());
    let picked = tonight(&desk);
    let Some(PickView::Thompson { chance, candidates, .. }) = picked.pick else { panic!("{:?}", picked.pick) };
    let told: Vec<_> = candidates.iter().map(|one| (one.routine_id.as_str(), one.nights, one.median)).collect();
    assert_eq!(told, [("head", 3, Some(12.0)), ("hands", 3, Some(40.0))]);
    assert_eq!([candidates[0].chance, candidates[1].chance], [0.9, 0.1]);
    assert_eq!(chance, if picked.routine.id == "head" { 0.9 } else { 0.1 });
    let stored = rows(&desk, "SELECT mode || ' ' || routine_id || ' ' || probability FROM evening_pick ORDER BY 1");
    assert_eq!(stored[1], format!("thompson {} {chance}", picked.routine.id));
}

#[test]
fn one_that_is_known_is_no_choice() {
    let desk = leave_it_to("thompson");
    note(&desk, &[12.0, 14.0, 11.0].map(|minutes| ("head", asleep_after(minutes))));
    assert_eq!(tonight(&desk).pick, Some(PickView::Rotation { time: 1, times: 3, until_lots: true }));
}

#[test]
fn the_lot_falls_on_both_and_more_often_on_what_works() {
    let desk = leave_it_to("thompson");
    let nights = |routine, minutes: [f64; 3]| minutes.map(|minutes| (routine, asleep_after(minutes)));
    note(&desk, &[nights("head", [20.0, 24.0, 22.0]), nights("hands", [26.0, 23.0, 30.0])].concat());
    let mut heads = 0;
    for _ in 0..80 {
        heads += u32::from(tonight(&desk).routine.id == "head");
        desk.wait(TimeDelta::days(1));
    }
    assert!((45..80).contains(&heads), "{heads}");
}

#[test]
fn where_more_nights_tell_how_they_felt_that_decides() {
    let desk = leave_it_to("thompson");
    let nights = [("head", 2.0), ("head", 1.0), ("head", 2.0), ("hands", 5.0), ("hands", 4.0), ("hands", 5.0)];
    note(&desk, &nights.map(|(routine, quality)| (routine, felt(quality))));
    let Some(PickView::Thompson { outcome, candidates, .. }) = tonight(&desk).pick else { panic!("no lot") };
    assert_eq!((outcome.name(), candidates[0].routine_id.as_str()), ("quality", "hands"));
}

#[test]
fn a_course_has_five_evenings_of_twenty_minutes_and_ends() {
    let desk = leave_it_to("course");
    for evening in 1..=5 {
        let tonight = tonight(&desk);
        assert_eq!(tonight.pick, Some(PickView::Course { evening, evenings: 5, minutes: 20.0 }));
        assert_eq!((tonight.routine.id.as_str(), tonight.routine.minutes, tonight.minutes), ("feet", 20, Some(20.0)));
        match evening {
            3 => {
                // Twenty minutes are meant, though there are five.
                let picked = || rows(&desk, "SELECT max(picked_at) || '' FROM evening_pick");
                let at_six = picked();
                desk.wait(TimeDelta::minutes(280));
                assert_eq!(self::tonight(&desk).pick, tonight.pick);
                assert_eq!(picked(), at_six, "it is not picked again");
                desk.wait(TimeDelta::minutes(1160));
            }
            4 => {
                start(&desk, "feet");
                desk.wait(TimeDelta::days(1));
            }
            _ => do_it(&desk, "feet"),
        }
    }
    let over = tonight(&desk);
    assert_eq!(over.pick, Some(PickView::CourseOver { evenings_done: 3, evenings: 5 }));
    assert_eq!((over.minutes, desk.app().get_setting("evening.pick").unwrap().value), (None, json!("own-choice")));
    desk.wait(TimeDelta::days(1));
    assert_eq!(tonight(&desk).pick, None);
}

#[test]
fn a_course_takes_a_routine_that_can_be_twenty_minutes_long() {
    let desk = Desk::new(EVENING);
    desk.app().set_setting("evening.routine", &json!("head")).unwrap();
    set(&desk, "course");
    assert_eq!(tonight(&desk).routine.id, "feet");
}

#[test]
fn choosing_again_ends_what_was_picked_at_once() {
    let desk = leave_it_to("rotation");
    desk.app().set_setting("evening.routine", &json!("hands")).unwrap();
    assert_eq!(tonight(&desk).routine.id, "feet");
    set(&desk, "own-choice");
    let own = tonight(&desk);
    assert_eq!((own.routine.id.as_str(), own.pick), ("hands", None));
}

#[test]
fn an_experiment_goes_before_a_pick() {
    let desk = leave_it_to("rotation");
    desk.app().start_experiment(&crate::experiments::wanted()).unwrap();
    assert_eq!(tonight(&desk).pick, None);
    desk.app().refuse_tonight().unwrap();
    assert!(tonight(&desk).pick.is_some());
}
