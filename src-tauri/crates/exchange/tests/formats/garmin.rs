//! Garmin's JSON, and what is odd about it.

use std::io::{Cursor, Write};

use drowse_exchange::{Format, Reading};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use crate::reading::{bytes, text};

fn exported(date: &str, start: &str, end: &str) -> Value {
    json!({
        "sleepStartTimestampGMT": start, "sleepEndTimestampGMT": end, "calendarDate": date,
        "sleepWindowConfirmationType": "ENHANCED_CONFIRMED_FINAL", "deepSleepSeconds": 3600, "lightSleepSeconds": 18_000,
        "remSleepSeconds": 5400, "awakeSleepSeconds": 1200, "unmeasurableSeconds": 600,
    })
}

fn night() -> Value {
    exported("2024-06-15", "2024-06-14T22:09:00.0", "2024-06-15T06:09:00.0")
}

fn read(document: &Value) -> Reading {
    text(&document.to_string())
}

#[test]
fn times_of_an_export_are_those_of_greenwich_and_the_zone_is_assumed() {
    let reading = read(&json!([night()]));
    let imported = &reading.nights[0];
    assert_eq!((reading.format, imported.provenance.keys[0].as_str()), (Format::Garmin, "2024-06-15"));
    assert_eq!(imported.night.tried_to_sleep_at.unwrap().to_rfc3339(), "2024-06-14T22:09:00+00:00");
    assert_eq!(imported.night.awake_unsplit_min.map(|awake| awake.0), Some(30.0));
    assert!(imported.night.zone_is_assumed);
}

fn connect(local_ahead_ms: i64) -> Reading {
    let start = 1_718_402_940_000_i64;
    read(&json!({
        "dailySleepDTO": {
            "id": start, "calendarDate": "2024-06-15", "sleepTimeSeconds": 27_000,
            "sleepStartTimestampGMT": start, "sleepEndTimestampGMT": start + 28_800_000,
            "sleepStartTimestampLocal": start + local_ahead_ms, "sleepEndTimestampLocal": start + 28_800_000 + local_ahead_ms,
            "deepSleepSeconds": 3600, "lightSleepSeconds": 18_000, "remSleepSeconds": 5400, "awakeSleepSeconds": 1800,
            "unmeasurableSleepSeconds": 0,
        },
        "sleepLevels": [{ "startGMT": "2024-06-14T22:09:00.0", "endGMT": "2024-06-14T22:39:00.0", "activityLevel": 1.0 }],
    }))
}

#[test]
fn connect_has_both_clocks_and_so_an_offset() {
    let reading = connect(19_800_000);
    let night = &reading.nights[0].night;
    assert_eq!((night.zone.to_string().as_str(), night.zone_is_assumed), ("+05:30", false));
    assert_eq!((night.diary_date.to_string().as_str(), reading.zone_assumed), ("2024-06-15", None));
}

#[test]
fn clocks_that_stand_nowhere_so_far_apart_are_no_offset() {
    for ahead_ms in [2_800_000, 90 * 3_600_000] {
        assert!(connect(ahead_ms).nights[0].night.zone_is_assumed, "{ahead_ms}");
    }
}

#[test]
fn off_the_wrist_and_without_stages_is_no_night() {
    let mut off = night();
    off["sleepWindowConfirmationType"] = json!("OFF_WRIST");
    let mut unconfirmed = night();
    for stage in ["deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds"] {
        unconfirmed[stage] = Value::Null;
    }
    let reading = read(&json!([off, unconfirmed, { "calendarDate": "2024-06-16" }, night()]));
    assert_eq!((reading.records, reading.nights.len(), reading.rejected.len()), (3, 1, 0));
}

#[test]
fn a_date_has_one_night_and_the_newest_file_knows_it() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let later = exported("2024-06-15", "2024-06-14T22:00:00.0", "2024-06-15T06:30:00.0");
    let next = exported("2024-06-16", "2024-06-15T22:00:00.0", "2024-06-16T06:30:00.0");
    for (name, content) in [
        ("DI_CONNECT/DI-Connect-Wellness/2024-06-15_2024-09-23_1_sleepData.json", json!([later, next])),
        ("DI_CONNECT/DI-Connect-Wellness/2024-03-07_2024-06-15_1_sleepData.json", json!([night()])),
        ("DI_CONNECT/DI-Connect-User/user_profile.json", json!({ "sleep": {} })),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.to_string().as_bytes()).unwrap();
    }
    let reading = bytes(&zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!((reading.records, reading.nights.len()), (3, 2));
    assert_eq!(reading.nights[0].night.final_awakening_at.unwrap().to_rfc3339(), "2024-06-15T06:30:00+00:00");
}

#[test]
fn a_night_that_cannot_be_is_told() {
    let mut broken = night();
    broken["sleepEndTimestampGMT"] = json!(9e14);
    let mut wordy = night();
    wordy["sleepStartTimestampGMT"] = json!("yesterday");
    let reading = read(&json!([broken, wordy]));
    let codes: Vec<_> = reading.rejected.iter().map(|row| row.reason.code()).collect();
    assert_eq!(codes, ["in-the-future", "cell"]);
}
