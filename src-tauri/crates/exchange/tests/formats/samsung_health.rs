//! Samsung Health's tables, and what is odd about them.

use std::io::{Cursor, Write};

use drowse_exchange::{Format, Reading};
use zip::write::SimpleFileOptions;

use crate::reading::{bytes, text};

const NIGHTS: &str = "\u{feff}com.samsung.shealth.sleep,6307003,11\r\n\
    original_bed_time,com.samsung.health.sleep.start_time,com.samsung.health.sleep.end_time,com.samsung.health.sleep.time_offset,com.samsung.health.sleep.comment,com.samsung.health.sleep.datauuid\r\n";
const STAGES: &str =
    "\u{feff}com.samsung.health.sleep_stage,6307003,3\r\nstart_time,sleep_id,stage,time_offset,end_time\r\n";

fn nights(rows: &str) -> Reading {
    text(&format!("{NIGHTS}{rows}"))
}

#[test]
fn times_are_those_of_greenwich_and_the_offset_stands_beside() {
    // Rows have a comma more than the header.
    let reading = nights(",2020-07-16 20:20:00.000,2020-07-17 02:20:00.000,UTC+0530,hot,uuid-1,\r\n");
    let imported = &reading.nights[0];
    assert_eq!((reading.format, imported.line), (Format::SamsungHealth, 3));
    assert_eq!(imported.night.tried_to_sleep_at.unwrap().to_rfc3339(), "2020-07-16T20:20:00+00:00");
    assert_eq!((imported.night.zone.to_string().as_str(), imported.night.zone_is_assumed), ("+05:30", false));
    assert_eq!((imported.night.note.as_str(), imported.provenance.keys[0].as_str()), ("hot", "uuid-1"));
    assert_eq!(imported.night.diary_date.to_string(), "2020-07-17");
}

#[test]
fn newer_times_are_milliseconds_and_a_missing_offset_is_assumed() {
    let reading = nights(",1594930800000,1594952400000,,,uuid-1,\r\n");
    let night = &reading.nights[0].night;
    assert_eq!(night.tried_to_sleep_at.unwrap().to_rfc3339(), "2020-07-16T20:20:00+00:00");
    assert!(night.zone_is_assumed);
}

#[test]
fn pieces_of_one_night_are_joined() {
    let reading = nights(
        ",2020-07-16 20:20:00.000,2020-07-17 00:20:00.000,UTC+0530,,a,\r\n\
         ,2020-07-17 00:50:00.000,2020-07-17 02:20:00.000,UTC+0530,,b,\r\n",
    );
    assert_eq!((reading.records, reading.nights.len()), (2, 1));
    assert_eq!(reading.nights[0].night.marked_awakenings.len(), 1);
}

#[test]
fn rows_that_cannot_be_are_told() {
    let reading = nights(
        ",,2020-07-17 02:20:00.000,UTC+0530,,a,\r\n,2020-07-16 20:20:00.000,2020-07-16 20:20:00.000,UTC+0530,,b,\r\n\
         ,2020-07-16 20:20:00.000,2020-07-17 02:20:00.000,Mars,,c,\r\n",
    );
    let codes: Vec<_> = reading.rejected.iter().map(|row| (row.line, row.reason.code())).collect();
    assert_eq!(codes, [(3, "too-short"), (4, "ends-before-start"), (5, "zone")]);
}

#[test]
fn the_stages_beside_the_nights_tell_the_time_awake() {
    let stage = |id: &str, stage: u32, start: &str, end: &str| {
        format!("2020-07-16 {start}:00.000,{id},{stage},UTC+0530,2020-07-16 {end}:00.000,\r\n")
    };
    let stages = [
        STAGES.to_owned(),
        stage("a", 40002, "20:20", "21:00"),
        stage("a", 40001, "21:00", "21:20"),
        stage("a", 40001, "21:10", "21:30"),
        stage("a", 40001, "21:10", "21:30"),
        stage("b", 40003, "22:00", "23:00"),
    ];
    let nights = format!(
        "{NIGHTS},2020-07-16 20:20:00.000,2020-07-17 02:20:00.000,UTC+0530,,a,\r\n\
         ,2020-07-17 20:20:00.000,2020-07-18 02:20:00.000,UTC+0530,,b,\r\n\
         ,2020-07-18 20:20:00.000,2020-07-19 02:20:00.000,UTC+0530,,c,\r\n"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("com.samsung.health.sleep_stage.2020.csv", stages.concat()),
        ("com.samsung.shealth.sleep.2020.csv", nights),
        ("com.samsung.shealth.sleep_combined.2020.csv", "com.samsung.shealth.sleep_combined,1,1\r\n".to_owned()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    let reading = bytes(&zip.finish().unwrap().into_inner()).unwrap();
    let awake: Vec<_> = reading.nights.iter().map(|night| night.night.awake_unsplit_min.map(|awake| awake.0)).collect();
    assert_eq!((reading.records, awake), (3, vec![Some(30.0), Some(0.0), None]));
}

#[test]
fn stages_alone_are_no_diary() {
    let file = format!("{STAGES}2020-07-16 20:20:00.000,a,40001,UTC+0530,2020-07-16 20:30:00.000,\r\n");
    assert_eq!(bytes(file.as_bytes()).unwrap_err().code(), "archive-without-diary");
}
