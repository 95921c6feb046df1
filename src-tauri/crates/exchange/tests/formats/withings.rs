//! Withings' table, old and new.

use drowse_exchange::{Format, Reading};

use crate::reading::text;

const OLD: &str = "\"from:\",\"to:\",\"light (s)\",\"deep (s)\",\"rem (s)\",\"awake (s)\",\"wake up\"\n";
const NEW: &str =
    "from,to,light (s),deep (s),rem (s),awake (s),wake up,Duration to sleep (s),Duration to wake up (s),Snoring (s)\n";

fn old(rows: &str) -> Reading {
    text(&format!("{OLD}{rows}"))
}

fn new(rows: &str) -> Reading {
    text(&format!("{NEW}{rows}"))
}

#[test]
fn the_old_form_has_halves_of_the_day_and_no_zone() {
    let reading = old("\"2017-03-06 12:29 AM\",\"2017-03-06 08:29 AM\",\"14400\",\"12600\",\"0\",\"1800\",\"3\"\n");
    let night = &reading.nights[0].night;
    assert_eq!((reading.format, night.zone_is_assumed, night.awakenings), (Format::Withings, true, Some(3)));
    assert_eq!(night.tried_to_sleep_at.unwrap().to_rfc3339(), "2017-03-06T00:29:00+00:00");
    assert_eq!(night.awake_unsplit_min.map(|awake| awake.0), Some(30.0));
}

#[test]
fn the_new_form_has_offsets_and_both_ends_of_lying_awake() {
    let reading = new("2021-03-01T23:05:00+01:00,2021-03-02T07:05:00+01:00,14400,10800,0,3600,2,900,600,0\n");
    let night = &reading.nights[0].night;
    assert_eq!((night.zone.to_string().as_str(), night.zone_is_assumed), ("+01:00", false));
    assert_eq!(night.sleep_onset_latency_min.map(|minutes| minutes.0), Some(15.0));
    assert_eq!(night.wake_after_sleep_onset_min.map(|minutes| minutes.0), Some(35.0));
    assert_eq!(night.final_awakening_at.unwrap().to_rfc3339(), "2021-03-02T05:55:00+00:00");
    assert_eq!(night.got_out_of_bed_at.unwrap().to_rfc3339(), "2021-03-02T06:05:00+00:00");
}

#[test]
fn each_end_has_the_offset_of_its_moment() {
    let reading = new("2021-03-27T23:00:00+01:00,2021-03-28T07:00:00+02:00,1,1,0,0,0,0,0,0\n");
    let night = &reading.nights[0].night;
    assert_eq!((night.final_awakening_at.unwrap() - night.tried_to_sleep_at.unwrap()).num_hours(), 7);
}

#[test]
fn ends_longer_than_all_time_awake_are_not_believed() {
    let reading = new("2021-03-01T23:05:00+01:00,2021-03-02T07:05:00+01:00,1,1,0,600,2,900,600,0\n");
    let night = &reading.nights[0].night;
    assert_eq!((night.awake_unsplit_min.map(|awake| awake.0), night.got_out_of_bed_at), (Some(10.0), None));
}

#[test]
fn several_rows_of_a_night_are_one() {
    let reading = old("\"2017-03-06 04:00 AM\",\"2017-03-06 08:29 AM\",\"1\",\"1\",\"0\",\"600\",\"1\"\n\
         \"2017-03-05 11:00 PM\",\"2017-03-06 03:30 AM\",\"1\",\"1\",\"0\",\"600\",\"1\"\n");
    assert_eq!((reading.records, reading.nights.len()), (2, 1));
    assert_eq!(reading.nights[0].night.awake_unsplit_min.map(|awake| awake.0), Some(50.0));
}

#[test]
fn rows_that_cannot_be_are_told() {
    let reading = new("later,2021-03-02T07:05:00+01:00,1,1,0,0,0,0,0,0\n2021-03-01T23:05:00+01:00,,1,1,0,0,0,0,0,0\n\
         2021-03-01T23:05:00+01:00,2021-03-02T07:05:00+01:00,1,1,0,-5,0,0,0,0\n");
    let codes: Vec<_> = reading.rejected.iter().map(|row| row.reason.code()).collect();
    assert_eq!(codes, ["cell", "too-short", "cell"]);
}
