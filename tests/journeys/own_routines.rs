//! A person puts a routine together of steps there are, changes it, plays it, and takes it off the shelf.

use drowse_app::player::{StartRoutine, StartedFrom};
use drowse_app::routines::{OwnRoutineInput, OwnStepInput, RoutineView, SideOrderView};
use drowse_app::safety::{GivenHealthAnswer, HealthAnswer};
use drowse_tests::Desk;
use serde_json::json;

use crate::player::{finish, rows};

const EVENING: &str = "2026-11-20T21:55:00Z";

pub fn step(step: &str, amount: u32) -> OwnStepInput {
    OwnStepInput { step: step.to_owned(), amount, way: None, optional: false }
}

/// The crown in circles, four holds on each foot, and stillness.
pub fn evening() -> OwnRoutineInput {
    let circles = OwnStepInput { way: Some("circles".to_owned()), ..step("H1", 60) };
    OwnRoutineInput {
        id: None,
        title: "Crown and feet".to_owned(),
        side_order: SideOrderView::Step,
        steps: vec![circles, step("F3", 4), OwnStepInput { optional: true, ..step("T6", 20) }],
    }
}

pub fn shelf(desk: &Desk) -> Vec<RoutineView> {
    desk.app().list_routines(None).unwrap()
}

fn refused(desk: &Desk, input: &OwnRoutineInput) -> (String, Option<String>) {
    let refusal = desk.app().save_own_routine(input).unwrap_err().refusal;
    (refusal.code, refusal.field)
}

#[test]
fn it_stands_behind_the_eight_and_is_played_to_its_end() {
    let desk = Desk::new(EVENING);
    let saved = desk.app().save_own_routine(&evening()).unwrap();
    assert_eq!((saved.own_title.as_deref(), saved.seconds), (Some("Crown and feet"), 60 + 2 * 48 + 20));
    assert_eq!(shelf(&desk).last(), Some(&saved));
    let player = desk.app().start_routine(&StartRoutine::new(&saved.id, None, StartedFrom::Window)).unwrap();
    assert_eq!((player.own_title.as_deref(), player.massage_ms), (Some("Crown and feet"), 176_000));
    finish(&desk, &player, 0);
    assert_eq!(shelf(&desk).last().unwrap().last_done_on.as_deref(), Some("2026-11-20"));
    desk.app().delete_own_routine(&saved.id).unwrap();
    assert_eq!(
        rows(&desk, "SELECT plan ->> 'own_title' FROM routine_session"),
        ["Crown and feet"],
        "the past keeps it"
    );
}

#[test]
fn it_fits_into_minutes_like_the_others() {
    let desk = Desk::new(EVENING);
    let saved = desk.app().save_own_routine(&evening()).unwrap();
    assert_eq!((saved.least_minutes, saved.most_minutes), (2, 8));
    let in_two = desk.app().list_routines(Some(2.0)).unwrap();
    assert_eq!(in_two.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["face", "tired", &saved.id]);
    let in_one = desk.app().list_routines(Some(1.0)).unwrap();
    assert_eq!(in_one.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["tired", "breathing"]);
}

#[test]
fn it_is_changed_deleted_and_brought_back() {
    let desk = Desk::new(EVENING);
    let saved = desk.app().save_own_routine(&evening()).unwrap();
    let mut input = desk.app().own_routine(&saved.id).unwrap();
    assert_eq!(OwnRoutineInput { id: None, ..input.clone() }, evening());
    input.steps.swap(0, 1);
    input.title = "Feet and crown".to_owned();
    let changed = desk.app().save_own_routine(&input).unwrap();
    assert_eq!((changed.id.as_str(), changed.steps[0].id.as_str()), (saved.id.as_str(), "F3"));
    desk.app().delete_own_routine(&saved.id).unwrap();
    assert_eq!(shelf(&desk).len(), 8);
    assert!(desk.app().undo().unwrap());
    assert_eq!(shelf(&desk).last(), Some(&changed));
    assert!(desk.app().undo().unwrap());
    assert_eq!(shelf(&desk).last(), Some(&saved));
    assert!(desk.app().undo().unwrap());
    assert_eq!(shelf(&desk).len(), 8, "its creation is taken back too");
}

#[test]
fn what_cannot_be_is_refused_at_its_field_and_nothing_is_stored() {
    let desk = Desk::new(EVENING);
    let with = |steps: Vec<OwnStepInput>| OwnRoutineInput { steps, ..evening() };
    let at = |field: &str| Some(field.to_owned());
    assert_eq!(
        refused(&desk, &OwnRoutineInput { title: " ".to_owned(), ..evening() }),
        ("own_title".into(), at("title"))
    );
    assert_eq!(refused(&desk, &with(Vec::new())), ("own_steps".into(), at("steps")));
    assert_eq!(refused(&desk, &with(vec![step("X1", 4)])), ("step_unknown".into(), at("steps[0].step")));
    assert_eq!(refused(&desk, &with(vec![step("F3", 99)])), ("own_amount".into(), at("steps[0].amount")));
    let twice = with(vec![step("F3", 4), step("F3", 4)]);
    assert_eq!(refused(&desk, &twice), ("own_step_twice".into(), at("steps[1].step")));
    let gone = OwnRoutineInput { id: at("own-1"), ..evening() };
    assert_eq!(refused(&desk, &gone).0, "routine_unknown");
    assert_eq!(rows(&desk, "SELECT id FROM own_routine"), Vec::<String>::new());
}

#[test]
fn tonights_may_be_ones_own_and_deleting_it_leaves_the_feet() {
    let desk = Desk::new(EVENING);
    let saved = desk.app().save_own_routine(&evening()).unwrap();
    desk.app().set_setting("evening.routine", &json!(saved.id)).unwrap();
    assert_eq!(desk.app().tonight(true).unwrap().routine, saved);
    desk.app().delete_own_routine(&saved.id).unwrap();
    assert_eq!(desk.app().tonight(true).unwrap().routine.id, "feet");
}

#[test]
fn what_health_asks_goes_with_each_step_into_ones_own() {
    let desk = Desk::new(EVENING);
    let leg = OwnRoutineInput { steps: vec![step("A2", 60), step("A4", 60)], ..evening() };
    let saved = desk.app().save_own_routine(&leg).unwrap();
    let request = StartRoutine::new(&saved.id, None, StartedFrom::Window);
    desk.app().start_routine(&request).unwrap();
    say_yes(&desk, "pregnant");
    assert_eq!(desk.app().open_session().unwrap(), None, "it was planned with a point that is not for her");
    let player = desk.app().start_routine(&request).unwrap();
    assert!(player.segments.iter().all(|segment| segment.step_id != "A2"));
    assert_eq!(player.massage_ms, saved.seconds * 1000, "what stands in takes the same time");
    say_yes(&desk, "jaw");
    assert!(desk.app().open_session().unwrap().is_some(), "what stands in may go on");
}

pub fn say_yes(desk: &Desk, flag: &str) {
    let answer = GivenHealthAnswer { flag: flag.to_owned(), answer: Some(HealthAnswer::Yes) };
    desk.app().answer_health(&[answer]).unwrap();
}
