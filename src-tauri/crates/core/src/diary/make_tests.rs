use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::*;

fn time(text: &str) -> Option<GivenTime> {
    Some(text.parse().unwrap())
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn london() -> NightDraft {
    NightDraft {
        got_into_bed_at: time("2025-01-14T22:30"),
        tried_to_sleep_at: time("2025-01-14T23:00"),
        sleep_onset_latency_min: Some(15.0),
        awakenings: Some(2.0),
        wake_after_sleep_onset_min: Some(20.0),
        final_awakening_at: time("2025-01-15T06:45"),
        got_out_of_bed_at: time("2025-01-15T07:15"),
        ..NightDraft::blank(Tz::Europe__London)
    }
}

fn make(draft: &NightDraft) -> Result<MadeNight, NightError> {
    make_night(draft, at("2025-01-15T09:00:00Z"))
}

#[track_caller]
fn refused(draft: &NightDraft) -> (NightField, NightRefusal) {
    let error = make(draft).unwrap_err();
    (error.field, error.reason)
}

#[test]
fn an_ordinary_night_is_made_without_a_word() {
    let made = make(&london()).unwrap();
    assert_eq!(made.night.diary_date.to_string(), "2025-01-15");
    assert!(made.warnings.is_empty() && made.adjusted.is_empty());
}

#[test]
fn times_out_of_order_name_the_later_one() {
    let draft = NightDraft { final_awakening_at: time("2025-01-15T07:30"), ..london() };
    assert_eq!(refused(&draft), (NightField::GotOutOfBed, NightRefusal::Order { after: NightField::FinalAwakening }));
}

#[test]
fn more_awake_than_there_was_sleep_is_refused() {
    let draft = NightDraft { wake_after_sleep_onset_min: Some(451.0), ..london() };
    let expected = NightRefusal::LongerThanAvailable { available_min: 450.0 };
    assert_eq!(refused(&draft), (NightField::WakeAfterSleepOnset, expected));
    let draft = NightDraft { tried_to_sleep_after_final_awakening_min: Some(31.0), ..london() };
    let expected = NightRefusal::LongerThanAvailable { available_min: 30.0 };
    assert_eq!(refused(&draft), (NightField::TriedToSleepAfterFinalAwakening, expected));
}

#[test]
fn falling_asleep_after_waking_is_refused() {
    let draft = NightDraft { sleep_onset_latency_min: Some(600.0), ..london() };
    assert_eq!(refused(&draft), (NightField::SleepOnsetLatency, NightRefusal::OnsetAfterWaking));
}

#[test]
fn numbers_outside_their_range_are_refused() {
    for minutes in [-1.0, 1440.5, f64::NAN, f64::INFINITY] {
        let draft = NightDraft { sleep_onset_latency_min: Some(minutes), ..london() };
        assert_eq!(refused(&draft), (NightField::SleepOnsetLatency, NightRefusal::MinutesOutOfRange));
    }
    for quality in [0.0, 6.0, 3.5, f64::NAN] {
        let draft = NightDraft { quality: Some(quality), ..london() };
        assert_eq!(refused(&draft), (NightField::Quality, NightRefusal::NumberOutOfRange { low: 1, high: 5 }));
    }
    let draft = NightDraft { awakenings: Some(100.0), ..london() };
    assert_eq!(refused(&draft), (NightField::Awakenings, NightRefusal::NumberOutOfRange { low: 0, high: 99 }));
}

#[test]
fn times_thirty_hours_apart_are_refused() {
    let draft = NightDraft { got_into_bed_at: time("2025-01-14T01:15"), ..london() };
    let error = make(&draft).unwrap_err();
    assert_eq!((error.field, error.reason), (NightField::GotOutOfBed, NightRefusal::TooLong));
}

#[test]
fn getting_up_an_hour_from_now_is_the_limit() {
    let up = |now: &str| make_night(&london(), at(now)).map(|made| made.night.diary_date);
    assert!(up("2025-01-15T06:15:00Z").is_ok());
    let error = up("2025-01-15T06:14:59Z").unwrap_err();
    assert_eq!((error.field, error.reason), (NightField::GotOutOfBed, NightRefusal::InTheFuture));
}

#[test]
fn a_slip_of_the_twelve_hour_clock_is_refused_with_what_was_meant() {
    let draft = NightDraft { tried_to_sleep_at: time("2025-01-14T11:00"), ..london() };
    let offer = "2025-01-14T23:00:00".parse().unwrap();
    assert_eq!(refused(&draft), (NightField::TriedToSleep, NightRefusal::HalfADayOff { offer }));
    let draft = NightDraft { got_out_of_bed_at: time("2025-01-15T19:15"), ..london() };
    let offer = "2025-01-15T07:15:00".parse().unwrap();
    assert_eq!(refused(&draft), (NightField::GotOutOfBed, NightRefusal::HalfADayOff { offer }));
}

#[test]
fn a_repeated_hour_is_taken_first_unless_the_night_would_run_backwards() {
    let draft = |lights_out: &str, woke: &str| NightDraft {
        tried_to_sleep_at: time(lights_out),
        sleep_onset_latency_min: Some(20.0),
        final_awakening_at: time(woke),
        ..NightDraft::blank(Tz::America__New_York)
    };
    let woke = |draft: &NightDraft| make_night(draft, at("2025-11-03T00:00:00Z")).unwrap().night.final_awakening_at;
    assert_eq!(woke(&draft("2025-11-01T23:00", "2025-11-02T01:30")), Some(at("2025-11-02T05:30:00Z")));
    // Asleep at 01:35 for the first time: 01:30 can only be the second.
    assert_eq!(woke(&draft("2025-11-02T01:15", "2025-11-02T01:30")), Some(at("2025-11-02T06:30:00Z")));
    assert_eq!(woke(&draft("2025-11-01T23:00", "2025-11-02T01:30-05:00")), Some(at("2025-11-02T06:30:00Z")));
}

#[test]
fn an_offset_the_zone_did_not_have_is_refused() {
    let draft = NightDraft { got_into_bed_at: time("2025-01-14T22:30+02:00"), ..london() };
    assert_eq!(refused(&draft), (NightField::GotIntoBed, NightRefusal::OffsetMismatch));
}

#[test]
fn a_time_in_a_gap_is_moved_and_named() {
    let draft = NightDraft {
        got_into_bed_at: time("2025-03-30T01:30"),
        got_out_of_bed_at: time("2025-03-30T09:00"),
        ..NightDraft::blank(Tz::Europe__London)
    };
    let made = make_night(&draft, at("2025-03-31T00:00:00Z")).unwrap();
    assert_eq!(made.night.got_into_bed_at, Some(at("2025-03-30T01:00:00Z")));
    assert_eq!(made.adjusted, [NightField::GotIntoBed]);
}

#[test]
fn a_diary_date_must_be_the_date_of_getting_up() {
    let draft = NightDraft { diary_date: "2025-01-14".parse().ok(), ..london() };
    let expected = "2025-01-15".parse().unwrap();
    assert_eq!(refused(&draft), (NightField::DiaryDate, NightRefusal::DiaryDateMismatch { expected }));
    let blank = NightDraft::blank(Tz::Europe__London);
    assert_eq!(refused(&blank), (NightField::DiaryDate, NightRefusal::DiaryDateRequired));
    let tomorrow = NightDraft { diary_date: "2025-01-16".parse().ok(), ..blank };
    assert_eq!(refused(&tomorrow), (NightField::DiaryDate, NightRefusal::InTheFuture));
}

#[test]
fn an_evening_without_a_morning_belongs_to_the_next_date() {
    let draft = NightDraft { got_into_bed_at: time("2025-01-14T22:30"), ..NightDraft::blank(Tz::Europe__London) };
    assert_eq!(make(&draft).unwrap().night.diary_date.to_string(), "2025-01-15");
    let given = NightDraft { diary_date: "2025-03-15".parse().ok(), ..draft };
    assert_eq!(refused(&given).0, NightField::DiaryDate);
}

#[test]
fn a_night_without_sleep_has_nothing_of_sleep() {
    let awake =
        NightDraft { slept: false, diary_date: "2025-01-15".parse().ok(), ..NightDraft::blank(Tz::Europe__London) };
    assert!(make(&awake).unwrap().warnings.is_empty());
    let draft = NightDraft { final_awakening_at: time("2025-01-15T06:45"), ..awake };
    assert_eq!(refused(&draft), (NightField::FinalAwakening, NightRefusal::GivenWithoutSleep));
}

#[test]
fn odd_nights_are_made_with_a_warning() {
    let oddities =
        |draft: &NightDraft| make(draft).unwrap().warnings.iter().map(|warning| warning.oddity).collect::<Vec<_>>();
    let short = NightDraft { wake_after_sleep_onset_min: Some(400.0), ..london() };
    assert_eq!(oddities(&short), [Oddity::ShortSleep]);
    let long = NightDraft { got_into_bed_at: time("2025-01-14T16:00"), ..london() };
    assert_eq!(oddities(&long), [Oddity::LongTimeInBed]);
    let slow = NightDraft { sleep_onset_latency_min: Some(241.0), ..london() };
    assert_eq!(oddities(&slow), [Oddity::LongSleepOnsetLatency]);
}

#[test]
fn a_nap_that_meets_another_or_the_night_is_odd() {
    let nap = |start: &str, end: &str| SpanDraft { started_at: time(start), ended_at: time(end), duration_min: None };
    let oddities = |naps: &[SpanDraft]| {
        let made = make(&NightDraft { naps: naps.to_vec(), ..london() }).unwrap();
        made.warnings.iter().map(|warning| (warning.field, warning.oddity)).collect::<Vec<_>>()
    };
    let siesta = nap("2025-01-14T14:00", "2025-01-14T14:30");
    assert_eq!(oddities(&[siesta, nap("2025-01-14T14:30", "2025-01-14T15:00")]), []);
    let meeting = [siesta, nap("2025-01-14T14:20", "2025-01-14T15:00")];
    assert_eq!(oddities(&meeting), [(NightField::Naps, Oddity::NapsOverlap)]);
    let dozing = [nap("2025-01-14T22:00", "2025-01-14T22:40")];
    assert_eq!(oddities(&dozing), [(NightField::Naps, Oddity::NapInTheNight)]);
}

#[test]
fn a_nap_still_to_come_is_refused() {
    let nap =
        SpanDraft { started_at: time("2025-01-15T09:30"), ended_at: time("2025-01-15T10:00"), duration_min: None };
    let made = make(&NightDraft { naps: vec![nap], diary_date: "2025-01-15".parse().ok(), ..london() }).unwrap();
    assert_eq!(check_naps_are_over(&made.naps, at("2025-01-15T09:00:00Z")), Ok(()));
    let error = check_naps_are_over(&made.naps, at("2025-01-15T08:59:59Z")).unwrap_err();
    assert_eq!((error.field, error.reason), (NightField::Naps, NightRefusal::InTheFuture));
}

#[test]
fn naps_with_times_stand_for_those_without() {
    let long = SpanDraft { duration_min: Some(20.0), ..SpanDraft::default() };
    let timed =
        SpanDraft { started_at: time("2025-01-14T14:00"), ended_at: time("2025-01-14T14:25"), duration_min: None };
    let draft = NightDraft { naps: vec![long, timed, timed], ..london() };
    let naps = make(&draft).unwrap().naps;
    assert_eq!(naps.len(), 1);
    assert_eq!(naps[0].span.length().0, 25.0);
    let half = SpanDraft { started_at: timed.started_at, ..SpanDraft::default() };
    let draft = NightDraft { naps: vec![half], ..london() };
    assert_eq!(refused(&draft), (NightField::Naps, NightRefusal::HalfASpan));
}

#[test]
fn a_nap_belongs_to_the_date_given_with_it_else_to_the_one_of_its_start() {
    let nap = |start: &str, end: &str| SpanDraft { started_at: time(start), ended_at: time(end), duration_min: None };
    let afternoon = nap("2025-01-15T13:00", "2025-01-15T13:20");
    let naps = vec![nap("2025-01-14T14:00", "2025-01-14T14:25"), afternoon];
    let made = make(&NightDraft { naps: naps.clone(), ..london() }).unwrap();
    let dates: Vec<String> = made.naps.iter().map(|nap| nap.diary_date.to_string()).collect();
    assert_eq!(dates, ["2025-01-15", "2025-01-16"]);
    let asleep = |made: &MadeNight| Metrics::of(&made.night, &made.naps).total_sleep_time_24h_min.unwrap().0;
    assert_eq!(asleep(&made), 455.0);
    let made = make(&NightDraft { naps, diary_date: "2025-01-15".parse().ok(), ..london() }).unwrap();
    assert_eq!(asleep(&made), 475.0);
}

#[test]
fn awakenings_lie_within_the_sleep_one_after_another() {
    let awake = |from: &str, to: &str| SpanDraft { started_at: time(from), ended_at: time(to), duration_min: None };
    let draft = |spans: &[SpanDraft]| NightDraft { marked_awakenings: spans.to_vec(), ..london() };
    let good = draft(&[awake("2025-01-15T03:00", "2025-01-15T03:10"), awake("2025-01-15T05:00", "2025-01-15T05:05")]);
    let made = make(&good).unwrap();
    let metrics = Metrics::of(&made.night, &[]);
    assert_eq!((metrics.awakenings, metrics.wake_after_sleep_onset_min.map(|min| min.0)), (Some(2), Some(15.0)));
    let overlapping =
        draft(&[awake("2025-01-15T03:00", "2025-01-15T03:10"), awake("2025-01-15T03:05", "2025-01-15T03:15")]);
    assert_eq!(refused(&overlapping).0, NightField::MarkedAwakenings);
    let late = draft(&[awake("2025-01-15T06:40", "2025-01-15T06:50")]);
    assert_eq!(refused(&late).0, NightField::FinalAwakening);
    let early = draft(&[awake("2025-01-14T23:10", "2025-01-14T23:20")]);
    assert_eq!(refused(&early), (NightField::MarkedAwakenings, NightRefusal::AwakeBeforeSleep));
}
