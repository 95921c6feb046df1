//! plees-tracker's CSV.

use drowse_exchange::{ReadError, Reason};

use crate::reading::{bytes, text};

const EVENING: i64 = 1_736_809_200_000;
const HOUR: i64 = 3_600_000;

#[test]
fn ratings_comments_and_wakes_are_read() {
    let file = format!(
        "sid,start,stop,rating,comment,wakes\r\n7,{EVENING},{},4,\"warm\nmilk\",2\r\n8,{},{},0,,0\r\n",
        EVENING + 8 * HOUR,
        EVENING + 24 * HOUR,
        EVENING + 31 * HOUR,
    );
    let reading = text(&file);
    let [first, second] = [0, 1].map(|place| &reading.nights[place].night);
    assert_eq!((first.quality, first.awakenings, first.note.as_str()), (Some(4), Some(2), "warm\nmilk"));
    assert_eq!((second.quality, second.note.as_str(), second.zone_is_assumed), (None, "", true));
    assert_eq!(reading.nights[1].line, 4);
    assert_eq!(first.diary_date.to_string(), "2025-01-14");
}

#[test]
fn the_same_sleep_under_another_number_is_one() {
    let stop = EVENING + 8 * HOUR;
    let reading = text(&format!("sid,start,stop,rating\r\n1,{EVENING},{stop},3\r\n9,{EVENING},{stop},3\r\n"));
    assert_eq!((reading.records, reading.nights.len(), reading.rejected.len()), (2, 1, 0));
}

#[test]
fn later_builds_have_more_columns() {
    let stop = EVENING + 8 * HOUR;
    let file = format!(
        "sid,start,stop,rating,comment,wakes,health_connect_id,health_connect_version\r\n1,{EVENING},{stop},3,,1,x,1\r\n"
    );
    assert_eq!(text(&file).nights[0].night.awakenings, Some(1));
}

#[test]
fn a_pretty_backup_is_refused() {
    let file = b"sid,start,stop,length,rating,comment,wakes\r\n1,13. Jan 2025 23:00,14. Jan 2025 07:00,8:00,3,,\r\n";
    assert!(matches!(bytes(file), Err(ReadError::PrettyBackup)));
}

#[test]
fn rows_that_cannot_be_are_listed() {
    let file = format!(
        "sid,start,stop,rating\r\n1,{EVENING},{EVENING},3\r\n2,soon,{EVENING},3\r\n3\r\n4,{EVENING},{},9\r\n5,{EVENING},{},3\r\n6,{EVENING},-1000,3\r\n",
        EVENING + HOUR,
        EVENING + 25 * HOUR,
    );
    let reasons: Vec<(u64, Reason)> = text(&file).rejected.into_iter().map(|row| (row.line, row.reason)).collect();
    let cell = |column: &str, value: &str| Reason::Cell { column: column.into(), value: value.into() };
    assert_eq!(
        reasons,
        [
            (2, Reason::EndsBeforeStart),
            (3, cell("start", "soon")),
            (4, Reason::TooShort),
            (5, cell("rating", "9")),
            (6, Reason::LongerThanADay),
            (7, Reason::BeforeRecords),
        ]
    );
}
