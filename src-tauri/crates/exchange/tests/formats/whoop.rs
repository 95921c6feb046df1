//! WHOOP's table.

use drowse_exchange::{Format, Reading};

use crate::reading::text;

const HEADER: &str = "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,Sleep performance %,Respiratory rate (rpm),Asleep duration (min),In bed duration (min),Light sleep duration (min),Deep (SWS) duration (min),REM duration (min),Awake duration (min),Sleep need (min),Sleep debt (min),Sleep efficiency %,Sleep consistency %,Nap\n";

fn sleeps(rows: &str) -> Reading {
    text(&format!("{HEADER}{rows}"))
}

#[test]
fn every_row_has_its_own_offset() {
    let reading = sleeps(
        "2023-01-14 23:00:00,,UTC-04:00,2023-01-14 23:00:00,2023-01-15 07:00:00,90,15,440,480,200,100,140,40,480,0,92,80,false\n\
         2023-01-20 23:00:00,,UTC+01:00,2023-01-20 23:00:00,2023-01-21 07:00:00,90,15,440,480,200,100,140,40,480,0,92,80,false\n",
    );
    let starts: Vec<_> =
        reading.nights.iter().map(|night| night.night.tried_to_sleep_at.unwrap().to_rfc3339()).collect();
    assert_eq!(starts, ["2023-01-15T03:00:00+00:00", "2023-01-20T22:00:00+00:00"]);
    let night = &reading.nights[0].night;
    assert_eq!(
        (reading.format, reading.zone_assumed, night.zone.to_string().as_str()),
        (Format::Whoop, None, "-04:00")
    );
    assert_eq!(night.awake_unsplit_min.map(|awake| awake.0), Some(40.0));
}

#[test]
fn a_nap_says_so_and_an_unscored_night_is_one_all_the_same() {
    let reading = sleeps(
        "2023-01-14 13:00:00,,UTC-04:00,2023-01-14 13:00:00,2023-01-14 17:30:00,,,,,,,,,,,,,true\n\
         2023-01-14 23:00:00,,UTC-04:00,2023-01-15 05:00:00,2023-01-15 07:00:00,,,,,,,,,,,,,false\n",
    );
    assert_eq!((reading.nights.len(), reading.naps.len(), reading.rejected.len()), (1, 1, 0));
    assert_eq!(reading.nights[0].night.awake_unsplit_min, None);
}

#[test]
fn rows_that_cannot_be_are_told() {
    let reading = sleeps(
        ",,UTC-04:00,,,,,,,,,,,,,,,false\n,,Mars,2023-01-14 23:00:00,2023-01-15 07:00:00,,,,,,,,,,,,,false\n\
         ,,UTC-04:00,2023-01-14 23:00:00,2023-01-15 07:00:00,,,,,,,,long,,,,,false\n\
         ,,UTC-04:00,2023-01-14 23:00:00,2023-01-15 07:00:00,,,,,,,,,,,,,perhaps\n",
    );
    let codes: Vec<_> = reading.rejected.iter().map(|row| row.reason.code()).collect();
    assert_eq!(codes, ["too-short", "zone", "cell", "cell"]);
}
