//! An import is looked at first, then taken in, and taken back as a whole at any time.

use std::path::PathBuf;
use std::sync::Arc;

use drowse_app::diary::SaveMode;
use drowse_app::exchange::{ImportOptions, ImportReport, ImportWatch, PreparedImport};
use drowse_app::{Actor, App, AppError};
use drowse_tests::{Desk, sample};

const HEADER: &str = "diary_date,zone,try_to_sleep,final_awakening,quality_1_5,source,source_id";
const FIRST: &str = "2025-01-15,Europe/London,2025-01-14T23:00,2025-01-15T07:00,3,other-app,a";
const SECOND: &str = "2025-01-16,Europe/London,2025-01-15T23:00,2025-01-16T07:00,4,other-app,b";

fn desk() -> Desk {
    Desk::new("2025-02-01T09:00:00Z")
}

fn file(desk: &Desk, name: &str, rows: &[&str]) -> PathBuf {
    let path = desk.folder().join(name);
    std::fs::write(&path, format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
    path
}

fn two_files(desk: &Desk) -> [PathBuf; 2] {
    [file(desk, "first.csv", &[FIRST]), file(desk, "second.csv", &[FIRST, SECOND])]
}

fn prepare(app: &App, files: &[PathBuf]) -> PreparedImport {
    app.prepare_import(files, &ImportOptions::default(), &ImportWatch::default()).unwrap()
}

fn take(app: &App, files: &[PathBuf]) -> ImportReport {
    app.take_import(&prepare(app, files), &ImportWatch::default()).unwrap()
}

fn dates(app: &App) -> Vec<String> {
    app.list_nights(None, None).unwrap().into_iter().map(|shown| shown.night.diary_date).collect()
}

fn code<T: std::fmt::Debug>(refused: Result<T, AppError>) -> String {
    refused.unwrap_err().refusal.code
}

#[test]
fn the_preview_says_what_taking_in_does_and_stores_nothing() {
    let desk = desk();
    let prepared = prepare(desk.app(), &two_files(&desk));
    let preview = desk.app().preview_import(&prepared).unwrap();
    let counted: Vec<_> = preview.files.iter().map(|file| (file.added, file.unchanged)).collect();
    assert_eq!(counted, [(1, 0), (1, 1)]);
    let spans: Vec<_> = preview.files.iter().map(|file| (file.first.as_deref(), file.last.as_deref())).collect();
    assert_eq!(spans, [(Some("2025-01-15"), Some("2025-01-15")), (Some("2025-01-15"), Some("2025-01-16"))]);
    assert_eq!((dates(desk.app()), desk.app().imports().unwrap()), (vec![], vec![]));

    let mut taken = desk.app().take_import(&prepared, &ImportWatch::default()).unwrap();
    assert_eq!(dates(desk.app()), ["2025-01-15", "2025-01-16"]);
    taken.files.iter_mut().for_each(|file| file.import_id = None);
    assert_eq!(taken, preview);
}

#[test]
fn another_zone_is_another_preview() {
    let desk = desk();
    let files = [sample("plees-tracker/plees-tracker.csv")];
    let zone = Some("America/New_York".parse().unwrap());
    let options = ImportOptions { zone, ..ImportOptions::default() };
    let prepared = desk.app().prepare_import(&files, &options, &ImportWatch::default()).unwrap();
    let zones = |prepared| desk.app().preview_import(prepared).unwrap().files[0].zone_assumed.clone();
    assert_eq!(zones(&prepared).as_deref(), Some("America/New_York"));
    assert_eq!(zones(&prepare(desk.app(), &files)).as_deref(), Some("Europe/London"));
}

#[test]
fn a_file_that_is_refused_does_not_keep_the_others_out() {
    let desk = desk();
    let [first, _] = two_files(&desk);
    let empty = desk.folder().join("empty.csv");
    std::fs::write(&empty, "").unwrap();
    let report = take(desk.app(), &[empty, first]);
    assert_eq!(report.files[0].refusal.as_ref().map(|refusal| refusal.code.as_str()), Some("import_empty"));
    assert_eq!((report.added, dates(desk.app())), (1, vec!["2025-01-15".to_owned()]));
}

#[test]
fn stopped_while_it_is_read_or_taken_in_it_leaves_nothing() {
    let desk = desk();
    let files = two_files(&desk);
    let stopped = ImportWatch::default();
    stopped.cancel();
    let app = desk.app();
    assert_eq!(code(app.prepare_import(&files, &ImportOptions::default(), &stopped)), "import_stopped");
    let prepared = prepare(app, &files);
    assert_eq!(code(app.take_import(&prepared, &stopped)), "import_stopped");

    // Stopped when the first file is in and the second is not.
    let watch = Arc::new(ImportWatch::default());
    let stops = watch.clone();
    let clock = desk.clock();
    let app = App::open(desk.folder(), clock, Actor::Window).unwrap().on_change(move |_| stops.cancel());
    assert_eq!(code(app.take_import(&prepared, &watch)), "import_stopped");
    assert_eq!((dates(&app), app.imports().unwrap()), (vec![], vec![]));
}

#[test]
fn an_import_is_taken_back_whatever_came_after_it() {
    let desk = desk();
    let app = desk.app();
    let report = take(app, &two_files(&desk));
    let listed = app.imports().unwrap();
    let names: Vec<_> = listed.iter().map(|import| (import.file.as_str(), import.added)).collect();
    assert_eq!(names, [("second.csv", 1), ("first.csv", 1)]);
    let undone = app.undo_import(report.files[0].import_id.unwrap()).unwrap();
    assert_eq!((undone.restored, undone.kept, dates(app)), (1, 0, vec!["2025-01-16".to_owned()]));
    assert_eq!(code(app.undo_import(report.files[0].import_id.unwrap())), "import_unknown");
    assert_eq!(app.imports().unwrap().len(), 1);
    // Taken back is not deleted: the person may want it after all.
    assert_eq!(take(app, &two_files(&desk)).added, 1);
}

#[test]
fn what_the_person_changed_since_stays() {
    let desk = desk();
    let app = desk.app();
    let report = take(app, &[file(&desk, "both.csv", &[FIRST, SECOND])]);
    let night = app.list_nights(None, None).unwrap().remove(1).night;
    let changed = drowse_app::diary::input_of(&night);
    app.save_night(&drowse_app::diary::NightInput { quality: Some(1.0), ..changed }, SaveMode::Replace).unwrap();
    let undone = app.undo_import(report.files[0].import_id.unwrap()).unwrap();
    assert_eq!((undone.restored, undone.kept, dates(app)), (1, 1, vec!["2025-01-16".to_owned()]));
}
