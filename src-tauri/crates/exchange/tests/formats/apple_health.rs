//! Apple Health's `export.xml`, and what is odd about it.

use std::io::{Cursor, Write};

use drowse_core::diary::{NapSpan, Night};
use drowse_exchange::{Format, ReadError, Reading, Reason};
use zip::write::SimpleFileOptions;

use crate::reading::{bytes, text};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record*)>\n\
    <!ENTITY secret SYSTEM \"file:///etc/passwd\">\n]>\n<HealthData locale=\"fr_FR\">\n <ExportDate value=\"2021-12-01 10:00:00 +0100\"/>\n";

/// Writes one record of sleep; every date has the offset of the day of the export.
fn record(value: &str, start: &str, end: &str) -> String {
    format!(
        " <Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"A &amp; B\" device=\"&lt;&lt;HKDevice: 0x1&gt;\" \
         creationDate=\"2021-07-02 08:00:00 +0100\" startDate=\"{start} +0100\" endDate=\"{end} +0100\" \
         value=\"HKCategoryValueSleepAnalysis{value}\"/>\n"
    )
}

fn file(records: &[String]) -> String {
    format!("{HEAD}{}</HealthData>\n", records.concat())
}

fn export(records: &[(&str, &str, &str)]) -> Reading {
    text(&file(&records.iter().map(|(value, start, end)| record(value, start, end)).collect::<Vec<_>>()))
}

fn only(reading: &Reading) -> &Night {
    assert_eq!((reading.nights.len(), reading.naps.len(), reading.rejected.len()), (1, 0, 0), "{reading:?}");
    &reading.nights[0].night
}

#[test]
fn a_night_is_the_union_of_its_records_and_never_their_sum() {
    let reading = export(&[
        ("InBed", "2021-07-01 22:00:00", "2021-07-02 06:00:00"),
        ("AsleepCore", "2021-07-01 22:30:00", "2021-07-02 02:00:00"),
        ("AsleepDeep", "2021-07-02 01:00:00", "2021-07-02 02:30:00"),
        ("Awake", "2021-07-02 02:30:00", "2021-07-02 02:50:00"),
        ("AsleepREM", "2021-07-02 02:50:00", "2021-07-02 05:45:00"),
        ("InBed", "2021-07-01 22:05:00", "2021-07-02 05:50:00"),
    ]);
    let night = only(&reading);
    assert_eq!((reading.format, reading.records), (Format::AppleHealth, 6));
    assert_eq!(night.got_into_bed_at.unwrap().to_rfc3339(), "2021-07-01T21:00:00+00:00");
    assert_eq!(night.got_out_of_bed_at.unwrap().to_rfc3339(), "2021-07-02T05:00:00+00:00");
    assert_eq!(night.final_awakening_at.unwrap().to_rfc3339(), "2021-07-02T04:45:00+00:00");
    assert_eq!(night.sleep_onset_latency_min.map(|minutes| minutes.0), Some(30.0));
    assert_eq!(night.wake_after_sleep_onset_min.map(|minutes| minutes.0), Some(20.0));
}

#[test]
fn without_bed_the_minutes_awake_are_one_number() {
    let reading = export(&[
        ("Asleep", "2021-07-01 23:00:00", "2021-07-02 03:00:00"),
        ("AsleepUnspecified", "2021-07-02 03:15:00", "2021-07-02 06:00:00"),
    ]);
    let night = only(&reading);
    assert_eq!(night.awake_unsplit_min.map(|minutes| minutes.0), Some(15.0));
    assert_eq!((night.sleep_onset_latency_min, night.got_into_bed_at), (None, None));
}

#[test]
fn a_phone_that_saw_the_bed_alone_tells_nothing_of_sleep() {
    let reading = export(&[("InBed", "2021-07-01 22:00:00", "2021-07-02 06:00:00")]);
    let night = only(&reading);
    assert_eq!((night.tried_to_sleep_at, night.final_awakening_at, night.awake_unsplit_min), (None, None, None));
    assert!(night.got_into_bed_at.is_some() && night.got_out_of_bed_at.is_some());
}

#[test]
fn the_offset_is_that_of_the_export_and_the_zone_is_assumed() {
    // 23:30 of Greenwich on the first is half past midnight in London in summer; the file says 00:30 +0100 in winter too.
    let reading = export(&[("Asleep", "2021-01-02 00:30:00", "2021-01-02 08:30:00")]);
    let night = only(&reading);
    assert_eq!(night.tried_to_sleep_at.unwrap().to_rfc3339(), "2021-01-01T23:30:00+00:00");
    assert_eq!((night.zone.to_string().as_str(), night.zone_is_assumed), ("Europe/London", true));
    assert_eq!(reading.zone_assumed, "Europe/London".parse().ok());
}

#[test]
fn a_zone_in_the_metadata_is_the_nights() {
    let open = record("Asleep", "2021-07-01 23:00:00", "2021-07-02 06:00:00").replace("/>\n", ">\n");
    let file = file(&[format!(
        "{open}  <MetadataEntry key=\"HKWasUserEntered\" value=\"1\"/>\n  <MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"/>\n </Record>\n"
    )]);
    let reading = text(&file);
    let night = only(&reading);
    assert_eq!((night.zone.to_string().as_str(), night.zone_is_assumed), ("Asia/Tokyo", false));
    assert_eq!((night.diary_date.to_string().as_str(), reading.zone_assumed), ("2021-07-02", None));
}

#[test]
fn metadata_of_another_record_is_not_this_ones() {
    let sleep = record("Asleep", "2021-07-01 23:00:00", "2021-07-02 06:00:00");
    let steps = "<Record type=\"HKQuantityTypeIdentifierStepCount\"><MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"/></Record>\n";
    assert!(only(&text(&file(&[sleep, steps.to_owned()]))).zone_is_assumed);
}

#[test]
fn copies_are_one_and_records_come_in_any_order() {
    let second = ("Asleep", "2021-07-02 03:00:00", "2021-07-02 06:00:00");
    let first = ("Asleep", "2021-07-01 23:00:00", "2021-07-02 03:00:00");
    let reading = export(&[second, first, second, first]);
    assert_eq!(only(&reading).awake_unsplit_min.map(|minutes| minutes.0), Some(0.0));
    assert_eq!(reading.nights[0].line, 8);
}

#[test]
fn a_gap_of_more_than_an_hour_parts_and_the_shorter_part_is_a_nap() {
    let reading = export(&[
        ("Asleep", "2021-07-01 23:00:00", "2021-07-02 05:00:00"),
        ("Asleep", "2021-07-02 06:01:00", "2021-07-02 07:00:00"),
    ]);
    assert_eq!((reading.nights.len(), reading.naps.len()), (1, 1));
    assert!(matches!(reading.naps[0].nap.span, NapSpan::Times { .. }));
    let joined = export(&[
        ("Asleep", "2021-07-01 23:00:00", "2021-07-02 05:00:00"),
        ("Asleep", "2021-07-02 06:00:00", "2021-07-02 07:00:00"),
    ]);
    assert_eq!(only(&joined).awake_unsplit_min.map(|minutes| minutes.0), Some(60.0));
}

#[test]
fn what_a_night_is_called_in_later_years_does_not_break_it() {
    let reading = export(&[
        ("AsleepCore", "2021-07-01 23:00:00", "2021-07-02 05:00:00"),
        ("Dreaming", "2021-07-02 05:00:00", "2021-07-02 07:00:00"),
    ]);
    assert_eq!(only(&reading).final_awakening_at.unwrap().to_rfc3339(), "2021-07-02T04:00:00+00:00");
    assert_eq!(reading.records, 2);
}

#[test]
fn records_that_cannot_be_are_told_by_line() {
    let reading = export(&[
        ("Asleep", "2021-07-01 23:00:00", "2021-07-01 23:00:00"),
        ("Asleep", "2021-07-01 23:00:00", "2021-07-04 23:00:00"),
        ("Asleep", "soon", "2021-07-04 23:00:00"),
        ("Asleep", "1970-01-01 00:00:00", "1970-01-01 08:00:00"),
    ]);
    let told: Vec<_> = reading.rejected.iter().map(|row| (row.line, row.reason.code())).collect();
    let codes = ["ends-before-start", "longer-than-a-day", "cell", "before-records"];
    assert_eq!(told, [8, 9, 10, 11].into_iter().zip(codes).collect::<Vec<_>>());
    assert!(matches!(&reading.rejected[2].reason, Reason::Cell { column, .. } if column == "startDate"));
}

#[test]
fn a_file_in_a_zip_has_any_name_and_lies_in_any_folder() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let whole = file(&[record("Asleep", "2021-07-01 23:00:00", "2021-07-02 06:00:00")]);
    for (name, content) in [
        ("apple_health_export/export_cda.xml", "<ClinicalDocument/>"),
        ("apple_health_export/exportación.xml", whole.as_str()),
        ("apple_health_export/electrocardiograms/ecg.csv", "Name,Ada\n"),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    let reading = bytes(&zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!((reading.format, reading.nights.len()), (Format::AppleHealth, 1));
}

#[test]
fn a_cut_file_is_refused_and_so_is_one_nested_without_end() {
    let whole = file(&[record("Asleep", "2021-07-01 23:00:00", "2021-07-02 06:00:00")]);
    for end in (HEAD.len()..whole.trim_end().len() - 1).step_by(3) {
        assert!(matches!(bytes(&whole.as_bytes()[..end]), Err(ReadError::Truncated { .. })), "cut at {end}");
    }
    let nested = format!("{HEAD}{}", "<a>".repeat(100_000));
    assert!(matches!(bytes(nested.as_bytes()), Err(ReadError::BrokenXml { line: 8 })));
}

#[test]
fn a_later_export_knows_the_night_by_the_end_that_stayed() {
    let early = export(&[("Asleep", "2021-07-01 23:00:00", "2021-07-02 05:00:00")]);
    let late = export(&[
        ("Asleep", "2021-07-01 23:00:00", "2021-07-02 05:00:00"),
        ("Asleep", "2021-07-02 05:10:00", "2021-07-02 06:00:00"),
    ]);
    let [early, late] = [&early, &late].map(|reading| &reading.nights[0].provenance.keys);
    assert!(early.iter().any(|key| late.contains(key)), "{early:?} {late:?}");
}
