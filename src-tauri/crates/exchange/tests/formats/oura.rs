//! Oura's CSV of trends and its JSON, and what is odd about them.

use drowse_exchange::{Format, Reading};
use serde_json::{Value, json};

use crate::reading::text;

const HEADER: &str = "date,Sleep Score,Sleep Timin Score,Total Sleep Duration,\"Total Bedtime \",Awake Time,Sleep Latency,Bedtime Start,Bedtime End\n";

fn trends(rows: &str) -> Reading {
    text(&format!("{HEADER}{rows}"))
}

#[test]
fn seconds_become_minutes_and_the_time_awake_counts_falling_asleep() {
    let reading = trends(
        "2019-07-02,80,90,25200,28800,3600,600,2019-07-01T23:00:00+03:00,2019-07-02T07:00:00+03:00\n\
         2019-07-03,None,None,None,None,None,None,None,None\n2019-07-04,,,,,,,,\n",
    );
    let night = &reading.nights[0].night;
    assert_eq!(
        (reading.format, reading.records, reading.nights.len(), reading.rejected.len()),
        (Format::Oura, 3, 1, 0)
    );
    assert_eq!(night.sleep_onset_latency_min.map(|minutes| minutes.0), Some(10.0));
    assert_eq!(night.wake_after_sleep_onset_min.map(|minutes| minutes.0), Some(50.0));
    assert_eq!(night.got_into_bed_at.unwrap().to_rfc3339(), "2019-07-01T20:00:00+00:00");
    assert_eq!((night.zone.to_string().as_str(), night.zone_is_assumed, reading.zone_assumed), ("+03:00", false, None));
}

#[test]
fn a_short_main_sleep_of_trends_is_a_night() {
    let reading = trends("2019-07-02,80,90,7000,7200,200,60,2019-07-02T05:00:00+03:00,2019-07-02T07:00:00+03:00\n");
    assert_eq!((reading.nights.len(), reading.naps.len()), (1, 0));
}

#[test]
fn one_offset_a_night_also_across_a_clock_change() {
    let reading = trends("2019-03-31,80,90,1,28800,0,0,2019-03-30T23:00:00+02:00,2019-03-31T07:00:00+02:00\n");
    let night = &reading.nights[0].night;
    assert_eq!((night.final_awakening_at.unwrap() - night.tried_to_sleep_at.unwrap()).num_hours(), 8);
}

#[test]
fn latency_longer_than_all_time_awake_is_not_believed() {
    let reading = trends("2019-07-02,80,90,1,28800,600,900,2019-07-01T23:00:00+03:00,2019-07-02T07:00:00+03:00\n");
    let night = &reading.nights[0].night;
    assert_eq!((night.awake_unsplit_min.map(|awake| awake.0), night.sleep_onset_latency_min), (Some(10.0), None));
}

fn document(id: &str, kind: &str, start: &str, end: &str) -> Value {
    json!({
        "id": id, "day": "2025-01-15", "bedtime_start": start, "bedtime_end": end, "type": kind, "awake_time": 1800,
        "latency": 600, "efficiency": 93, "sleep_phase_5_min": "4221133", "heart_rate": { "items": [60.0, null] },
    })
}

#[test]
fn documents_say_what_they_are() {
    let (start, end) = ("2025-01-14T23:00:00.000-05:00", "2025-01-15T07:00:00.000-05:00");
    let reading = text(
        &json!({ "data": [
            document("night", "long_sleep", start, end),
            document("nap", "late_nap", "2025-01-15T14:00:00-05:00", "2025-01-15T18:00:00-05:00"),
            document("rest", "rest", "2025-01-15T19:00:00-05:00", "2025-01-15T19:30:00-05:00"),
            document("gone", "deleted", start, end),
            { "day": "2025-01-15", "score": 80 },
        ], "next_token": null })
        .to_string(),
    );
    assert_eq!((reading.format, reading.records, reading.rejected.len()), (Format::Oura, 4, 0));
    assert_eq!((reading.nights.len(), reading.naps.len()), (1, 1));
    assert_eq!(reading.nights[0].provenance.keys, ["night"]);
    assert_eq!(reading.nights[0].night.wake_after_sleep_onset_min.map(|minutes| minutes.0), Some(20.0));
}

#[test]
fn two_long_sleeps_of_a_night_are_joined() {
    let reading = text(
        &json!([
            document("a", "long_sleep", "2025-01-14T23:00:00+00:00", "2025-01-15T03:00:00+00:00"),
            document("b", "long_sleep", "2025-01-15T04:00:00+00:00", "2025-01-15T07:30:00+00:00"),
        ])
        .to_string(),
    );
    let night = &reading.nights[0].night;
    assert_eq!((reading.nights.len(), night.sleep_onset_latency_min.map(|minutes| minutes.0)), (1, Some(10.0)));
    assert_eq!(night.wake_after_sleep_onset_min.map(|minutes| minutes.0), Some(20.0 + 60.0 + 30.0));
}

#[test]
fn a_document_without_an_end_or_offset_is_told() {
    let reading = text(
        &json!([
            { "bedtime_start": "2025-01-14T23:00:00+00:00", "bedtime_end": null },
            document("b", "long_sleep", "2025-01-15T04:00:00", "2025-01-15T07:30:00+00:00"),
        ])
        .to_string(),
    );
    let codes: Vec<_> = reading.rejected.iter().map(|row| row.reason.code()).collect();
    assert_eq!(codes, ["too-short", "cell"]);
}
