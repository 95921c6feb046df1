//! Routines of one's own: any comes back as it was, and a file that is none is told by its first fault.

use drowse_core::routine::{OwnRoutine, OwnStep, SideOrder};
use drowse_exchange::{RoutineFileError, read_routines, write_routines};
use proptest::prelude::*;
use serde_json::{Value, json};

fn written(routines: &[OwnRoutine]) -> String {
    let mut out = Vec::new();
    write_routines(routines, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn file() -> Value {
    json!({"format": "drowse-routines", "version": 1, "routines": [
        {"title": "Evening", "side_order": "routine", "steps": [{"step": "F3", "amount": 4}, {"step": "H1", "amount": 60, "way": "circles"}]},
    ]})
}

fn any_routine() -> impl Strategy<Value = OwnRoutine> {
    let way = prop::option::of("[a-z-]{1,9}");
    let step = ("[A-Z]{1,2}[0-9]", any::<u32>(), way, any::<bool>());
    let step = step.prop_map(|(step, amount, way, optional)| OwnStep { step, amount, way, optional });
    let order = prop::sample::select(vec![SideOrder::Routine, SideOrder::Step]);
    ("\\w[\\w \"\\\\]{0,20}\\w", order, prop::collection::vec(step, 0..6))
        .prop_map(|(title, side_order, steps)| OwnRoutine { title, side_order, steps })
}

#[test]
fn what_may_be_left_out_is_as_usual() {
    let read = read_routines(&format!("\u{feff}{}", file())).unwrap();
    assert_eq!(read[0].side_order, SideOrder::Routine);
    assert_eq!(read[0].steps[0], OwnStep { step: "F3".into(), amount: 4, way: None, optional: false });
}

#[test]
fn a_fault_is_told_by_its_field() {
    for (place, value, field) in [
        ("/routines/0/title", json!(7), "routines[0].title"),
        ("/routines/0/steps", json!({}), "routines[0].steps"),
        ("/routines/0/side_order", json!("both"), "routines[0].side_order"),
        ("/routines/0/steps/1/amount", json!("many"), "routines[0].steps[1].amount"),
        ("/routines/0/steps/1/amount", json!(-4), "routines[0].steps[1].amount"),
        ("/routines/0/steps/1/way", json!(1), "routines[0].steps[1].way"),
        ("/routines/0/steps/0/step", json!(null), "routines[0].steps[0].step"),
        ("/routines", json!([]), "routines"),
        ("/version", json!("one"), "version"),
    ] {
        let mut document = file();
        *document.pointer_mut(place).unwrap() = value;
        let error = read_routines(&document.to_string()).unwrap_err();
        assert!(matches!(&error, RoutineFileError::Field(found) if found == field), "{place}: {error}");
    }
}

#[test]
fn a_broken_a_foreign_and_a_newer_file_are_told_apart() {
    let whole = file().to_string();
    assert!(matches!(read_routines(&whole[..whole.len() / 2]), Err(RoutineFileError::Broken { line: 1, .. })));
    assert!(matches!(read_routines(""), Err(RoutineFileError::Broken { .. })));
    for foreign in ["[]", "7", r#"{"format": "drowse-diary", "version": 1}"#] {
        assert!(matches!(read_routines(foreign), Err(RoutineFileError::Foreign)), "{foreign}");
    }
    let newer = whole.replace("\"version\":1", "\"version\":2");
    assert!(matches!(read_routines(&newer), Err(RoutineFileError::Newer(2))));
}

proptest! {
    #[test]
    fn any_routine_comes_back_as_it_was(routines in prop::collection::vec(any_routine(), 1..4)) {
        prop_assert_eq!(read_routines(&written(&routines)).unwrap(), routines);
    }
}
