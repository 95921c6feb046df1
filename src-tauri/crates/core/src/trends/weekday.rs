//! Which mornings follow longer nights.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::quantile;

/// Fewest nights of a weekday that have a middle one.
pub const FEWEST_OF_A_WEEKDAY: usize = 3;
/// Middles less than this many minutes apart are called the same: a diary is kept to five minutes or so.
const TELLS_APART: f64 = 20.0;

/// The nights that ended on one weekday.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WeekdayNights {
    /// Their values, by date.
    pub values: Vec<f64>,
    /// Their median, from three nights on.
    pub median: Option<f64>,
}

/// The nights of a range by the weekday they ended on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WeekdayPattern {
    /// Monday to Sunday.
    pub days: [WeekdayNights; 7],
    /// Places in `days` of the largest and the smallest median; none while a weekday has none, or where all are alike.
    pub ends: Option<(usize, usize)>,
}

impl WeekdayPattern {
    /// Sorts values by the weekday of their diary date.
    #[must_use]
    pub fn of(values: &BTreeMap<NaiveDate, f64>) -> Self {
        let mut days: [WeekdayNights; 7] = Default::default();
        for (date, value) in values {
            days[date.weekday().num_days_from_monday() as usize].values.push(*value);
        }
        for day in days.iter_mut().filter(|day| day.values.len() >= FEWEST_OF_A_WEEKDAY) {
            day.median = quantile(&day.values, 0.5);
        }
        let ends = ends(&days);
        Self { days, ends }
    }
}

fn ends(days: &[WeekdayNights; 7]) -> Option<(usize, usize)> {
    let medians: Vec<f64> = days.iter().map(|day| day.median).collect::<Option<_>>()?;
    let by_median = |one: &usize, other: &usize| medians[*one].total_cmp(&medians[*other]);
    let (most, least) = ((0..7).max_by(by_median)?, (0..7).min_by(by_median)?);
    (medians[most] - medians[least] >= TELLS_APART).then_some((most, least))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::step_days;

    /// Weeks of nights from a Monday on, Saturdays longer.
    fn nights(weeks: i64, saturday: f64) -> BTreeMap<NaiveDate, f64> {
        let monday: NaiveDate = "2025-01-06".parse().unwrap();
        (0..weeks * 7).map(|day| (step_days(monday, day), if day % 7 == 5 { saturday } else { 420.0 })).collect()
    }

    #[test]
    fn three_of_each_weekday_have_a_middle_and_two_ends() {
        assert_eq!(WeekdayPattern::of(&nights(2, 480.0)).ends, None);
        let pattern = WeekdayPattern::of(&nights(3, 480.0));
        assert_eq!((pattern.days[5].median, pattern.days[0].median), (Some(480.0), Some(420.0)));
        assert_eq!(pattern.ends.map(|(most, _)| most), Some(5));
    }

    #[test]
    fn what_differs_by_minutes_is_alike() {
        assert_eq!(WeekdayPattern::of(&nights(4, 435.0)).ends, None);
    }

    #[test]
    fn a_missing_weekday_is_not_the_shortest() {
        let mut without = nights(4, 480.0);
        without.retain(|date, _| date.weekday() != chrono::Weekday::Wed);
        let pattern = WeekdayPattern::of(&without);
        assert_eq!((pattern.days[2].median, pattern.ends), (None, None));
    }
}
