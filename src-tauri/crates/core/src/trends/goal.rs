//! Sleep against the goal a person set.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{FEWEST_OF_A_WEEK, TrendsNight};
use crate::units::Minutes;

/// How many dates are looked at.
const DATES: u64 = 14;

/// What fourteen dates of sleep, naps included, fall short of a goal. There is no agreed measure of sleep debt, and this is
/// none: a sum over recorded dates, never stretched over missing ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShortOfGoal {
    /// Dates of the fourteen whose sleep is known.
    pub dates: usize,
    /// Σ(goal − TST with naps) over those dates, from four on; below 0 when there was more sleep than the goal.
    pub sum: Option<Minutes>,
}

impl ShortOfGoal {
    /// Sums the fourteen dates that end at `last` up, in any order. A date with a sleep of unknown length is unknown.
    #[must_use]
    pub fn of(nights: &[TrendsNight], last: NaiveDate, goal: Minutes) -> Self {
        let first = last.checked_sub_days(Days::new(DATES - 1)).unwrap_or(NaiveDate::MIN);
        let mut by_date: BTreeMap<NaiveDate, Option<Minutes>> = BTreeMap::new();
        for night in nights.iter().filter(|night| (first..=last).contains(&night.diary_date)) {
            let total = by_date.entry(night.diary_date).or_insert(Some(Minutes::ZERO));
            *total = total.zip(night.metrics.total_sleep_time_24h_min).map(|(total, more)| total + more);
        }
        let totals: Vec<Minutes> = by_date.into_values().flatten().collect();
        let sum = totals.iter().map(|total| goal - *total).sum();
        Self { dates: totals.len(), sum: (totals.len() >= FEWEST_OF_A_WEEK).then_some(sum) }
    }

    /// Returns how much shorter a date was than the goal, on average; below 0: longer.
    #[must_use]
    pub fn a_date(&self) -> Option<Minutes> {
        self.sum.map(|sum| Minutes(sum.0 / self.dates as f64))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::night::tests::unknown_night;
    use super::*;
    use crate::diary::Metrics;
    use crate::time::step_days;

    const GOAL: Minutes = Minutes(480.0);

    fn last() -> NaiveDate {
        "2025-01-31".parse().unwrap()
    }

    fn night(days_ago: i64, total: Option<f64>) -> TrendsNight {
        let metrics = Metrics { total_sleep_time_24h_min: total.map(Minutes), ..Metrics::default() };
        TrendsNight { metrics, ..unknown_night(step_days(last(), -days_ago)) }
    }

    #[test]
    fn missing_and_unknown_nights_are_not_owed() {
        let nights = [
            night(14, Some(0.0)),
            night(13, Some(400.0)),
            night(7, None),
            night(2, Some(500.0)),
            night(1, Some(470.0)),
        ];
        assert_eq!(ShortOfGoal::of(&nights, last(), GOAL), ShortOfGoal { dates: 3, sum: None });
        let one_more = [nights.as_slice(), &[night(0, Some(420.0))]].concat();
        let short = ShortOfGoal::of(&one_more, last(), GOAL);
        assert_eq!((short, short.a_date()), (ShortOfGoal { dates: 4, sum: Some(Minutes(130.0)) }, Some(Minutes(32.5))));
    }

    #[test]
    fn a_night_without_sleep_is_owed_in_full_and_two_sleeps_are_one_date() {
        let nights = [
            night(3, Some(0.0)),
            night(2, Some(300.0)),
            night(2, Some(180.0)),
            night(1, Some(500.0)),
            night(0, Some(480.0)),
        ];
        assert_eq!(ShortOfGoal::of(&nights, last(), GOAL), ShortOfGoal { dates: 4, sum: Some(Minutes(460.0)) });
    }

    #[test]
    fn the_first_dates_of_the_calendar_have_none_before_them() {
        assert_eq!(ShortOfGoal::of(&[], NaiveDate::MIN, GOAL), ShortOfGoal { dates: 0, sum: None });
    }

    proptest! {
        #[test]
        fn order_does_not_matter(totals in prop::collection::vec(prop::option::of(0..900_u16), 0..20)) {
            let mut nights: Vec<TrendsNight> =
                totals.iter().zip(0..).map(|(total, ago)| night(ago, total.map(f64::from))).collect();
            let ordered = ShortOfGoal::of(&nights, last(), GOAL);
            nights.reverse();
            prop_assert_eq!(ShortOfGoal::of(&nights, last(), GOAL), ordered);
        }
    }
}
