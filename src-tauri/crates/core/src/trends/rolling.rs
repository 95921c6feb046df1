//! Seven dates at a time.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::time::step_days;

/// Fewest recorded nights of a week that are shown as one number.
pub const FEWEST_OF_A_WEEK: usize = 4;

/// Summarises, for each date, the values of the seven calendar dates that end there, from four values on.
///
/// Dates are stepped on the calendar: a missing night takes its place among the seven and gives no value.
pub fn over_seven_dates<'v>(
    values: &'v BTreeMap<NaiveDate, f64>,
    dates: impl IntoIterator<Item = NaiveDate> + 'v,
    summarise: impl Fn(&[f64]) -> Option<f64> + 'v,
) -> impl Iterator<Item = Option<f64>> + 'v {
    dates.into_iter().map(move |date| {
        let seven: Vec<f64> = values.range(step_days(date, -6)..=date).map(|(_, value)| *value).collect();
        if seven.len() < FEWEST_OF_A_WEEK { None } else { summarise(&seven) }
    })
}
