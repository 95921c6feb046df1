//! Which of the daily copies of a diary stay.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

/// Of how many days, weeks and months the newest copy stays. Those count that have a copy: a computer that was off for a
/// year loses none.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// Returns which copies stay, by their place among the dates they were made on: the newest of each of the last seven days,
/// four weeks and twelve months that have one. Of two of one date the later in the list is the newer.
#[must_use]
pub fn kept(made_on: &[NaiveDate]) -> BTreeSet<usize> {
    let mut newest_first: Vec<usize> = (0..made_on.len()).collect();
    newest_first.sort_by_key(|place| Reverse((made_on[*place], *place)));
    let newest_of = |count: usize, period: fn(NaiveDate) -> (i32, u32)| {
        let mut periods: Vec<(i32, u32)> = Vec::new();
        let mut kept = Vec::new();
        for place in &newest_first {
            let period = period(made_on[*place]);
            if !periods.contains(&period) && periods.len() < count {
                periods.push(period);
                kept.push(*place);
            }
        }
        kept
    };
    let days = newest_of(DAYS, |date| (date.year(), date.ordinal()));
    let weeks = newest_of(WEEKS, |date| (date.iso_week().year(), date.iso_week().week()));
    let months = newest_of(MONTHS, |date| (date.year(), date.month()));
    days.into_iter().chain(weeks).chain(months).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::step_days;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn kept_dates(made_on: &[NaiveDate]) -> Vec<NaiveDate> {
        kept(made_on).into_iter().map(|place| made_on[place]).collect()
    }

    /// Makes a copy every day and drops what need not stay, as the agent does.
    fn after_days(first: NaiveDate, days: i64) -> Vec<NaiveDate> {
        (0..days).fold(Vec::new(), |mut copies, day| {
            copies.push(step_days(first, day));
            kept_dates(&copies)
        })
    }

    #[test]
    fn after_a_year_there_are_seven_days_four_weeks_and_twelve_months() {
        // 2025-12-31 is a Wednesday.
        let copies = after_days(date("2024-11-05"), 422);
        let days = (25..=31).map(|day| date(&format!("2025-12-{day}")));
        let weeks = ["2025-12-14", "2025-12-21", "2025-12-28"].map(date);
        let months = (1..=11).map(|month| step_days(date(&format!("2025-{:02}-01", month + 1)), -1));
        let expected: BTreeSet<NaiveDate> = days.chain(weeks).chain(months).collect();
        assert_eq!(copies.into_iter().collect::<BTreeSet<_>>(), expected);
    }

    #[test]
    fn a_computer_that_was_off_for_long_loses_none() {
        let copies = ["2019-05-01", "2020-05-01", "2021-05-01"].map(date);
        assert_eq!(kept_dates(&copies), copies);
    }

    #[test]
    fn of_two_of_a_day_the_later_stays() {
        assert_eq!(kept(&["2025-01-14", "2025-01-14"].map(date)), BTreeSet::from([1]));
    }

    #[test]
    fn the_week_of_new_year_is_one() {
        // A Sunday, and every day of the week after it: only its last one and the Sunday are of different weeks.
        let copies: Vec<NaiveDate> = (0..8).map(|day| step_days(date("2024-12-29"), day)).collect();
        let later: Vec<NaiveDate> = (1..8).map(|day| step_days(date("2025-01-20"), day)).collect();
        let kept = kept_dates(&[copies, later].concat());
        assert!(!kept.contains(&date("2024-12-30")) && kept.contains(&date("2025-01-05")), "{kept:?}");
        assert_eq!(kept.iter().filter(|kept| **kept < date("2025-01-06")).count(), 3, "{kept:?}");
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_few_with_it(days in prop::collection::vec(0_i64..2000, 1..60)) {
            let made_on: Vec<NaiveDate> = days.iter().map(|day| step_days(date("2020-01-01"), *day)).collect();
            let kept = kept(&made_on);
            let newest = made_on.iter().max().unwrap();
            prop_assert!(kept.iter().any(|place| made_on[*place] == *newest));
            prop_assert!(kept.len() <= DAYS + WEEKS + MONTHS);
        }

        #[test]
        fn what_stays_stays(days in prop::collection::vec(0_i64..2000, 1..60)) {
            let made_on: Vec<NaiveDate> = days.iter().map(|day| step_days(date("2020-01-01"), *day)).collect();
            let once = kept_dates(&made_on);
            prop_assert_eq!(kept_dates(&once), once);
        }
    }
}
