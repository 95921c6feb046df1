//! Sleep Cycle's table, old, new and re-saved, and what is odd about it.

use drowse_exchange::{Format, Reading};

use crate::reading::text;

const OLD: &str = "Start;End;Sleep quality;Time in bed;Wake up;Sleep Notes;Heart rate;Activity (steps)\r\n";
const NEW: &str = "\u{feff}Start;End;Sleep Quality;Regularity;Mood;Steps;Air Pressure (Pa);City;Movements per hour;Time in bed (seconds);Time asleep (seconds);Time before sleep (seconds);Window start;Weather temperature (°C);Notes\n";

fn old(rows: &str) -> Reading {
    text(&format!("{OLD}{rows}"))
}

fn length_min(reading: &Reading) -> i64 {
    let night = &reading.nights[0].night;
    (night.got_out_of_bed_at.unwrap() - night.got_into_bed_at.unwrap()).num_minutes()
}

#[test]
fn the_old_form_has_tags_and_a_mood() {
    let reading = old("2011-04-08 23:50:51;2011-04-09 07:30:00;62%;7:39;:);Took a nap:Stressful day;;100\r\n");
    let night = &reading.nights[0].night;
    assert_eq!((reading.format, night.quality), (Format::SleepCycle, None));
    assert_eq!(night.tags, ["Took a nap", "Stressful day", "mood=:)"]);
    assert_eq!((night.zone_is_assumed, length_min(&reading)), (true, 459));
}

#[test]
fn the_new_form_is_read_by_the_names_of_its_columns() {
    let row = "2023-05-11 23:00:00;2023-05-12 07:00:00;71%;—;—;200;100000;Paris;30.1;28800.0;25200.0;600.0;23-05-12 07:07:19;12;\n";
    let reading = text(&format!("{NEW}{row}"));
    let night = &reading.nights[0].night;
    assert_eq!(night.sleep_onset_latency_min.map(|minutes| minutes.0), Some(10.0));
    assert_eq!(night.wake_after_sleep_onset_min.map(|minutes| minutes.0), Some(50.0));
    assert_eq!((night.tags.len(), night.note.as_str()), (0, ""));
}

#[test]
fn the_time_in_bed_tells_a_clock_change_also_of_another_zone() {
    // London turned its clocks back that night; nine hours on the wall were ten.
    assert_eq!(length_min(&old("2018-10-27 22:30:00;2018-10-28 07:30:00;62%;10:00;;;;\r\n")), 600);
    // New York did a week later.
    assert_eq!(length_min(&old("2018-11-03 22:30:00;2018-11-04 07:30:00;62%;10:00;;;;\r\n")), 600);
    // The app was stopped for hours: that is no clock change.
    assert_eq!(length_min(&old("2018-11-03 22:30:00;2018-11-04 07:30:00;62%;5:46;;;;\r\n")), 540);
}

#[test]
fn a_clock_that_was_never_set_is_told() {
    let reading = old("2018-11-03 22:30:00;1969-12-31 18:59:59;62%;0:00;;;;\r\n");
    assert_eq!((reading.rejected[0].line, reading.rejected[0].reason.code()), (2, "before-records"));
}

#[test]
fn a_spreadsheet_saves_with_commas_carriage_returns_and_american_dates() {
    let file =
        format!("{OLD}10/11/14 23:33;10/12/14 7:03;62%;7:30;;;;\r\n10/24/14 23:33;10/25/14 7:03;62%;7:30;;;;\r\n")
            .replace("\r\n", "\r")
            .replace(';', ",");
    let reading = text(&file);
    let dates: Vec<_> = reading.nights.iter().map(|night| night.night.diary_date.to_string()).collect();
    assert_eq!((dates, reading.rejected.len()), (vec!["2014-10-12".to_owned(), "2014-10-25".to_owned()], 0));
    assert_eq!(reading.nights[1].line, 3);
}

#[test]
fn a_short_sleep_beside_the_night_is_a_nap_and_a_split_night_is_one() {
    let reading = old(
        "2018-11-03 22:30:00;2018-11-04 03:00:00;62%;4:30;;;;\r\n2018-11-04 03:30:00;2018-11-04 07:00:00;62%;3:30;;;;\r\n\
         2018-11-04 14:00:00;2018-11-04 15:00:00;62%;1:00;;;;\r\n2018-11-04 22:30:00;2018-11-05 06:00:00;62%;7:30;;;;\r\n",
    );
    assert_eq!((reading.records, reading.nights.len(), reading.naps.len()), (4, 2, 1));
}
