//! `trends_years <years>…`: how long everything that Trends shows of so many years takes to compute, in milliseconds.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Tz;
use drowse_core::diary::{Nap, NapSpan, Night, NightDraft, make_night};
use drowse_core::time::{NOON, step_days, window};
use drowse_core::trends::{Asleep, Habits, Overview, Rhythm, TrendsNight};
use drowse_core::units::Minutes;

/// The fastest of so many runs counts: other work on the machine only slows.
const RUNS: usize = 9;
const PLACE: Tz = Tz::America__New_York;
const FREE_DAYS: [Weekday; 2] = [Weekday::Sat, Weekday::Sun];

fn main() {
    for years in std::env::args().skip(1).filter_map(|years| years.parse::<i64>().ok()) {
        let (nights, naps) = diary(years * 365);
        let (first, last) = (nights[0].diary_date, nights[nights.len() - 1].diary_date);
        let (of_nights, trends) =
            fastest(|| nights.iter().map(|night| TrendsNight::of(night, &[], &FREE_DAYS)).collect::<Vec<_>>());
        let (of_overview, _) = fastest(|| Overview::of(&trends, first, last, FREE_DAYS.len()));
        let habits = Habits { free_days: FREE_DAYS.len(), goal: Minutes(480.0) };
        let (of_rhythm, _) = fastest(|| Rhythm::of(&trends, &Asleep::of(&trends, &naps), last, habits));
        println!(
            "{years} years, {} nights: {:.1} ms; numbers of each night {:.1}, means and weeks {:.1}, rhythm {:.1}",
            nights.len(),
            milliseconds(of_nights + of_overview + of_rhythm),
            milliseconds(of_nights),
            milliseconds(of_overview),
            milliseconds(of_rhythm),
        );
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn fastest<T>(compute: impl Fn() -> T) -> (Duration, T) {
    let run = || {
        let begun = Instant::now();
        let found = black_box(compute());
        (begun.elapsed(), found)
    };
    (0..RUNS).map(|_| run()).min_by_key(|(time, _)| *time).expect("there is a run")
}

/// Makes a diary up: bedtimes and lengths that go round, a nap every ninth day, every eighth night missing.
fn diary(days: i64) -> (Vec<Night>, Vec<Nap>) {
    let first = NaiveDate::from_ymd_opt(1976, 1, 5).expect("a date");
    let (mut nights, mut naps) = (Vec::new(), Vec::new());
    for day in (0..days).filter(|day| day % 8 != 3) {
        let date = step_days(first, day);
        let noon = window(PLACE, date, NOON).start;
        let minutes = |minutes: i64| TimeDelta::minutes(minutes);
        let bed = noon + minutes(630 + day * 17 % 90);
        let awake = bed + minutes(420 + day * 29 % 110);
        nights.push(Night {
            got_into_bed_at: Some(bed),
            tried_to_sleep_at: Some(bed + minutes(10)),
            sleep_onset_latency_min: Some(Minutes((5 + day * 7 % 40) as f64)),
            wake_after_sleep_onset_min: Some(Minutes((day * 11 % 35) as f64)),
            final_awakening_at: Some(awake),
            got_out_of_bed_at: Some(awake + minutes(12)),
            ..blank(date)
        });
        if day % 9 == 0 {
            let started_at = noon + minutes(90);
            let span = NapSpan::Times { started_at, ended_at: started_at + minutes(25) };
            naps.push(Nap { diary_date: date, zone: PLACE.into(), span });
        }
    }
    (nights, naps)
}

fn blank(date: NaiveDate) -> Night {
    let draft = NightDraft { diary_date: Some(date), slept: false, ..NightDraft::blank(PLACE) };
    let after = window(PLACE, date, NaiveTime::MIN).end + TimeDelta::days(2);
    Night { slept: true, ..make_night(&draft, after).expect("a night without a time").night }
}
