//! Diaries of every shape there can be.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use drowse_core::diary::{GivenTime, Nap, NapSpan, Night, NightDraft, SpanDraft, make_night};
use drowse_core::time::{NightZone, step_days};
use drowse_core::units::Minutes;
use drowse_exchange::{Diary, NotedBy, OWN_SOURCE, Provenance};
use proptest::prelude::*;

/// Diaries of up to six dates, each with a night, its naps, or both.
pub fn any_diary() -> impl Strategy<Value = Diary> {
    proptest::collection::vec(any_date(), 1..6).prop_map(|dates| {
        let mut diary = Diary::default();
        for (number, of_date) in dates.into_iter().enumerate() {
            let date = step_days(NaiveDate::from_ymd_opt(2025, 3, 25).unwrap(), 2 * number as i64);
            let night = of_date.night.on(date);
            let key = format!("{date}.1");
            diary
                .naps
                .extend(of_date.naps.iter().map(|nap| (nap.on(date, night.zone), of_date.provenance(String::new()))));
            if of_date.has_night {
                diary.nights.push((night, of_date.provenance(key)));
            }
        }
        diary
    })
}

#[derive(Debug)]
struct OfDate {
    has_night: bool,
    is_logged: bool,
    night: AnyNight,
    naps: Vec<AnyNap>,
}

impl OfDate {
    fn provenance(&self, key: String) -> Provenance {
        let noted_by = if self.is_logged { NotedBy::Person } else { NotedBy::OtherApp };
        let logged_at = "2025-05-01T06:30:00.125Z".parse().ok();
        Provenance { noted_by, source: OWN_SOURCE.to_owned(), keys: vec![key], logged_at }
    }
}

fn any_date() -> impl Strategy<Value = OfDate> {
    let naps = proptest::collection::vec(any_nap(), 0..3);
    (any::<(bool, bool)>(), any_night(), naps).prop_map(|((has_night, is_logged), night, naps)| OfDate {
        has_night: has_night || naps.is_empty(),
        is_logged,
        night,
        naps,
    })
}

#[derive(Debug)]
struct AnyNap {
    at_ms: i64,
    length_ms: i64,
    has_times: bool,
}

fn any_nap() -> impl Strategy<Value = AnyNap> {
    (0..36_000_000_i64, 1..7_200_000_i64, any::<bool>()).prop_map(|(at_ms, length_ms, has_times)| AnyNap {
        at_ms,
        length_ms,
        has_times,
    })
}

impl AnyNap {
    fn on(&self, date: NaiveDate, zone: NightZone) -> Nap {
        let started_at = noon_before(date) + TimeDelta::milliseconds(self.at_ms);
        let length = TimeDelta::milliseconds(self.length_ms);
        let span = if self.has_times {
            NapSpan::Times { started_at, ended_at: started_at + length }
        } else {
            NapSpan::Duration { duration_min: Minutes::from_elapsed(length) }
        };
        Nap { diary_date: date, zone, span }
    }
}

/// A night as steps in milliseconds from one time to the next; nothing of it need be known.
#[derive(Debug)]
struct AnyNight {
    zone: &'static str,
    steps_ms: [i64; 5],
    known: [bool; 8],
    minutes: [f64; 2],
    levels: [u8; 4],
    note: String,
    tags: Vec<String>,
    routines: Vec<String>,
}

fn any_night() -> impl Strategy<Value = AnyNight> {
    let zone = prop::sample::select(vec!["Europe/London", "Australia/Lord_Howe", "America/St_Johns", "+05:45", "UTC"]);
    let steps = [0..7_200_000_i64, 0..3_600_000, 0..3_600_000, 3_600_000..18_000_000, 0..3_600_000];
    let names = || proptest::collection::vec(r"[a-z|/\\ü;,]{1,5}", 0..3);
    let note =
        r#"[a-z "',;|\\/=#\n\r\té€]{0,20}"#.prop_map(|note| if note.trim().is_empty() { String::new() } else { note });
    (zone, steps, any::<[bool; 8]>(), [0.0..30.0, 0.0..30.0], [1..6_u8, 1..6, 0..11, 0..11], note, names(), names())
        .prop_map(|(zone, steps_ms, known, minutes, levels, note, tags, routines)| AnyNight {
            zone,
            steps_ms,
            known,
            minutes,
            levels,
            note,
            tags,
            routines,
        })
}

impl AnyNight {
    /// The night on its date, by the rules of the diary.
    fn on(&self, date: NaiveDate) -> Night {
        let begin = noon_before(date) + TimeDelta::hours(11);
        let mut at = begin;
        let times = self.steps_ms.map(|step| {
            at += TimeDelta::milliseconds(step);
            GivenTime::Instant(at)
        });
        let [bed, lights_out, wake_from, wake_to, up] = times;
        let know = |place: usize, time: GivenTime| self.known[place].then_some(time);
        let awakening = SpanDraft { started_at: Some(wake_from), ended_at: Some(wake_to), duration_min: None };
        let is_marked = self.known[4] && wake_from != wake_to && wake_from != lights_out;
        let number = |place: usize, value: f64| self.known[place].then_some(value);
        let draft = NightDraft {
            diary_date: None,
            got_into_bed_at: know(0, bed),
            tried_to_sleep_at: Some(lights_out),
            sleep_onset_latency_min: number(5, self.minutes[0]).filter(|_| !is_marked),
            wake_after_sleep_onset_min: number(6, self.minutes[1]).filter(|_| !is_marked),
            marked_awakenings: is_marked.then_some(awakening).into_iter().collect(),
            final_awakening_at: Some(wake_to),
            got_out_of_bed_at: know(1, up),
            planned_wake_at: know(2, up),
            woken_by_alarm: self.known[7].then_some(self.known[0]),
            is_free_day: self.known[3].then_some(self.known[1]),
            quality: number(0, self.levels[0].into()),
            rested: number(1, self.levels[1].into()),
            tension_before: number(2, self.levels[2].into()),
            sleepiness_before: number(3, self.levels[3].into()),
            zone_is_assumed: self.known[2] && self.known[3],
            note: self.note.clone(),
            tags: self.tags.clone(),
            routines: self.routines.clone(),
            ..NightDraft::blank(self.zone.parse::<NightZone>().unwrap())
        };
        make_night(&draft, "2026-01-01T12:00:00Z".parse().unwrap()).unwrap().night
    }
}

fn noon_before(date: NaiveDate) -> DateTime<Utc> {
    step_days(date, -1).and_hms_opt(12, 0, 0).unwrap().and_utc()
}
