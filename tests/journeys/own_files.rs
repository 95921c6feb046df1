//! Routines of one's own go out into one file and come in on another computer, all of them or none.

use drowse_app::AppError;
use drowse_app::routines::{OwnRoutineInput, SideOrderView};
use drowse_tests::Desk;
use serde_json::{Value, json};

use crate::own_routines::{evening, shelf, step};
use crate::player::rows;

const EVENING: &str = "2026-11-20T21:55:00Z";

fn two_routines() -> Desk {
    let desk = Desk::new(EVENING);
    let feet = OwnRoutineInput {
        title: "Feet, short".to_owned(),
        side_order: SideOrderView::Routine,
        steps: vec![step("F1", 60), step("F7", 20)],
        ..evening()
    };
    for input in [evening(), feet] {
        desk.app().save_own_routine(&input).unwrap();
    }
    desk
}

fn exported(desk: &Desk) -> String {
    let mut file = Vec::new();
    desk.app().export_own_routines(&mut file).unwrap();
    String::from_utf8(file).unwrap()
}

fn refused(error: AppError) -> (String, Option<String>) {
    (error.refusal.code, error.refusal.field)
}

#[test]
fn they_come_in_elsewhere_once_and_are_taken_back_at_once() {
    let here = two_routines();
    let there = Desk::new(EVENING);
    let taken = there.app().import_own_routines(&exported(&here)).unwrap();
    let without_ids =
        |desk: &Desk| shelf(desk).split_off(8).into_iter().map(|it| (it.own_title, it.steps)).collect::<Vec<_>>();
    assert_eq!(without_ids(&there), without_ids(&here));
    assert_eq!(there.app().import_own_routines(&exported(&here)).unwrap(), taken, "nothing is taken twice");
    assert_eq!(shelf(&there).len(), 10);
    assert!(there.app().undo().unwrap());
    assert_eq!(shelf(&there).len(), 8);
}

#[test]
fn a_file_with_one_fault_brings_nothing() {
    let desk = Desk::new(EVENING);
    let whole: Value = serde_json::from_str(&exported(&two_routines())).unwrap();
    for (place, value, code, field) in [
        ("/routines/1/steps/0/step", json!("X1"), "step_unknown", "routines[1].steps[0].step"),
        ("/routines/1/steps/1/amount", json!(9), "own_amount", "routines[1].steps[1].amount"),
        ("/routines/1/steps/1/amount", json!("much"), "routine_file_field", "routines[1].steps[1].amount"),
        ("/routines/0/steps/0/way", json!("hammering"), "way_unknown", "routines[0].steps[0].way"),
        ("/routines/0/title", json!(" "), "own_title", "routines[0].title"),
    ] {
        let mut file = whole.clone();
        *file.pointer_mut(place).unwrap() = value;
        let error = desk.app().import_own_routines(&file.to_string()).unwrap_err();
        assert_eq!(refused(error), (code.to_owned(), Some(field.to_owned())));
    }
    for (text, code) in [
        ("{", "routine_file_broken"),
        (r#"{"nights": []}"#, "routine_file_foreign"),
        (r#"{"format": "drowse-routines", "version": 2, "routines": []}"#, "routine_file_newer"),
    ] {
        assert_eq!(refused(desk.app().import_own_routines(text).unwrap_err()).0, code);
    }
    assert_eq!(rows(&desk, "SELECT id FROM own_routine"), Vec::<String>::new());
}

#[test]
fn with_none_there_is_nothing_to_export() {
    let desk = Desk::new(EVENING);
    assert_eq!(refused(desk.app().export_own_routines(Vec::new()).unwrap_err()).0, "own_none");
}
