//! Real exports of other apps, and the ten synthetic years whose truth is known.

use std::path::PathBuf;

use drowse_exchange::{Format, Reading};

use crate::reading;

fn sample(name: &str) -> Reading {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/samples").join(name);
    reading::bytes(&std::fs::read(&path).unwrap()).unwrap()
}

/// What a file holds, as the tests count it.
struct Counts {
    records: u32,
    nights: usize,
    naps: usize,
    rejected: usize,
    /// The first and the last diary date of a night.
    dates: [&'static str; 2],
}

#[track_caller]
fn check(name: &str, format: Format, expected: &Counts) -> Reading {
    let reading = sample(name);
    let dates = || reading.nights.iter().map(|imported| imported.night.diary_date);
    let dates = [dates().min(), dates().max()].map(|date| date.map_or_else(String::new, |date| date.to_string()));
    let found = (reading.records, reading.nights.len(), reading.naps.len(), reading.rejected.len());
    assert_eq!(reading.format, format, "{name}");
    assert_eq!(found, (expected.records, expected.nights, expected.naps, expected.rejected), "{name}");
    assert_eq!(dates, expected.dates, "{name}");
    reading
}

#[test]
fn every_sleep_as_android_backup_is_read() {
    for (name, records, nights, dates) in [
        ("sleep-export.1.zip", 2, 1, ["2020-11-27", "2020-11-27"]),
        ("sleep-export.1606551886.zip", 8, 2, ["2020-11-27", "2020-11-28"]),
        ("sleep-export.1606736472.zip", 9, 3, ["2020-11-27", "2020-11-30"]),
        ("sleep-export.1606738409.zip", 10, 3, ["2020-11-27", "2020-11-30"]),
        ("sleep-export.1606738537.zip", 11, 3, ["2020-11-27", "2020-11-30"]),
        ("sleep-export.1606907034.zip", 12, 5, ["2020-11-13", "2020-12-02"]),
        ("sleep-export.2.zip", 4, 1, ["2020-11-27", "2020-11-27"]),
        ("sleep-export.3.zip", 7, 2, ["2020-11-27", "2020-11-28"]),
        ("sleep-export.4.zip", 8, 2, ["2020-11-27", "2020-11-28"]),
    ] {
        let expected = Counts { records, nights, naps: 0, rejected: 0, dates };
        let reading = check(&format!("sleep-as-android/{name}"), Format::SleepAsAndroid, &expected);
        assert_eq!(reading.zone_assumed, None);
    }
}

#[test]
fn plees_tracker_is_read() {
    let expected = Counts { records: 3, nights: 1, naps: 2, rejected: 0, dates: ["2020-12-18", "2020-12-18"] };
    let reading = check("plees-tracker/plees-tracker.csv", Format::PleesTracker, &expected);
    assert_eq!(reading.zone_assumed, "Europe/London".parse().ok());
}

#[test]
fn fitbit_logs_are_read() {
    let expected = Counts { records: 526, nights: 497, naps: 29, rejected: 0, dates: ["2023-11-01", "2025-03-21"] };
    let reading = check("fitbit/api-1.2.json", Format::Fitbit, &expected);
    assert!(reading.nights.iter().all(|imported| imported.night.awake_unsplit_min.is_some()));
}

#[test]
fn small_files_made_for_each_form_are_read() {
    let dates = ["2025-03-28", "2025-03-30"];
    for (name, format, records, nights, naps, rejected, dates) in [
        ("fitbit/takeout.json", Format::Fitbit, 4, 3, 1, 0, dates),
        ("fitbit/site.csv", Format::Fitbit, 3, 3, 0, 0, ["2025-03-28", "2025-04-05"]),
        ("oura/trends.csv", Format::Oura, 4, 3, 0, 0, dates),
        ("oura/documents.json", Format::Oura, 5, 3, 1, 0, dates),
        ("apple-health/export.xml", Format::AppleHealth, 17, 3, 1, 0, dates),
        ("garmin/2025-01-01_2025-04-11_1_sleepData.json", Format::Garmin, 5, 3, 0, 0, dates),
        ("garmin/connect.json", Format::Garmin, 1, 1, 0, 0, ["2025-03-28"; 2]),
        ("whoop/sleeps.csv", Format::Whoop, 4, 3, 1, 0, dates),
        ("samsung-health/com.samsung.shealth.sleep.20250331.csv", Format::SamsungHealth, 3, 3, 0, 0, dates),
        ("sleep-cycle/old.csv", Format::SleepCycle, 5, 3, 1, 1, dates),
        ("sleep-cycle/new.csv", Format::SleepCycle, 3, 3, 0, 0, dates),
        ("sleep-cycle/resaved.csv", Format::SleepCycle, 3, 3, 0, 0, dates),
        ("withings/old.csv", Format::Withings, 3, 3, 0, 0, dates),
        ("withings/new.csv", Format::Withings, 3, 3, 0, 0, dates),
    ] {
        check(name, format, &Counts { records, nights, naps, rejected, dates });
    }
}

#[test]
fn every_sleepmeter_history_is_read() {
    let (day_23, day_24) = ("2020-11-23", "2020-11-24");
    for (name, records, nights, naps, rejected, dates) in [
        ("23.1", 1, 1, 0, 0, [day_23; 2]),
        ("23.2", 1, 1, 0, 0, [day_23; 2]),
        ("23.3", 1, 1, 0, 0, [day_23; 2]),
        ("23.4", 2, 1, 0, 0, [day_23; 2]),
        ("24.1", 3, 1, 1, 0, [day_23; 2]),
        ("24.2", 4, 1, 1, 1, [day_23; 2]),
        ("24.3", 5, 2, 1, 1, [day_23, day_24]),
        ("24.4", 6, 3, 1, 1, [day_23, day_24]),
        ("24.5", 7, 3, 1, 2, [day_23, day_24]),
        ("25.1", 8, 3, 1, 3, [day_23, day_24]),
        ("25.2", 9, 3, 1, 4, [day_23, day_24]),
        ("25.3", 8, 3, 1, 3, [day_23, day_24]),
        ("25.4", 0, 0, 0, 0, ["", ""]),
        ("25.5", 1, 0, 0, 1, ["", ""]),
        ("25.6", 2, 0, 0, 2, ["", ""]),
        ("25.7", 3, 1, 0, 2, ["2020-11-25"; 2]),
        ("25.8", 10, 4, 1, 4, [day_23, "2020-11-25"]),
    ] {
        let expected = Counts { records, nights, naps, rejected, dates };
        check(&format!("sleepmeter/sleep_history_2020-11-{name}.csv"), Format::Sleepmeter, &expected);
    }
}

#[test]
fn ten_synthetic_years_agree_with_their_truth() {
    let expected = Counts { records: 3188, nights: 3188, naps: 358, rejected: 0, dates: ["2015-01-05", "2025-01-03"] };
    let nights = check("synthetic-10y-london/diary_csd.csv", Format::Csv, &expected);
    assert_eq!(nights.unknown_columns, ["caffeine"]);
    assert_eq!(nights.nights.iter().filter(|night| !night.night.slept).count(), 6);
    check("synthetic-10y-london/naps.csv", Format::NapsCsv, &naps_alone(358));
    let expected = Counts { records: 3540, nights: 3182, ..expected };
    check("synthetic-10y-london/sleep-export.zip", Format::SleepAsAndroid, &expected);
}

#[test]
fn two_synthetic_years_with_movements_are_read() {
    let expected = Counts { records: 579, nights: 579, naps: 58, rejected: 0, dates: ["2024-01-01", "2025-12-30"] };
    check("synthetic-2y-lordhowe/diary_csd.csv", Format::Csv, &expected);
    check("synthetic-2y-lordhowe/naps.csv", Format::NapsCsv, &naps_alone(58));
    let expected = Counts { records: 635, nights: 577, ..expected };
    check("synthetic-2y-lordhowe/sleep-export.zip", Format::SleepAsAndroid, &expected);
}

fn naps_alone(naps: u32) -> Counts {
    Counts { records: naps, nights: 0, naps: naps as usize, rejected: 0, dates: ["", ""] }
}
