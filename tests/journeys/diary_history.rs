//! Looking back: every night in an index, words found in notes and tags, the last change offered to be taken back.

use std::fs;

use chrono::TimeDelta;
use drowse_app::diary::{
    DiaryIndex, DiarySearch, LastChangeKind, NightInput, NightView, SaveMode, SpanInput, WordsPiece,
};
use drowse_app::exchange::{ExportFormat, ImportOptions};
use drowse_tests::{Desk, sample};

use crate::diary::{night, save};

/// Nine in the morning of a Thursday.
const MORNING: &str = "2025-01-16T09:00:00Z";

fn look(text: &str) -> DiarySearch {
    DiarySearch {
        text: text.to_owned(),
        tag_words: [("late caffeine".to_owned(), "Caffeine after 16:00".to_owned())].into(),
    }
}

fn index(desk: &Desk, text: &str) -> DiaryIndex {
    desk.app().diary_index(&look(text)).unwrap()
}

fn last(desk: &Desk) -> Option<(LastChangeKind, Option<String>)> {
    desk.app().last_change().unwrap().map(|change| (change.kind, change.diary_date.or(change.file_name)))
}

fn about(kind: LastChangeKind, what: &str) -> Option<(LastChangeKind, Option<String>)> {
    Some((kind, Some(what.to_owned())))
}

/// Three nights and a second sleep, noted this morning.
fn a_diary() -> Desk {
    let desk = Desk::new(MORNING);
    let storm = NightInput {
        quality: Some(2.0),
        note: Some("Ein Sturm, spät müde".to_owned()),
        tags: Some(vec!["late caffeine".to_owned(), "Guests".to_owned()]),
        ..night("2025-01-15", "2025-01-16")
    };
    save(&desk, &storm);
    save(&desk, &NightInput { routines: Some(vec!["feet".to_owned()]), ..night("2025-01-10", "2025-01-11") });
    let second = NightInput {
        zone: "Europe/London".to_owned(),
        got_into_bed_at: Some("2025-01-11T08:00".to_owned()),
        got_out_of_bed_at: Some("2025-01-11T10:00".to_owned()),
        ..NightInput::default()
    };
    desk.app().save_night(&second, SaveMode::Second).unwrap();
    let sleepless = NightInput {
        zone: "Europe/London".to_owned(),
        diary_date: Some("2025-01-13".to_owned()),
        slept: Some(false),
        ..NightInput::default()
    };
    save(&desk, &sleepless);
    desk
}

#[test]
fn every_night_has_its_place_in_the_index() {
    let index = index(&a_diary(), "");
    assert_eq!(index.last_night_date, "2025-01-16");
    assert_eq!(index.diary_dates, ["2025-01-11", "2025-01-11", "2025-01-13", "2025-01-16"]);
    assert_eq!(index.ordinals, [1, 2, 1, 1]);
    assert_eq!(index.total_sleep_time_min, [Some(420), None, Some(0), Some(420)]);
    assert_eq!(index.quality, [None, None, None, Some(2)]);
    assert_eq!((index.sleepless, index.late, index.noted), (vec![2], vec![0, 1, 2], vec![3]));
}

/// Nights of another app, awake for a sum of minutes, and our own from a file, late ones among them.
#[test]
fn the_index_says_of_a_night_what_the_whole_night_says() {
    let other = a_diary();
    let awake = |from: &str, to: &str| SpanInput {
        started_at: Some(format!("2025-01-09T{from}")),
        ended_at: Some(format!("2025-01-09T{to}")),
        duration_min: None,
    };
    let marked = Some(vec![awake("02:10", "02:20"), awake("04:00", "04:25")]);
    save(&other, &NightInput { marked_awakenings: marked, ..night("2025-01-08", "2025-01-09") });
    let file = other.folder().join("own.json");
    other.app().export(ExportFormat::Json, None, None, &mut fs::File::create(&file).unwrap()).unwrap();
    let desk = Desk::new(MORNING);
    let files = [sample("sleep-as-android/sleep-export.1606907034.zip"), file];
    let report = desk.app().import(&files, &ImportOptions::default()).unwrap();
    assert!(report.files.iter().all(|file| file.refusal.is_none()));
    let (index, whole) = (index(&desk, ""), desk.app().list_nights(None, None).unwrap());
    assert_eq!(index.ids, whole.iter().filter_map(|shown| shown.night.id).collect::<Vec<_>>());
    let total = |minutes: Option<f64>| minutes.map(|minutes| minutes.round() as u16);
    let totals: Vec<_> = whole.iter().map(|shown| total(shown.metrics.total_sleep_time_min)).collect();
    assert_eq!(index.total_sleep_time_min, totals);
    let places = |is: fn(&NightView) -> bool| -> Vec<u32> {
        (0..).zip(&whole).filter(|(_, shown)| is(&shown.night)).map(|(place, _)| place).collect()
    };
    assert_eq!(index.sleepless, places(|night| !night.slept));
    assert_eq!(index.late, places(|night| night.is_late_entry));
    assert_eq!(index.noted, places(|night| !night.note.is_empty() || !night.tags.is_empty()));
    let has = |is: fn(&NightView) -> bool| whole.iter().any(|shown| is(&shown.night));
    assert!(has(|night| !night.marked_awakenings.is_empty()));
    assert!(has(|night| night.awake_unsplit_min.is_some()));
    assert_eq!(index.late.len(), 4);
}

#[test]
fn an_edit_of_a_night_noted_in_time_does_not_make_it_late_and_an_import_is_never_late() {
    let desk = Desk::new(MORNING);
    let given = night("2025-01-15", "2025-01-16");
    save(&desk, &given);
    desk.wait(TimeDelta::days(3));
    desk.app().save_night(&NightInput { quality: Some(4.0), ..given }, SaveMode::Replace).unwrap();
    desk.app().import(&[sample("plees-tracker/plees-tracker.csv")], &ImportOptions::default()).unwrap();
    let index = index(&desk, "");
    assert!(index.ids.len() > 1);
    assert!(index.late.is_empty());
}

#[test]
fn words_are_found_in_notes_and_tags_as_the_screen_shows_them() {
    let desk = a_diary();
    for (text, found) in [("sturm", 1), ("MUDE guest", 1), ("16:00", 1), ("late", 0), ("sturm sonne", 0), (" ", 4)] {
        assert_eq!(index(&desk, text).ids.len(), found, "{text}");
    }
}

#[test]
fn a_row_holds_what_the_index_does_not() {
    let desk = a_diary();
    let ids = index(&desk, "").ids;
    let search = look("mude 16");
    let rows = desk.app().diary_rows(&[ids[3], 999, ids[0], ids[1]], &search).unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [ids[3], ids[0], ids[1]]);
    let pieces = |pieces: &[WordsPiece]| -> Vec<(String, bool)> {
        pieces.iter().map(|piece| (piece.text.clone(), piece.is_found)).collect()
    };
    let plain = |text: &str| (text.to_owned(), false);
    let found = |text: &str| (text.to_owned(), true);
    assert_eq!(pieces(&rows[0].note), [plain("Ein Sturm, spät "), found("müde")]);
    assert_eq!(pieces(&rows[0].tags[1]), [plain("Caffeine after "), found("16"), plain(":00")]);
    assert_eq!((rows[0].bar.got_into_bed_min, rows[0].bar.sleep_onset_min), (Some(630.0), Some(680.0)));
    assert_eq!((rows[0].has_massage, rows[1].has_massage), (false, true));
    assert_eq!(rows[2].bar.got_into_bed_min, Some(1200.0), "the second sleep stands on its own line");
}

#[test]
fn the_last_change_is_told_after_a_restart_until_it_is_taken_back() {
    let mut desk = Desk::new(MORNING);
    assert_eq!(last(&desk), None);
    let given = night("2025-01-15", "2025-01-16");
    let id = save(&desk, &given).night.id.unwrap();
    assert_eq!(last(&desk), about(LastChangeKind::Saved, "2025-01-16"));
    desk.app().save_night(&NightInput { quality: Some(4.0), ..given }, SaveMode::Replace).unwrap();
    assert_eq!(last(&desk), about(LastChangeKind::Changed, "2025-01-16"));
    desk.app().remove_night(id).unwrap();
    desk.kill_and_start_again();
    assert_eq!(last(&desk), about(LastChangeKind::Removed, "2025-01-16"));
    assert!(desk.app().undo().unwrap());
    assert_eq!(last(&desk), about(LastChangeKind::Changed, "2025-01-16"));
}

#[test]
fn after_a_day_the_last_change_is_not_offered_and_can_be_taken_back_all_the_same() {
    let desk = Desk::new(MORNING);
    save(&desk, &night("2025-01-15", "2025-01-16"));
    desk.wait(TimeDelta::hours(23));
    assert_eq!(last(&desk), about(LastChangeKind::Saved, "2025-01-16"));
    desk.wait(TimeDelta::hours(1));
    assert_eq!(last(&desk), None);
    assert!(desk.app().undo().unwrap());
}

#[test]
fn an_import_is_told_by_its_file_and_what_is_not_of_the_diary_is_not_told() {
    let desk = Desk::new(MORNING);
    desk.app().import(&[sample("plees-tracker/plees-tracker.csv")], &ImportOptions::default()).unwrap();
    assert_eq!(last(&desk), about(LastChangeKind::Imported, "plees-tracker.csv"));
    desk.app().save_own_routine(&crate::own_routines::evening()).unwrap();
    assert_eq!(last(&desk), None, "undo would take the routine back");
}
