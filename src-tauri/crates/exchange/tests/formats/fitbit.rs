//! Fitbit's JSON and CSV, and what is odd about them.

use std::io::{Cursor, Write};

use drowse_exchange::{Format, ReadError, Reading};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use crate::reading::{bytes, text};

fn log() -> Value {
    json!({
        "logId": 43_661_003_749_u64, "dateOfSleep": "2025-01-15", "startTime": "2025-01-14T23:00:00.000",
        "endTime": "2025-01-15T07:00:00.000", "duration": 28_800_000, "efficiency": 97, "isMainSleep": true,
        "levels": { "data": [{ "dateTime": "2025-01-14T23:00:00.000", "level": "wake", "seconds": 30 }] },
        "minutesAfterWakeup": 0, "minutesAsleep": 420, "minutesAwake": 60, "minutesToFallAsleep": 0, "timeInBed": 480,
    })
}

fn with(changes: &[(&str, Value)]) -> Value {
    let mut log = log();
    for (name, value) in changes {
        log[*name] = value.clone();
    }
    log
}

fn one(log: Value) -> Reading {
    text(&json!([log]).to_string())
}

#[test]
fn the_minutes_asleep_are_those_of_the_record_and_its_efficiency_is_not_ours() {
    let reading = one(log());
    let night = &reading.nights[0].night;
    assert_eq!((reading.format, reading.nights[0].provenance.keys[0].as_str()), (Format::Fitbit, "43661003749"));
    assert_eq!(night.awake_unsplit_min.map(|awake| awake.0), Some(60.0));
    assert_eq!(night.got_into_bed_at.unwrap().to_rfc3339(), "2025-01-14T23:00:00+00:00");
    assert_eq!((night.zone_is_assumed, night.sleep_onset_latency_min), (true, None));
}

#[test]
fn a_list_in_an_object_and_the_name_of_a_takeout_are_read_alike() {
    let mut takeout = log();
    takeout.as_object_mut().unwrap().remove("isMainSleep");
    takeout["mainSleep"] = json!(false);
    let reading = text(&json!({ "summary": { "totalMinutesAsleep": 1 }, "sleep": [log(), takeout] }).to_string());
    assert_eq!((reading.records, reading.nights.len()), (2, 1));
    takeout["logId"] = json!(2);
    assert_eq!(one(takeout).naps.len(), 1);
}

#[test]
fn a_nap_is_what_the_record_says_however_long() {
    let long = with(&[("isMainSleep", json!(false))]);
    assert_eq!((one(long.clone()).nights.len(), one(long).naps.len()), (0, 1));
    let short = with(&[("duration", json!(5_400_000)), ("endTime", json!("2025-01-15T00:30:00.000"))]);
    assert_eq!(one(short).nights.len(), 1);
}

#[test]
fn on_the_night_of_a_clock_change_the_duration_is_right() {
    let night = |date: &str, start: &str, end: &str, hours: i64| {
        let changes = [
            ("dateOfSleep", json!(date)),
            ("startTime", json!(start)),
            ("endTime", json!(end)),
            ("duration", json!(hours * 3_600_000)),
        ];
        let reading = one(with(&changes));
        let night = reading.nights[0].night.clone();
        (night.tried_to_sleep_at.unwrap().to_rfc3339(), night.got_out_of_bed_at.unwrap().to_rfc3339())
    };
    let spring = night("2025-03-30", "2025-03-29T23:00:00.000", "2025-03-30T07:00:00.000", 7);
    assert_eq!(spring.1, "2025-03-30T06:00:00+00:00");
    // Half past one comes twice: the length tells that it was the second.
    let autumn = night("2025-10-26", "2025-10-26T01:30:00.000", "2025-10-26T07:30:00.000", 6);
    assert_eq!(autumn, ("2025-10-26T01:30:00+00:00".to_owned(), "2025-10-26T07:30:00+00:00".to_owned()));
}

#[test]
fn latency_and_minutes_after_waking_have_places_of_their_own() {
    let classic = with(&[
        ("minutesToFallAsleep", json!(20)),
        ("minutesAfterWakeup", json!(10)),
        ("minutesAsleep", json!(400)),
        ("minutesAwake", json!(50)),
    ]);
    let night = one(classic).nights[0].night.clone();
    assert_eq!(night.sleep_onset_latency_min.map(|minutes| minutes.0), Some(20.0));
    assert_eq!(night.wake_after_sleep_onset_min.map(|minutes| minutes.0), Some(50.0));
    assert_eq!(night.final_awakening_at.unwrap().to_rfc3339(), "2025-01-15T06:50:00+00:00");
    assert_eq!(night.got_out_of_bed_at.unwrap().to_rfc3339(), "2025-01-15T07:00:00+00:00");
}

#[test]
fn version_one_has_no_end() {
    let mut log = log();
    log.as_object_mut().unwrap().remove("endTime");
    assert_eq!(one(log).nights[0].night.final_awakening_at.unwrap().to_rfc3339(), "2025-01-15T07:00:00+00:00");
}

#[test]
fn a_log_that_cannot_be_is_told_and_the_rest_is_read() {
    let broken = [
        (("startTime", json!("soon")), "cell"),
        (("startTime", Value::Null), "too-short"),
        (("duration", json!("long")), "cell"),
        (("duration", json!(90_000_000)), "longer-than-a-day"),
        (("duration", json!(1e15 - 1.0)), "in-the-future"),
        (("startTime", json!("1969-12-31T23:00:00.000")), "before-records"),
    ];
    for (change, code) in broken {
        let reading = text(&json!([with(std::slice::from_ref(&change)), log()]).to_string());
        let codes: Vec<_> = reading.rejected.iter().map(|row| row.reason.code()).collect();
        assert_eq!((codes.as_slice(), reading.nights.len()), (&[code][..], 1), "{change:?}");
    }
}

#[test]
fn ids_with_more_digits_than_a_fraction_keeps_stay_apart() {
    let first = with(&[("logId", json!(9_007_199_254_740_993_u64))]);
    let second = with(&[
        ("logId", json!(9_007_199_254_740_992_u64)),
        ("startTime", json!("2025-01-16T23:00:00.000")),
        ("endTime", json!("2025-01-17T07:00:00.000")),
    ]);
    assert_eq!(text(&json!([first, second]).to_string()).nights.len(), 2);
}

#[test]
fn the_files_of_a_takeout_are_read_together() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let second = with(&[
        ("logId", json!(7)),
        ("startTime", json!("2025-02-14T23:00:00.000")),
        ("endTime", json!("2025-02-15T07:00:00.000")),
    ]);
    for (name, content) in [
        ("Takeout/Fitbit/Global Export Data/sleep-2025-01-01.json", json!([log()]).to_string()),
        ("Takeout/Fitbit/Global Export Data/sleep-2025-02-01.json", json!([second, log()]).to_string()),
        ("Takeout/Fitbit/Sleep Score/sleep_score.csv", "sleep_log_entry_id,timestamp,overall_score\n".to_owned()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    let reading = bytes(&zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!((reading.records, reading.nights.len()), (3, 2));
}

const TABLE: &str = "Sleep\nStart Time,End Time,Minutes Asleep,Minutes Awake,Number of Awakenings,Time in Bed,\
    Minutes REM Sleep,Minutes Light Sleep,Minutes Deep Sleep\n";

#[test]
fn the_site_gave_a_title_and_a_table_whose_start_is_not_to_be_believed() {
    let file = format!(
        "{TABLE}\"2010-10-13 10:00PM\",\"2010-10-14 7:00AM\",\"420\",\"60\",\"5\",\"480\",\"N/A\",\"N/A\",\"N/A\"\n\n"
    );
    let reading = text(&file);
    let night = &reading.nights[0].night;
    assert_eq!((reading.format, reading.rejected.len(), reading.nights[0].line), (Format::Fitbit, 0, 3));
    assert_eq!(night.tried_to_sleep_at.unwrap().to_rfc3339(), "2010-10-13T22:00:00+00:00");
    assert_eq!((night.awake_unsplit_min.map(|awake| awake.0), night.awakenings), (Some(60.0), Some(5)));
}

#[test]
fn thousands_have_commas_and_one_date_tells_the_order_of_all() {
    let file = format!(
        "{TABLE}\"11-10-2010 9:10 pm\",\"12-10-2010 5:10 am\",\"480\",\"0\",\"0\",\"480\",,,\n\
         \"24-10-2010 9:10 pm\",\"25-10-2010 3:50 pm\",\"1,000\",\"120\",\"0\",\"1,120\",,,\n"
    );
    let dates: Vec<_> = text(&file).nights.iter().map(|night| night.night.diary_date.to_string()).collect();
    assert_eq!(dates, ["2010-10-12", "2010-10-25"]);
    let broken = format!("{TABLE}\"soon\",\"25-10-2010 3:50 pm\",\"x\",,,,,,\n");
    assert_eq!(text(&broken).rejected[0].reason.code(), "cell");
}

#[test]
fn a_title_alone_is_no_file_of_fitbit() {
    assert!(matches!(bytes(b"Sleep\nname,age\n"), Err(ReadError::Unrecognised)));
}
