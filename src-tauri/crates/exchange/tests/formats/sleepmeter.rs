//! Sleepmeter's file, which is no CSV.

use drowse_core::diary::NapSpan;
use drowse_exchange::{Format, ReadError, Reading};

use crate::reading::{bytes, text};

const HEADER: &str = "wake,sleep,bedtime,holes,type,dreams,aid,hindrances,tags,quality,notes\n";
const TIMES: &str = "\"2020-11-24 07:00+0100\",\"2020-11-23 23:00+0100\",\"2020-11-23 22:50+0100\"";

fn file(rows: &str) -> Reading {
    text(&format!("{HEADER}{rows}"))
}

#[test]
fn bedtime_is_when_sleep_was_tried_and_holes_are_awakenings() {
    let reading = file(&format!("{TIMES},310-340|191-221,NIGHT_SLEEP,GOOD:5:CHASE,AMBIEN_CR,NONE,NONE,10,\"\"\n"));
    let night = &reading.nights[0].night;
    assert_eq!((reading.format, night.zone.to_string().as_str()), (Format::Sleepmeter, "+01:00"));
    assert_eq!(night.tried_to_sleep_at.unwrap().to_rfc3339(), "2020-11-23T21:50:00+00:00");
    assert_eq!(night.sleep_onset_latency_min.map(|minutes| minutes.0), Some(10.0));
    let holes: Vec<_> = night.marked_awakenings.iter().map(|hole| hole.started_at.to_rfc3339()).collect();
    assert_eq!(holes, ["2020-11-24T01:11:00+00:00", "2020-11-24T03:10:00+00:00"]);
    assert_eq!((night.quality, night.tags.as_slice()), (Some(5), &["ambien cr".to_owned()][..]));
}

#[test]
fn holes_that_overlap_are_one_and_none_is_a_night_slept_through() {
    let reading = file(&format!("{TIMES},10-30|20-40|470-9,NIGHT_SLEEP,NONE,NONE,NONE,NONE,0,\"\"\n"));
    assert_eq!((reading.nights[0].night.marked_awakenings.len(), reading.nights[0].night.quality), (1, Some(1)));
    let reading = file(&format!("{TIMES},,NIGHT_SLEEP,NONE,NONE,NONE,NONE,5,\"\"\n"));
    let night = &reading.nights[0].night;
    assert_eq!((night.wake_after_sleep_onset_min.map(|awake| awake.0), night.awakenings), (Some(0.0), Some(0)));
}

#[test]
fn a_nap_is_as_long_as_it_was_slept() {
    let reading = file(&format!("{TIMES},,NAP,NONE,NONE,NONE,NONE,5,\"\"\n"));
    let NapSpan::Times { started_at, .. } = reading.naps[0].nap.span else { panic!("it has times") };
    assert_eq!((started_at.to_rfc3339().as_str(), reading.nights.len()), ("2020-11-23T22:00:00+00:00", 0));
}

#[test]
fn notes_hold_quotes_commas_line_ends_and_dates() {
    let note = "\",\"\\\n2000-01-01 07:00+0000\n\"2000-01-01 07:00+0000\"";
    let reading = file(&format!("{TIMES},,NIGHT_SLEEP,NONE,NONE,NONE,NONE,5,\"{note}\"\n"));
    assert_eq!((reading.records, reading.rejected.len()), (1, 0));
    assert_eq!(reading.nights[0].night.note, note.trim_end_matches('"'));
}

#[test]
fn words_of_ones_own_are_found_by_their_numbers() {
    let lists = "custom_aid_id,class,name\nCUSTOM_0001,HERBAL,\"warm \"milk\n, honey\"\n\ncustom_hindrance_id,class,name\n\
        CUSTOM_0001,NOISE,\"the cat\"\n\ncustom_tag_id,name\nCUSTOM_0001,\"\"\nCUSTOM_0002,\"at sea\"\n\n";
    let reading = text(&format!(
        "{lists}{HEADER}{TIMES},,NIGHT_SLEEP,NONE,CUSTOM_0001,CUSTOM_0001|STORM,CUSTOM_0001|CUSTOM_0002,5,\"\"\n"
    ));
    assert_eq!(reading.nights[0].night.tags, ["warm \"milk , honey", "the cat", "storm", "at sea"]);
    assert_eq!(reading.nights[0].line, 13);
}

#[test]
fn rows_that_cannot_be_are_told_by_the_line_they_begin_on() {
    let same = "\"2020-11-24 07:00+0100\",\"2020-11-24 07:00+0100\",\"2020-11-23 22:50+0100\"";
    let reading = file(&format!(
        "{TIMES},1-x,NIGHT_SLEEP,NONE,NONE,NONE,NONE,5,\"a\nb\"\n{same},,NAP,NONE,NONE,NONE,NONE,5,\"\"\n\
         {TIMES},,NIGHT_SLEEP,NONE,NONE,NONE,NONE,11,\"\"\n{TIMES},,NIGHT_SLEEP\n"
    ));
    let told: Vec<_> = reading.rejected.iter().map(|row| (row.line, row.reason.code())).collect();
    assert_eq!(told, [(2, "cell"), (4, "ends-before-start"), (5, "cell"), (6, "too-short")]);
}

#[test]
fn a_file_cut_inside_a_record_is_refused() {
    let whole = format!(
        "{HEADER}{TIMES},,NIGHT_SLEEP,NONE,NONE,NONE,NONE,5,\"fine\"\n{TIMES},,NAP,NONE,NONE,NONE,NONE,5,\"x\"\n"
    );
    let second = whole.rfind(TIMES).unwrap();
    for end in second + 1..whole.len() - 2 {
        // The first quote of the note may be the last.
        let read = bytes(&whole.as_bytes()[..end]);
        assert!(matches!(read, Err(ReadError::Truncated { line: 2.. })) || whole[..end].ends_with('"'), "cut at {end}");
    }
}
