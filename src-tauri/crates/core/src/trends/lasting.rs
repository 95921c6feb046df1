//! When a doctor may be worth asking.

use chrono::NaiveDate;

use super::TrendsNight;
use crate::time::step_days;
use crate::units::Minutes;

const WEEKS: i64 = 12;
const NIGHTS_A_WEEK: usize = 3;
const LONG: Minutes = Minutes(30.0);

/// Tells whether on three nights or more of every week, for the twelve weeks that end at a date, it took longer than
/// half an hour to fall asleep, or more than half an hour was spent awake in the night.
///
/// It says nothing about the cause. Source: CONTENT.md 3.5, after the frequency and duration in ICSD-3 and DSM-5.
#[must_use]
pub fn trouble_has_lasted(nights: &[TrendsNight], last: NaiveDate) -> bool {
    let is_long = |minutes: Option<Minutes>| minutes.is_some_and(|minutes| minutes.0 > LONG.0);
    let hard = |night: &&TrendsNight| {
        is_long(night.metrics.sleep_onset_latency_min) || is_long(night.metrics.wake_after_sleep_onset_min)
    };
    let mut dates: Vec<NaiveDate> = nights.iter().filter(hard).map(|night| night.diary_date).collect();
    dates.dedup();
    (0..WEEKS).all(|week| {
        let (from, to) = (step_days(last, -7 * week - 6), step_days(last, -7 * week));
        dates.iter().filter(|date| from <= **date && **date <= to).count() >= NIGHTS_A_WEEK
    })
}

#[cfg(test)]
mod tests {
    use super::super::night::tests::unknown_night;
    use super::*;
    use crate::diary::Metrics;

    fn last() -> NaiveDate {
        "2025-03-30".parse().unwrap()
    }

    /// Twelve weeks up to the last date, their first `hard` nights of seven with so many minutes to fall asleep.
    fn weeks(hard: i64, minutes: f64) -> Vec<TrendsNight> {
        let night = |day: i64| {
            let latency = if day % 7 < hard { minutes } else { 10.0 };
            let metrics = Metrics { sleep_onset_latency_min: Some(Minutes(latency)), ..Metrics::default() };
            TrendsNight { metrics, ..unknown_night(step_days(last(), day - 83)) }
        };
        (0..84).map(night).collect()
    }

    #[test]
    fn three_nights_of_every_week_for_twelve_weeks() {
        assert!(trouble_has_lasted(&weeks(3, 31.0), last()));
        assert!(!trouble_has_lasted(&weeks(2, 31.0), last()));
        assert!(!trouble_has_lasted(&weeks(7, 30.0), last()));
    }

    #[test]
    fn one_better_week_or_one_not_noted_ends_it() {
        let mut with_a_gap = weeks(7, 45.0);
        with_a_gap.drain(20..27);
        assert!(!trouble_has_lasted(&with_a_gap, last()));
        assert!(!trouble_has_lasted(&weeks(7, 45.0), step_days(last(), 5)));
    }

    #[test]
    fn time_awake_in_the_night_counts_as_much() {
        let mut nights = weeks(0, 0.0);
        for night in &mut nights {
            night.metrics.wake_after_sleep_onset_min = Some(Minutes(40.0));
        }
        assert!(trouble_has_lasted(&nights, last()));
    }

    #[test]
    fn two_sleeps_of_a_date_are_one_night() {
        let mut nights = weeks(2, 45.0);
        let again: Vec<TrendsNight> = nights.iter().step_by(7).cloned().collect();
        nights.extend(again);
        nights.sort_by_key(|night| night.diary_date);
        assert!(!trouble_has_lasted(&nights, last()));
    }
}
