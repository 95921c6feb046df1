//! A diary comes in from other apps, goes out, and comes back.

use std::path::{Path, PathBuf};

use drowse_app::exchange::{ExportFormat, ImportOptions, ImportReport};
use drowse_tests::{Desk, sample};

fn import(desk: &Desk, files: &[PathBuf]) -> ImportReport {
    let report = desk.app().import(files, &ImportOptions::default()).unwrap();
    assert_eq!(report.files.iter().find_map(|file| file.refusal.clone()), None);
    report
}

fn written(desk: &Desk, format: ExportFormat) -> String {
    let mut out = Vec::new();
    desk.app().export(format, None, None, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_file_read_twice_changes_nothing() {
    let desk = Desk::new("2026-01-01T12:00:00Z");
    let backup = sample("sleep-as-android/sleep-export.1606907034.zip");
    let first = import(&desk, std::slice::from_ref(&backup));
    assert_eq!((first.added, first.rejected), (5, 0));
    let before = written(&desk, ExportFormat::Json);
    let second = import(&desk, &[backup]);
    assert_eq!((second.added, second.updated, second.unchanged, second.rejected), (0, 0, 5, 0));
    assert_eq!(written(&desk, ExportFormat::Json), before);
}

#[test]
fn an_import_is_taken_back_as_a_whole() {
    let desk = Desk::new("2026-01-01T12:00:00Z");
    let empty = written(&desk, ExportFormat::Json);
    import(&desk, &[sample("sleep-as-android/sleep-export.2.zip"), sample("plees-tracker/plees-tracker.csv")]);
    assert!(desk.app().undo().unwrap());
    assert!(desk.app().undo().unwrap());
    assert_eq!(written(&desk, ExportFormat::Json), empty);
    assert!(!desk.app().undo().unwrap());
    // Taken back is not deleted: the person may want it after all.
    assert_eq!(import(&desk, &[sample("sleep-as-android/sleep-export.2.zip")]).added, 1);
}

#[test]
fn what_is_written_comes_back_the_same() {
    for format in [ExportFormat::Csv, ExportFormat::Json] {
        let desk = Desk::new("2026-01-01T12:00:00Z");
        import(
            &desk,
            &[sample("sleep-as-android/sleep-export.1606907034.zip"), sample("plees-tracker/plees-tracker.csv")],
        );
        let before = written(&desk, format);
        let moved = Desk::new("2026-01-02T12:00:00Z");
        let path = file(moved.folder(), "diary", &before);
        import(&moved, std::slice::from_ref(&path));
        assert_eq!(written(&moved, format), before);
        let again = import(&desk, &[path]);
        assert_eq!((again.added, again.updated, again.rejected), (0, 0, 0), "{format:?}");
    }
}

#[test]
fn a_file_cut_inside_a_record_stores_nothing() {
    let desk = Desk::new("2026-01-01T12:00:00Z");
    let whole = std::fs::read_to_string(sample("synthetic-10y-london/diary_csd.csv")).unwrap();
    let cut = file(desk.folder(), "cut.csv", &whole[..whole.len() / 2]);
    let report = desk.app().import(&[cut], &ImportOptions::default()).unwrap();
    assert_eq!(report.files[0].refusal.as_ref().unwrap().code, "import_truncated");
    assert_eq!(report.added, 0);
    assert!(!written(&desk, ExportFormat::Csv).contains("2015-01-05"));
}

#[test]
fn a_row_that_cannot_be_a_night_is_listed_and_the_rest_stored_unless_strict() {
    let desk = Desk::new("2026-01-01T12:00:00Z");
    let text = "sid,start,stop,rating\r\n1,1608323029380,1608353057541,0\r\n2,1608323062156,-1000,5\r\n";
    let mixed = file(desk.folder(), "plees.csv", text);
    let strict = ImportOptions { strict: true, ..ImportOptions::default() };
    let report = desk.app().import(std::slice::from_ref(&mixed), &strict).unwrap();
    assert_eq!(report.files[0].refusal.as_ref().unwrap().code, "import_strict");
    let tried = ImportOptions { dry_run: true, ..ImportOptions::default() };
    assert_eq!(desk.app().import(std::slice::from_ref(&mixed), &tried).unwrap().added, 1);
    let report = import(&desk, &[mixed]);
    assert_eq!((report.added, report.rejected), (1, 1));
    assert_eq!(report.files[0].rejected[0].line, 3);
    assert_eq!(report.files[0].rejected[0].reason.code, "before-records");
}

#[test]
fn ten_years_survive_a_move_to_another_computer() {
    let desk = Desk::new("2026-01-01T12:00:00Z");
    import(&desk, &["diary_csd.csv", "naps.csv"].map(|name| sample("synthetic-10y-london").join(name)));
    let trends = desk.app().trends_document(None, None).unwrap();
    for format in [ExportFormat::Csv, ExportFormat::Json] {
        let before = written(&desk, format);
        let moved = Desk::new("2026-01-02T12:00:00Z");
        let path = file(moved.folder(), "diary", &before);
        assert_eq!(import(&moved, &[path]).added, 3188 + 358);
        assert_eq!(written(&moved, format), before);
        assert_eq!(moved.app().trends_document(None, None).unwrap(), trends);
    }
}

#[test]
fn a_phone_and_a_diary_of_the_same_years_agree() {
    let diary = Desk::new("2026-01-01T12:00:00Z");
    import(&diary, &[sample("synthetic-10y-london/diary_csd.csv")]);
    let phone = Desk::new("2026-01-01T12:00:00Z");
    let report = import(&phone, &[sample("synthetic-10y-london/sleep-export.zip")]);
    assert_eq!((report.files[0].nights, report.files[0].naps, report.rejected), (3188 - 6, 358, 0));
    let (diary, phone) = (diary.app().list_nights(None, None).unwrap(), phone.app().list_nights(None, None).unwrap());
    let slept: Vec<_> = diary.iter().filter(|shown| shown.night.slept).collect();
    assert_eq!(slept.len(), phone.len());
    for (diary, phone) in slept.iter().zip(&phone) {
        assert_eq!(diary.night.tried_to_sleep_at, phone.night.tried_to_sleep_at);
        assert_eq!(diary.night.quality, phone.night.quality);
        // The phone knows hours to three decimals.
        let total = |night: &drowse_app::diary::NightWithMetrics| night.metrics.total_sleep_time_min.unwrap();
        assert!((total(diary) - total(phone)).abs() < 0.05, "{}", diary.night.diary_date);
    }
}
