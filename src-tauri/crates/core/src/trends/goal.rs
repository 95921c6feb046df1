//! Recorded nights against what a person means to sleep.

use chrono::NaiveDate;

use super::{FEWEST_OF_A_WEEK, TrendsNight};
use crate::time::step_days;
use crate::units::Minutes;

/// How many dates it looks back on.
const DATES: i64 = 14;

/// The recorded nights of two weeks beside the goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AgainstGoal {
    /// Recorded dates whose sleep is known.
    pub nights: usize,
    /// The sum of goal − TST24 over them: above zero they were shorter together, below longer.
    pub missing: Minutes,
}

impl AgainstGoal {
    /// Returns how much shorter a recorded night was than the goal, on average; below zero: longer.
    #[must_use]
    pub fn missing_a_night(&self) -> Minutes {
        Minutes(self.missing.0 / self.nights as f64)
    }
}

/// Adds up the recorded nights of the fourteen dates that end at `last`, from four on; what is not recorded is not in it.
///
/// It is no debt and no medical figure. Source: SLEEP-METRICS.md 5.
#[must_use]
pub fn against_goal(nights: &[TrendsNight], last: NaiveDate, goal: Minutes) -> Option<AgainstGoal> {
    let first = step_days(last, 1 - DATES);
    let within = nights.iter().filter(|night| first <= night.diary_date && night.diary_date <= last);
    let known: Vec<(NaiveDate, f64)> = within
        .filter_map(|night| night.metrics.total_sleep_time_24h_min.map(|total| (night.diary_date, total.0)))
        .collect();
    let mut dates: Vec<NaiveDate> = known.iter().map(|(date, _)| *date).collect();
    dates.dedup();
    let slept: f64 = known.iter().map(|(_, total)| total).sum();
    let missing = Minutes(goal.0 * dates.len() as f64 - slept);
    (dates.len() >= FEWEST_OF_A_WEEK).then_some(AgainstGoal { nights: dates.len(), missing })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diary::Metrics;

    fn nights(totals: &[(i64, f64)]) -> Vec<TrendsNight> {
        let night = |(day, total): &(i64, f64)| TrendsNight {
            diary_date: step_days(last(), *day),
            metrics: Metrics { total_sleep_time_24h_min: Some(Minutes(*total)), ..Metrics::default() },
            bedtime: None,
            wake: None,
            midsleep: None,
            is_free: false,
        };
        totals.iter().map(night).collect()
    }

    fn last() -> NaiveDate {
        "2025-03-14".parse().unwrap()
    }

    fn found(totals: &[(i64, f64)]) -> Option<(usize, f64)> {
        against_goal(&nights(totals), last(), Minutes(480.0)).map(|found| (found.nights, found.missing.0))
    }

    #[test]
    fn only_recorded_nights_of_two_weeks_count() {
        let four = [(-13, 420.0), (-9, 450.0), (-3, 500.0), (0, 470.0)];
        assert_eq!(found(&four), Some((4, 80.0)));
        assert_eq!(found(&[&[(-14, 0.0)][..], &four].concat()), Some((4, 80.0)));
        assert_eq!(found(&four[1..]), None);
    }

    #[test]
    fn a_night_has_its_share() {
        let found = against_goal(&nights(&[(-3, 420.0), (-2, 450.0), (-1, 500.0), (0, 470.0)]), last(), Minutes(480.0));
        assert_eq!(found.map(|found| found.missing_a_night()), Some(Minutes(20.0)));
    }

    #[test]
    fn more_than_meant_is_below_zero_and_two_sleeps_of_a_date_are_one_night() {
        let two_sleeps = [(-3, 520.0), (-2, 500.0), (-1, 490.0), (0, 400.0), (0, 120.0)];
        assert_eq!(found(&two_sleeps), Some((4, -110.0)));
    }
}
