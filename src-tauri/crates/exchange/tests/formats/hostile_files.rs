//! Files made to do harm: they are refused soon, whatever their size.

use std::io::{Cursor, Write};

use drowse_exchange::{ExportFormat, Progress, ReadError, read_watched};
use zip::write::SimpleFileOptions;

use crate::reading::{bytes, diary_of, options, text, written};

const HEADER: &str = "sid,start,stop,rating\n";

fn refused(file: &[u8]) -> ReadError {
    bytes(file).map(|reading| reading.records).expect_err("a hostile file is refused")
}

#[test]
fn an_endless_line_is_refused_at_its_beginning() {
    let file = format!("{HEADER}1,1,2,3\n{}", "a".repeat(3 << 20));
    assert!(matches!(refused(file.as_bytes()), ReadError::TooLarge { line: 3 }));
}

#[test]
fn a_million_columns_are_refused() {
    let file = format!("{HEADER}{}\n", ",".repeat(1_000_000));
    assert!(matches!(refused(file.as_bytes()), ReadError::TooLarge { line: 2 }));
}

#[test]
fn a_header_of_many_columns_does_not_cost_its_square() {
    let columns = "x,".repeat(40_000);
    let own = format!("diary_date,zone,try_to_sleep,final_awakening,{columns}\n{}", "2025-01-01,\n".repeat(100_000));
    assert!(matches!(refused(own.as_bytes()), ReadError::TooLarge { line: 1 }));
    let foreign = format!("{columns}bedtime start,bedtime end\n{}", "1,\n".repeat(100_000));
    assert_eq!(text(&foreign).records, 100_000);
}

#[test]
fn nobody_rejects_rows_without_end() {
    let file = format!("{HEADER}{}", "1,1,2,3\n".repeat(30_000));
    assert!(matches!(refused(file.as_bytes()), ReadError::TooLarge { .. }));
    let own = format!("diary_date,quality_1_5\n{}", "2025-01-01,9\n".repeat(30_000));
    assert!(matches!(refused(own.as_bytes()), ReadError::TooLarge { .. }));
}

#[test]
fn a_number_of_a_million_digits_is_read_at_once() {
    let file = format!("[{{\"startTime\":\"x\",\"minutesAsleep\":1,\"duration\":1.{}}}]", "7".repeat(900_000));
    assert_eq!(text(&file).rejected.len(), 1);
}

#[test]
fn a_number_that_no_clock_shows_is_a_row_of_no_night() {
    let huge = "9".repeat(400);
    let reading = text(&format!("{HEADER}1,{huge},2,3\n2,{},{},3\n", i64::MIN, i64::MAX));
    assert_eq!((reading.nights.len(), reading.rejected.len()), (0, 2));
}

#[test]
fn json_nested_without_end_is_refused() {
    for nest in ["{\"nights\":", "[{\"startTime\":1,\"minutesAsleep\":", "[{\"bedtime_start\":1,\"bedtime_end\":"] {
        assert!(matches!(refused(nest.repeat(100_000).as_bytes()), ReadError::BrokenJson { .. }), "{nest}");
    }
}

#[test]
fn a_reading_says_how_far_it_is_and_can_be_stopped() {
    let file = format!("{HEADER}1,1736809200000,1736838000000,3\n");
    let progress = Progress::default();
    read_watched(Cursor::new(&file), &options(), &progress).unwrap();
    assert_eq!((progress.bytes_read(), progress.bytes_in_all()), (file.len() as u64, file.len() as u64));
    progress.cancel();
    assert!(matches!(read_watched(Cursor::new(&file), &options(), &progress), Err(ReadError::Cancelled)));
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("sleep-export.csv", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"Id,Tz,From,To,Sched,Hours\n").unwrap();
    for _ in 0..20 {
        zip.write_all(&[b'\n'; 1 << 20]).unwrap();
    }
    let file = zip.finish().unwrap().into_inner();
    assert!(file.len() < 100_000);
    assert!(matches!(refused(&file), ReadError::TooLarge { .. }));
}

#[test]
fn the_last_year_a_computer_can_count_is_in_no_diary() {
    let night = "diary_date,zone,try_to_sleep,final_awakening\n2025-01-15,UTC,2025-01-14T23:00Z,2025-01-15T07:00Z\n";
    let json = written(&diary_of(text(night)), ExportFormat::Json);
    for (old, new) in [("2025-01-15T07:00:00Z", "+262142-12-31T23:59:59Z"), ("\"2025-01-15\"", "\"+262142-12-31\"")] {
        assert!(json.contains(old), "{old} in {json}");
        assert_eq!(text(&json.replace(old, new)).rejected[0].reason.code(), "in-the-future", "{new}");
    }
    let reading = text(&night.replace("2025-01-15T07:00Z", "+262142-12-31T23:59:59Z"));
    assert_eq!(reading.rejected[0].reason.code(), "cell");
}
