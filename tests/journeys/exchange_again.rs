//! Reading again what was read before, and reading beside what the person wrote.

use std::path::PathBuf;

use drowse_app::diary::{NightInput, NightView, SaveMode};
use drowse_app::exchange::{ExportFormat, FileReport, ImportOptions};
use drowse_tests::{Desk, sample};

const HEADER: &str = "diary_date,zone,try_to_sleep,final_awakening,quality_1_5,source,source_id";
const FIRST: &str = "2025-01-15,Europe/London,2025-01-14T23:00,2025-01-15T07:00,3,other-app,a";
const SECOND: &str = "2025-01-16,Europe/London,2025-01-15T23:00,2025-01-16T07:00,4,other-app,b";

fn desk() -> Desk {
    Desk::new("2025-02-01T09:00:00Z")
}

fn file(desk: &Desk, rows: &[&str]) -> PathBuf {
    let path = desk.folder().join("diary.csv");
    std::fs::write(&path, format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
    path
}

fn import(desk: &Desk, rows: &[&str]) -> FileReport {
    let report = desk.app().import(&[file(desk, rows)], &ImportOptions::default()).unwrap().files.remove(0);
    assert_eq!(report.refusal, None);
    report
}

fn counts(report: &FileReport) -> (u32, u32, u32, usize) {
    (report.added, report.updated, report.unchanged, report.rejected.len())
}

fn nights(desk: &Desk) -> Vec<NightView> {
    desk.app().list_nights(None, None).unwrap().into_iter().map(|shown| shown.night).collect()
}

fn typed(quality: f64) -> NightInput {
    NightInput {
        zone: "Europe/London".to_owned(),
        tried_to_sleep_at: Some("2025-01-14T23:30".to_owned()),
        final_awakening_at: Some("2025-01-15T06:30".to_owned()),
        quality: Some(quality),
        ..NightInput::default()
    }
}

#[test]
fn a_record_that_changed_changes_its_night() {
    let desk = desk();
    assert_eq!(counts(&import(&desk, &[FIRST, SECOND])), (2, 0, 0, 0));
    let changed = FIRST.replace(",3,", ",5,");
    assert_eq!(counts(&import(&desk, &[&changed, SECOND])), (0, 1, 1, 0));
    assert_eq!(nights(&desk)[0].quality, Some(5));
    assert!(desk.app().undo().unwrap());
    assert_eq!(nights(&desk)[0].quality, Some(3));
}

#[test]
fn a_night_the_person_deleted_does_not_come_back() {
    let desk = desk();
    import(&desk, &[FIRST, SECOND]);
    desk.app().remove_night(nights(&desk)[0].id.unwrap()).unwrap();
    assert_eq!(counts(&import(&desk, &[FIRST, SECOND])), (0, 0, 2, 0));
    assert_eq!(nights(&desk).len(), 1);
}

#[test]
fn a_night_logged_by_hand_is_kept_and_the_row_listed() {
    let desk = desk();
    desk.app().save_night(&typed(2.0), SaveMode::New).unwrap();
    let report = import(&desk, &[FIRST, SECOND]);
    assert_eq!(counts(&report), (1, 0, 0, 1));
    assert_eq!((report.rejected[0].line, report.rejected[0].reason.code.as_str()), (2, "kept-yours"));
    assert_eq!((nights(&desk)[0].quality, nights(&desk)[0].origin.as_deref()), (Some(2), Some("logged")));
}

#[test]
fn an_imported_night_the_person_changed_is_kept() {
    let desk = desk();
    import(&desk, &[FIRST]);
    desk.app().save_night(&typed(1.0), SaveMode::Replace).unwrap();
    assert_eq!(counts(&import(&desk, &[FIRST])), (0, 0, 1, 0));
    let changed = FIRST.replace(",3,", ",5,");
    let report = import(&desk, &[&changed]);
    assert_eq!((counts(&report), report.rejected[0].reason.code.as_str()), ((0, 0, 0, 1), "kept-yours"));
    assert_eq!(nights(&desk)[0].quality, Some(1));
}

#[test]
fn the_same_night_from_another_app_is_listed() {
    let desk = desk();
    import(&desk, &[FIRST]);
    let other = "2025-01-15,Europe/London,2025-01-14T23:05,2025-01-15T06:55,3,third-app,x";
    let report = import(&desk, &[other]);
    assert_eq!((counts(&report), report.rejected[0].reason.code.as_str()), ((0, 0, 0, 1), "kept-other"));
    // A sleep at another time of that date is a second one.
    let later = "2025-01-15,Europe/London,2025-01-15T10:00,2025-01-15T14:00,3,third-app,y";
    assert_eq!(counts(&import(&desk, &[later])), (1, 0, 0, 0));
    assert_eq!(nights(&desk).iter().map(|night| night.ordinal).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn naps_with_times_take_the_place_of_lengths_whichever_comes_first() {
    let files = ["diary_csd.csv", "naps.csv"].map(|name| sample("synthetic-10y-london").join(name));
    let text = |name: &PathBuf, lines| {
        let all = std::fs::read_to_string(name).unwrap();
        all.lines().take(lines).collect::<Vec<_>>().join("\n") + "\n"
    };
    let parts = [("diary.csv", text(&files[0], 60)), ("naps.csv", text(&files[1], 6))];
    let mut exports = Vec::new();
    for order in [[0, 1], [1, 0]] {
        let desk = desk();
        let paths = order.map(|place| {
            let path = desk.folder().join(parts[place].0);
            std::fs::write(&path, &parts[place].1).unwrap();
            path
        });
        for _ in 0..2 {
            desk.app().import(&paths, &ImportOptions::default()).unwrap();
        }
        let mut out = Vec::new();
        desk.app().export(ExportFormat::Csv, None, None, &mut out).unwrap();
        exports.push(String::from_utf8(out).unwrap());
    }
    assert_eq!(exports[0], exports[1]);
    assert!(exports[0].contains("2015-01-10T13:43:00+00:00/2015-01-10T14:53:00+00:00"));
    assert!(!exports[0].contains("PT"));
}

#[test]
fn a_restored_night_changed_here_is_not_overwritten_by_a_changed_copy() {
    let desk = desk();
    let own = "2025-01-15,Europe/London,2025-01-14T23:00,2025-01-15T07:00,3,logged,2025-01-15.1";
    import(&desk, &[own]);
    assert_eq!(nights(&desk)[0].origin.as_deref(), Some("logged"));
    // Changed in a spreadsheet only, the copy counts.
    assert_eq!(counts(&import(&desk, &[&own.replace(",3,", ",4,")])), (0, 1, 0, 0));
    desk.app().save_night(&typed(1.0), SaveMode::Replace).unwrap();
    let report = import(&desk, &[&own.replace(",3,", ",5,")]);
    assert_eq!((counts(&report), nights(&desk)[0].quality), ((0, 0, 0, 1), Some(1)));
}
