//! Files that are cut, foreign or damaged are refused whole.

use std::io::{Cursor, Write};

use drowse_exchange::{ExportFormat, Format, ReadError, ReadOptions, read};
use zip::write::SimpleFileOptions;

use crate::reading::{bytes, diary_of, options, text, written};

const NIGHTS: &str = "diary_date,zone,try_to_sleep,final_awakening,quality_1_5,comment\n\
    2025-01-15,Europe/London,2025-01-14T23:00:00+00:00,2025-01-15T07:00:00+00:00,4,\"one, two\nthree\"\n\
    2025-01-16,Europe/London,2025-01-15T23:00:00+00:00,2025-01-16T07:00:00+00:00,3,four\n";

fn refused(file: &[u8]) -> &'static str {
    bytes(file).map(|reading| format!("{reading:?}")).expect_err("a broken file is refused").code()
}

/// Returns the places at which a file can be cut without being refused.
fn survived(file: &str) -> Vec<usize> {
    (1..file.len() - 1).filter(|end| bytes(&file.as_bytes()[..*end]).is_ok()).collect()
}

#[test]
fn a_table_cut_anywhere_but_in_the_last_cell_of_a_row_is_refused() {
    let csv = written(&diary_of(text(NIGHTS)), ExportFormat::Csv);
    for end in survived(&csv) {
        let kept = &csv[..end];
        // Nothing follows the last cell, so nobody can tell that it was longer.
        let is_in_last_cell = kept.ends_with('\n') || kept.lines().last().unwrap().contains(",drowse,");
        assert!(is_in_last_cell, "cut behind {kept}");
    }
}

#[test]
fn a_table_cut_inside_quotes_is_refused() {
    let end = NIGHTS.find("three").unwrap();
    assert!(matches!(bytes(&NIGHTS.as_bytes()[..end]), Err(ReadError::Truncated { line: 2 })));
}

#[test]
fn sleep_as_android_cut_anywhere_but_at_a_record_is_refused() {
    let file = written(&diary_of(text(NIGHTS)), ExportFormat::SleepAsAndroid);
    let second = file.rfind("Id,").unwrap();
    // Past the whole first record, with its line end or without.
    assert_eq!(survived(&file), [second - 2, second - 1, second, file.len() - 2]);
}

#[test]
fn json_cut_anywhere_is_refused() {
    let file = written(&diary_of(text(NIGHTS)), ExportFormat::Json);
    for end in 1..file.trim_end().len() {
        assert_eq!(refused(&file.as_bytes()[..end]), "truncated", "cut at {end}");
    }
}

#[test]
fn a_zip_cut_or_damaged_anywhere_is_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("sleep-export.csv", SimpleFileOptions::default()).unwrap();
    zip.write_all(written(&diary_of(text(NIGHTS)), ExportFormat::SleepAsAndroid).as_bytes()).unwrap();
    let whole = zip.finish().unwrap().into_inner();
    assert_eq!(bytes(&whole).unwrap().nights.len(), 2);
    for end in (4..whole.len()).step_by(7) {
        assert_eq!(refused(&whole[..end]), "damaged-archive", "cut at {end}");
    }
    let mut damaged = whole.clone();
    damaged[60] ^= 0xFF;
    assert_eq!(refused(&damaged), "damaged-archive");
}

#[test]
fn an_archive_without_a_diary_is_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("prefs.xml", SimpleFileOptions::default()).unwrap();
    let file = zip.finish().unwrap().into_inner();
    assert_eq!(refused(&file), "archive-without-diary");
}

#[test]
fn foreign_files_are_refused() {
    assert_eq!(refused(b""), "empty");
    assert_eq!(refused(b"\n \n"), "empty");
    assert_eq!(refused(b"name,age\nAda,36\n"), "unrecognised");
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "unrecognised");
    assert_eq!(refused(b"[{\"dateOfSleep\":\"2025-01-15\"}]"), "unrecognised");
    assert_eq!(refused(b"{\"sleep\":[]}"), "broken-json");
    assert_eq!(refused(b"{\"format\":\"other\",\"version\":1,\"nights\":[],\"naps\":[]}"), "unrecognised");
    assert_eq!(refused(b"{\"format\":\"drowse-diary\",\"version\":2,\"nights\":[],\"naps\":[]}"), "newer");
}

#[test]
fn a_format_asked_for_must_be_the_one_found() {
    let asked = ReadOptions { format: Some(Format::PleesTracker), ..options() };
    assert!(matches!(read(Cursor::new(NIGHTS), &asked), Err(ReadError::NotOfFormat("plees-tracker"))));
}
