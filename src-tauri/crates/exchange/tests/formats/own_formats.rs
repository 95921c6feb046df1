//! The app's own CSV and JSON: nothing is lost.

use drowse_core::diary::{NapSpan, Night};
use drowse_exchange::{Diary, ExportFormat, Reason, fingerprint};
use proptest::prelude::*;

use crate::any_diary::any_diary;
use crate::reading::{diary_of, text, written};

/// Every night and nap with who wrote it down, in an order of their own.
fn essence(diary: &Diary) -> Vec<String> {
    let nights = diary.nights.iter().map(|(night, from)| format!("{night:?} {:?}", from.noted_by));
    let naps = diary.naps.iter().map(|(nap, from)| format!("{nap:?} {:?}", from.noted_by));
    let mut all: Vec<String> = nights.chain(naps).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_diary_comes_back_from_csv_and_json(diary in any_diary()) {
        for format in [ExportFormat::Csv, ExportFormat::Json] {
            let file = written(&diary, format);
            let reading = text(&file);
            prop_assert_eq!(&reading.rejected, &[], "{}", file);
            let back = diary_of(reading);
            prop_assert_eq!(essence(&back), essence(&diary), "{}", file);
            prop_assert_eq!(written(&back, format).lines().count(), file.lines().count());
        }
    }
}

#[test]
fn older_files_have_fewer_columns_and_ones_of_their_own() {
    let reading = text(
        "diary_date,zone,slept,into_bed,try_to_sleep,sol_min,nap_count,nap_min,caffeine,routines,comment\n\
         2025-01-15,Europe/London,yes,2025-01-14T22:30:00+00:00,2025-01-14T23:00:00+00:00,15,2,45,3,feet|head,\"a, \"\"b\"\"\"\n\
         2025-01-16,Europe/London,no,,,,0,0,,,\n",
    );
    assert_eq!(reading.unknown_columns, ["caffeine"]);
    let night = &reading.nights[0].night;
    assert_eq!((night.tags.as_slice(), night.note.as_str()), (&["caffeine=3".to_owned()][..], "a, \"b\""));
    assert_eq!(night.routines, ["feet", "head"]);
    assert!(matches!(reading.naps[0].nap.span, NapSpan::Duration { duration_min } if duration_min.0 == 45.0));
    let without = &reading.nights[1].night;
    assert!(!without.slept && without.tags.is_empty());
    assert_eq!(reading.naps.len(), 1);
}

#[test]
fn rows_that_cannot_be_a_night_are_named_by_line() {
    let reading = text(
        "diary_date,zone,into_bed,try_to_sleep,final_awakening,out_of_bed,waso_min\n\
         2025-01-15,Europe/London,2025-01-14T23:30,2025-01-14T23:00,2025-01-15T07:00,,\n\
         2025-01-16,Europe/London,2025-01-15T23:00,,2025-01-16T07:00,,600\n\
         2025-01-17,Nowhere/Land,,,,,\n\
         2025-01-18,Europe/London,,,2025-01-19T07:00,,\n\
         2025-01-20,Europe/London,,late,2025-01-20T07:00,,\n\
         2025-01-21,Europe/London,,2025-01-20T23:00,2025-01-21T07:00,,\n\
         2025-01-21,Europe/London,,2025-01-20T23:00,2025-01-21T07:00,,\n\
         2031-01-21,Europe/London,,2031-01-20T23:00,2031-01-21T07:00,,\n\
         ,Europe/London,,,,,\n",
    );
    assert_eq!(reading.nights.len(), 1);
    let lines: Vec<(u64, &str)> = reading.rejected.iter().map(|row| (row.line, row.reason.code())).collect();
    assert_eq!(
        lines,
        [(2, "rule"), (3, "rule"), (4, "zone"), (5, "rule"), (6, "cell"), (8, "same-night-twice"), (9, "rule")]
    );
    assert!(
        matches!(&reading.rejected[4].reason, Reason::Cell { column, value } if column == "try_to_sleep" && value == "late")
    );
}

#[test]
fn a_list_of_naps_is_read() {
    let reading = text(
        "diary_date,zone,start,end\n\
         2025-01-15,Europe/London,2025-01-15T13:00:00+00:00,2025-01-15T13:25:00+00:00\n\
         ,,2025-01-15T13:00,2025-01-15T13:25\n\
         2025-01-15,Europe/London,2025-01-15T13:25:00+00:00,2025-01-15T13:00:00+00:00\n",
    );
    let dates: Vec<String> = reading.naps.iter().map(|imported| imported.nap.diary_date.to_string()).collect();
    // Without a date of its own an afternoon nap belongs to the next morning's.
    assert_eq!(dates, ["2025-01-15", "2025-01-16"]);
    assert_eq!(reading.zone_assumed, "Europe/London".parse().ok());
    assert_eq!((reading.rejected[0].line, &reading.rejected[0].reason), (4, &Reason::EndsBeforeStart));
}

#[test]
fn a_fingerprint_does_not_see_the_order_of_tags() {
    let reading = text("diary_date,tags\n2025-01-15,b|A\n2025-01-16,a|b\n2025-01-17,c\n");
    let [first, second, third] = [0, 1, 2].map(|place| &reading.nights[place].night);
    let same_date = |night: &Night| fingerprint::night(&Night { diary_date: first.diary_date, ..night.clone() });
    assert_eq!(same_date(first), same_date(second));
    assert_ne!(same_date(first), same_date(third));
}

#[test]
fn a_diary_may_go_back_further_than_trackers_do() {
    let reading =
        text("diary_date,zone,try_to_sleep,final_awakening\n1976-01-05,UTC,1976-01-04T23:00Z,1976-01-05T07:00Z\n");
    assert_eq!((reading.nights.len(), reading.rejected.len()), (1, 0));
}

#[test]
fn naps_of_more_than_a_day_are_told() {
    let reading = text("diary_date,zone,nap_min\n2025-01-15,Europe/London,1441\n2025-01-16,Europe/London,20\n");
    let told: Vec<_> = reading.rejected.iter().map(|row| (row.line, row.reason.code())).collect();
    assert_eq!((told, reading.naps.len()), (vec![(2, "longer-than-a-day")], 1));
}
