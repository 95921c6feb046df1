//! Sleep as Android's records, and what is odd about them.

use drowse_core::diary::NapSpan;
use drowse_exchange::{ExportFormat, Reading};

use crate::reading::{diary_of, text, written};

const HEADER: &str = "Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo";
/// 13 January 2025, 23:00 in London.
const EVENING: i64 = 1_736_809_200_000;

struct Record {
    after_min: i64,
    hours: &'static str,
    comment: &'static str,
    length_adjustment: &'static str,
}

impl Default for Record {
    fn default() -> Self {
        Self { after_min: 0, hours: "8.000", comment: "", length_adjustment: "0" }
    }
}

/// Writes records newest first, as the app does.
fn export(records: &[Record]) -> Reading {
    let one = |record: &Record| {
        let id = EVENING + record.after_min * 60_000;
        let Record { hours, comment, length_adjustment, .. } = record;
        format!(
            "{HEADER},\"6:45\",\"Event\"\r\n\"{id}\",\"Europe/London\",\"1. 1. 1970 0:00\",\"\",\"\",\"{hours}\",\"3.75\",\"{comment}\",\"10000\",\"-1\",\"-1.0\",\"-1\",\"-1.0\",\"{length_adjustment}\",\"\",\"0.0\",\"DHA-1736809200000--7.8E-44\"\r\n,,,,,,,,,,,,,,,0.1\r\n"
        )
    };
    text(&records.iter().rev().map(one).collect::<String>())
}

#[test]
fn the_start_is_the_id_and_the_end_so_many_hours_later() {
    let reading = export(&[Record { hours: "7.983", length_adjustment: "-21", ..Record::default() }]);
    let night = &reading.nights[0].night;
    assert_eq!(night.tried_to_sleep_at.unwrap().to_rfc3339(), "2025-01-13T23:00:00+00:00");
    assert_eq!(night.final_awakening_at.unwrap().to_rfc3339(), "2025-01-14T06:58:58.800+00:00");
    assert_eq!((night.quality, night.awake_unsplit_min.map(|awake| awake.0)), (Some(4), Some(21.0)));
    assert_eq!((night.sleep_onset_latency_min, night.wake_after_sleep_onset_min), (None, None));
}

#[test]
fn a_manual_record_knows_nothing_of_time_awake() {
    let reading = export(&[Record { length_adjustment: "-1.0", ..Record::default() }]);
    assert_eq!(reading.nights[0].night.awake_unsplit_min, None);
}

#[test]
fn records_with_a_short_gap_are_one_night_and_the_gap_was_awake() {
    let reading = export(&[
        Record { hours: "3.500", length_adjustment: "-10", ..Record::default() },
        Record { after_min: 3 * 60 + 30 + 40, hours: "3.000", length_adjustment: "-5", ..Record::default() },
    ]);
    assert_eq!((reading.records, reading.nights.len(), reading.naps.len()), (2, 1, 0));
    let imported = &reading.nights[0];
    assert_eq!(imported.night.awake_unsplit_min.map(|awake| awake.0), Some(55.0));
    assert_eq!(imported.night.final_awakening_at.unwrap().to_rfc3339(), "2025-01-14T06:10:00+00:00");
    assert_eq!(imported.provenance.keys.len(), 2);
}

#[test]
fn the_gap_is_marked_where_time_awake_is_unknown() {
    let reading = export(&[
        Record { hours: "3.500", length_adjustment: "-1.0", ..Record::default() },
        Record { after_min: 3 * 60 + 30 + 40, hours: "3.000", length_adjustment: "-1.0", ..Record::default() },
    ]);
    let night = &reading.nights[0].night;
    assert_eq!((night.awake_unsplit_min, night.marked_awakenings.len()), (None, 1));
    let gap = night.marked_awakenings[0];
    assert_eq!((gap.ended_at - gap.started_at).num_minutes(), 40);
}

#[test]
fn a_long_gap_parts_two_sleeps() {
    let reading = export(&[
        Record { hours: "4.000", ..Record::default() },
        Record { after_min: 4 * 60 + 91, hours: "3.000", ..Record::default() },
    ]);
    let ordinals: Vec<u8> = reading.nights.iter().map(|imported| imported.night.ordinal).collect();
    assert_eq!((ordinals, reading.naps.len()), (vec![1, 2], 0));
}

#[test]
fn a_short_sleep_beside_the_night_is_a_nap_of_the_next_date() {
    let reading = export(&[
        Record::default(),
        Record { after_min: 15 * 60, hours: "0.500", ..Record::default() },
        Record { after_min: 23 * 60, ..Record::default() },
    ]);
    assert_eq!((reading.nights.len(), reading.naps.len()), (2, 1));
    let nap = &reading.naps[0].nap;
    assert_eq!(nap.diary_date.to_string(), "2025-01-15");
    assert!(matches!(nap.span, NapSpan::Times { .. }) && nap.span.length().0 == 30.0);
}

#[test]
fn a_record_that_says_nap_is_one_however_near_the_night() {
    let reading = export(&[
        Record::default(),
        Record { after_min: 8 * 60 + 30, hours: "3.500", comment: "#nap tired", ..Record::default() },
    ]);
    assert_eq!((reading.nights.len(), reading.naps.len()), (1, 1));
}

#[test]
fn several_zones_in_one_file_each_keep_their_own() {
    let row = |id: i64, zone: &str, from: &str| {
        format!("{HEADER},\"7:00\"\n\"{id}\",\"{zone}\",\"{from}\",\"\",\"\",\"8.000\",\"0.0\"\n")
    };
    let day = 86_400_000;
    let reading = text(
        &[
            row(EVENING, "Europe/London", "13. 01. 2025 23:00"),
            row(EVENING + day, "GMT", "14. 01. 2025 23:00"),
            row(EVENING + 2 * day, "XXX/YYY", "16. 01. 2025 4:45"),
        ]
        .concat(),
    );
    let zones: Vec<String> = reading.nights.iter().map(|imported| imported.night.zone.to_string()).collect();
    assert_eq!(zones, ["Europe/London", "GMT", "+05:45"]);
    assert_eq!(reading.zone_assumed, "+05:45".parse().ok());
    assert_eq!(reading.nights[0].night.quality, None);
    assert_eq!(reading.rejected, []);
}

#[test]
fn the_night_of_a_clock_change_has_its_real_length() {
    // London, 30 March 2025: an hour is skipped. From and To on the wall are nine hours apart.
    let reading = text(&format!(
        "{HEADER},\"8:00\"\n\"1743289200000\",\"Europe/London\",\"29. 03. 2025 23:00\",\"30. 03. 2025 8:00\",\"\",\"8.000\",\"0.0\",\"\",\"\",\"\",\"\",\"\",\"\",\"0\",\"\",\"0.0\"\n"
    ));
    let night = &reading.nights[0].night;
    assert_eq!((night.final_awakening_at.unwrap() - night.tried_to_sleep_at.unwrap()).num_hours(), 8);
    assert_eq!(night.diary_date.to_string(), "2025-03-30");
}

#[test]
fn what_is_written_for_the_phone_reads_the_same() {
    let reading = export(&[
        Record {
            comment: "windy \\n night #late_coffee",
            hours: "7.500",
            length_adjustment: "-21",
            ..Record::default()
        },
        Record { after_min: 15 * 60, hours: "0.500", comment: "#nap", ..Record::default() },
        Record { after_min: 24 * 60, length_adjustment: "-1.0", ..Record::default() },
    ]);
    let diary = diary_of(reading);
    let back = diary_of(text(&written(&diary, ExportFormat::SleepAsAndroid)));
    assert_eq!(back, diary);
}
