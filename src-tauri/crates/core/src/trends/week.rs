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

/// Summarises every ISO week that a range of dates touches, in order; `nights` are in order of their dates.
#[must_use]
pub fn weeks(nights: &[TrendsNight], first: NaiveDate, last: NaiveDate, free_days: usize) -> Vec<WeekSummary> {
    let mut weeks = Vec::new();
    let mut rest = nights;
    let mut date = first;
    while date <= last {
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
    use super::*;

    #[test]
    fn the_calendar_ends_in_a_week_of_its_own() {
        let days_in_range =
            |first, last| weeks(&[], first, last, 2).iter().map(|week| week.days_in_range).collect::<Vec<_>>();
        assert_eq!(days_in_range(NaiveDate::MAX, NaiveDate::MAX), [1]);
        assert_eq!(days_in_range(NaiveDate::MIN, NaiveDate::MIN), [1]);
        assert_eq!(days_in_range(NaiveDate::MAX - Days::new(9), NaiveDate::MAX).iter().sum::<usize>(), 10);
        assert_eq!(days_in_range(NaiveDate::MAX, NaiveDate::MIN), [0; 0]);
    }
}
