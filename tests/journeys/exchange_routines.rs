//! Routines of one's own move to another computer with the diary, and its sessions still know them.

use chrono::TimeDelta;
use drowse_app::exchange::{ExportFormat, FileReport, ImportOptions};
use drowse_app::player::{StartRoutine, StartedFrom};
use drowse_app::routines::OwnRoutineInput;
use drowse_tests::Desk;
use serde_json::{Value, json};

use crate::own_routines::{evening, shelf, step};
use crate::player::finish;

const EVENING: &str = "2026-11-20T21:55:00Z";
const MORNING: &str = "2026-11-21T12:00:00Z";

/// A diary with a routine of one's own that was done once.
fn home() -> Desk {
    let desk = Desk::new(EVENING);
    let saved = desk.app().save_own_routine(&evening()).unwrap();
    let player = desk.app().start_routine(&StartRoutine::new(&saved.id, None, StartedFrom::Window)).unwrap();
    finish(&desk, &player, 0);
    desk
}

fn written(desk: &Desk) -> String {
    let mut out = Vec::new();
    desk.app().export(ExportFormat::Json, None, None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn import(desk: &Desk, text: &str) -> FileReport {
    let path = desk.folder().join("moved.json");
    std::fs::write(&path, text).unwrap();
    desk.app().import(&[path], &ImportOptions::default()).unwrap().files.remove(0)
}

fn counts(report: &FileReport) -> (u32, u32, u32, usize) {
    (report.added, report.updated, report.unchanged, report.rejected.len())
}

#[test]
fn a_routine_comes_back_whole_and_says_when_it_was_last_done() {
    let (here, there) = (home(), Desk::new(MORNING));
    let text = written(&here);
    let report = import(&there, &text);
    assert_eq!((counts(&report), report.routines), ((2, 0, 0, 0), 1));
    assert_eq!(shelf(&there).last(), shelf(&here).last());
    assert_eq!(shelf(&there).last().unwrap().last_done_on.as_deref(), Some("2026-11-20"));
    assert_eq!(written(&there), text);
    assert_eq!(counts(&import(&there, &text)), (0, 0, 2, 0), "nothing is taken twice");
    assert!(there.app().undo().unwrap());
    assert_eq!(shelf(&there).len(), 8);
}

#[test]
fn what_was_changed_last_stays() {
    let (here, there) = (home(), Desk::new(MORNING));
    let before = written(&here);
    import(&there, &before);
    here.wait(TimeDelta::hours(1));
    let id = shelf(&here).last().unwrap().id.clone();
    let shorter =
        OwnRoutineInput { id: Some(id), title: "Feet alone".to_owned(), steps: vec![step("F3", 4)], ..evening() };
    here.app().save_own_routine(&shorter).unwrap();
    assert_eq!(counts(&import(&there, &written(&here))), (0, 1, 1, 0));
    assert_eq!(shelf(&there).last().unwrap().own_title.as_deref(), Some("Feet alone"));
    assert_eq!(counts(&import(&there, &before)), (0, 0, 2, 0), "an older file takes nothing back");
}

#[test]
fn a_routine_that_cannot_be_done_here_is_told_and_costs_nothing_else() {
    let whole: Value = serde_json::from_str(&written(&home())).unwrap();
    for (place, value, code) in [
        ("/routines/0/steps", json!("all"), "broken-routine"),
        ("/routines/0/id", json!("feet"), "broken-routine"),
        ("/routines/0/steps/0/step", json!("X1"), "step_unknown"),
        ("/routines/0/title", json!(" "), "own_title"),
    ] {
        let (mut file, there) = (whole.clone(), Desk::new(MORNING));
        *file.pointer_mut(place).unwrap() = value;
        let report = import(&there, &file.to_string());
        assert_eq!(counts(&report), (1, 0, 0, 1), "{place}");
        assert_eq!(report.rejected[0].reason.code, code, "{place}");
        assert_eq!(shelf(&there).len(), 8);
    }
}
