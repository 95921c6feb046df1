//! Real exports of other apps, and the ten synthetic years whose truth is known.

use std::path::PathBuf;

use drowse_exchange::{Format, Reading};

use crate::reading;

fn sample(name: &str) -> Reading {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/samples").join(name);
    reading::bytes(&std::fs::read(&path).unwrap()).unwrap()
}

#[test]
fn every_sleep_as_android_backup_is_read() {
    for (name, records, nights, naps) in [
        ("sleep-export.1.zip", 2, 1, 0),
        ("sleep-export.2.zip", 4, 1, 0),
        ("sleep-export.3.zip", 7, 2, 0),
        ("sleep-export.1606907034.zip", 12, 5, 0),
    ] {
        let reading = sample(&format!("sleep-as-android/{name}"));
        assert_eq!(reading.format, Format::SleepAsAndroid);
        assert_eq!(reading.rejected, [], "{name}");
        assert_eq!((reading.records, reading.nights.len(), reading.naps.len()), (records, nights, naps), "{name}");
        assert_eq!(reading.zone_assumed, None);
    }
}

#[test]
fn plees_tracker_is_read() {
    let reading = sample("plees-tracker/plees-tracker.csv");
    assert_eq!((reading.records, reading.nights.len(), reading.naps.len()), (3, 1, 2));
    assert_eq!(reading.zone_assumed, "Europe/London".parse().ok());
}

#[test]
fn ten_synthetic_years_agree_with_their_truth() {
    let nights = sample("synthetic-10y-london/diary_csd.csv");
    assert_eq!((nights.records, nights.nights.len(), nights.rejected.len()), (3188, 3188, 0));
    assert_eq!(nights.unknown_columns, ["caffeine"]);
    assert_eq!(nights.nights.iter().filter(|night| !night.night.slept).count(), 6);
    assert_eq!(nights.naps.len(), 358);
    let naps = sample("synthetic-10y-london/naps.csv");
    assert_eq!((naps.naps.len(), naps.rejected.len()), (358, 0));
    let phone = sample("synthetic-10y-london/sleep-export.zip");
    assert_eq!((phone.records, phone.rejected.len()), (3540, 0));
    assert_eq!((phone.nights.len(), phone.naps.len()), (3182, 358));
}
