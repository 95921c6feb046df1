//! ISO weeks of diary dates.

use chrono::{Datelike, Days, IsoWeek, NaiveDate};

use super::{ClockSummary, FEWEST_OF_A_WEEK, Summary, TrendsNight, mean};
use crate::units::{Minutes, Percent};

/// What a week shows; its numbers are blank under four recorded nights.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekSummary {
    /// The week, Monday first.
    pub week: IsoWeek,
    /// How many of its dates lie in the range.
    pub days_in_range: usize,
    /// Recorded nights.
    pub recorded: usize,
    /// Mean and spread of total sleep time.
    pub total_sleep_time: Summary,
    /// Mean sleep onset latency.
    pub mean_sleep_onset_latency: Option<Minutes>,
    /// Mean wake after sleep onset.
    pub mean_wake_after_sleep_onset: Option<Minutes>,
    /// Mean sleep efficiency.
    pub mean_sleep_efficiency: Option<Percent>,
    /// Total sleep time as if every kind of day had been recorded in its proportion; needs nights of both kinds.
    pub balanced_mean_total_sleep_time: Option<Minutes>,
    /// Circular mean midsleep.
    pub midsleep: Option<Minutes>,
}

/// A range of more days than this, two centuries, is given to mean all there is.
const AGES_DAYS: i64 = 73_050;

/// Summarises every ISO week that a range of dates touches, in order; of one that goes on for ages, only the weeks from
/// the first night to the last. `nights` are in order of their dates, and within the range.
#[must_use]
pub fn weeks(nights: &[TrendsNight], first: NaiveDate, last: NaiveDate, free_days: usize) -> Vec<WeekSummary> {
    let mut weeks = Vec::new();
    let mut rest = nights;
    let (mut date, until) = if (last - first).num_days() > AGES_DAYS {
        let (Some(oldest), Some(newest)) = (nights.first(), nights.last()) else { return weeks };
        let since_monday = Days::new(u64::from(oldest.diary_date.weekday().num_days_from_monday()));
        let monday = oldest.diary_date.checked_sub_days(since_monday);
        (monday.map_or(first, |monday| monday.max(first)), newest.diary_date)
    } else {
        (first, last)
    };
    while date <= until {
        let week = date.iso_week();
        let to_sunday = Days::new(u64::from(6 - date.weekday().num_days_from_monday()));
        let end = date.checked_add_days(to_sunday).map_or(last, |sunday| sunday.min(last));
        let before = rest.partition_point(|night| night.diary_date < date);
        let within = rest.partition_point(|night| night.diary_date <= end);
        let days_in_range = usize::try_from((end - date).num_days() + 1).unwrap_or_default();
        weeks.push(summarise(&rest[before..within], week, days_in_range, free_days));
        rest = &rest[within..];
        // The calendar may end here, in the middle of a week or not.
        let Some(monday) = end.succ_opt() else { break };
        date = monday;
    }
    weeks
}

fn summarise(nights: &[TrendsNight], week: IsoWeek, days_in_range: usize, free_days: usize) -> WeekSummary {
    let mut dates: Vec<NaiveDate> = nights.iter().map(|night| night.diary_date).collect();
    dates.dedup();
    let recorded = dates.len();
    let nights = if recorded < FEWEST_OF_A_WEEK { &[] } else { nights };
    let known = |value: fn(&TrendsNight) -> Option<f64>| nights.iter().filter_map(value).collect::<Vec<_>>();
    let latency = known(|night| night.metrics.sleep_onset_latency_min.map(|minutes| minutes.0));
    let awake = known(|night| night.metrics.wake_after_sleep_onset_min.map(|minutes| minutes.0));
    let efficiency = known(|night| night.metrics.sleep_efficiency_pct.map(|percent| percent.0));
    let midsleep: Vec<Minutes> = nights.iter().filter_map(|night| night.midsleep).collect();
    WeekSummary {
        week,
        days_in_range,
        recorded,
        total_sleep_time: Summary::of(&known(|night| night.metrics.total_sleep_time_min.map(|minutes| minutes.0))),
        mean_sleep_onset_latency: mean(&latency).map(Minutes),
        mean_wake_after_sleep_onset: mean(&awake).map(Minutes),
        mean_sleep_efficiency: mean(&efficiency).map(Percent),
        balanced_mean_total_sleep_time: balanced(nights, free_days),
        midsleep: ClockSummary::of(&midsleep).mean,
    }
}

/// A missing weekend biases the plain mean; this one weighs free days and others as a week has them.
fn balanced(nights: &[TrendsNight], free_days: usize) -> Option<Minutes> {
    let mean_of = |is_free: bool| {
        let kind = nights.iter().filter(|night| night.is_free == is_free);
        mean(&kind.filter_map(|night| night.metrics.total_sleep_time_min.map(|minutes| minutes.0)).collect::<Vec<_>>())
    };
    let free_days = free_days.min(7) as f64;
    Some(Minutes((mean_of(false)? * (7.0 - free_days) + mean_of(true)? * free_days) / 7.0))
}

#[cfg(test)]
mod tests {
    use super::super::night::tests::unknown_night;
    use super::*;

    fn days_in_range(nights: &[NaiveDate], first: NaiveDate, last: NaiveDate) -> Vec<usize> {
        let nights: Vec<_> = nights.iter().copied().map(unknown_night).collect();
        weeks(&nights, first, last, 2).iter().map(|week| week.days_in_range).collect()
    }

    #[test]
    fn the_calendar_ends_in_a_week_of_its_own() {
        let (least, most) = (NaiveDate::MIN, NaiveDate::MAX);
        assert_eq!(days_in_range(&[most], most, most), [1]);
        assert_eq!(days_in_range(&[least], least, least), [1]);
        assert_eq!(days_in_range(&[], most - Days::new(9), most).iter().sum::<usize>(), 10);
        assert_eq!(days_in_range(&[], most, least), [0; 0]);
    }

    #[test]
    fn weeks_of_a_range_of_ages_go_from_the_first_night_to_the_last() {
        let nights = ["2025-01-15", "2025-01-29"].map(|date| date.parse().unwrap());
        assert_eq!(days_in_range(&nights, NaiveDate::MIN, NaiveDate::MAX), [7, 7, 7]);
        let (first, last) = ("2025-01-14".parse().unwrap(), "2025-01-30".parse().unwrap());
        assert_eq!(days_in_range(&nights, first, last), [6, 7, 4]);
        assert_eq!(days_in_range(&[], first, last), [6, 7, 4]);
        assert_eq!(days_in_range(&[], NaiveDate::MIN, NaiveDate::MAX), [0; 0]);
    }
}
