//! One number a date, and what a stretch of them says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use drowse_core::time::step_days;
use drowse_core::trends::{FEWEST_OF_A_WEEK, over_seven_dates, quantile, quantiles};

use super::show::{Stretch, count};
use super::view::TrendMeasure;

/// Fewest dates that have a middle half.
const FEWEST_FOR_HALF: usize = 7;
/// Dates whose values the line of the first date rests on.
const DATES_BEFORE: i64 = 6;

/// A measure of every recorded date there is.
pub(super) type ByDate = BTreeMap<NaiveDate, f64>;

/// Looks at a measure over a stretch of dates.
pub(super) fn measure(by_date: &ByDate, stretch: &Stretch) -> TrendMeasure {
    let within = between(by_date, stretch.from, stretch.to);
    let median = median(&within);
    let before = stretch.before.map(|(from, to)| between(by_date, from, to)).unwrap_or_default();
    let is_enough = before.len() * 2 >= within.len();
    let median_before = self::median(&before).filter(|_| is_enough);
    let column = column(by_date, step_days(stretch.from, -DATES_BEFORE), stretch.to);
    let seven = over_seven_dates(&column, |seven| quantiles(seven, [0.25, 0.5, 0.75]));
    let quartiles: Vec<Option<[f64; 3]>> = seven.skip(DATES_BEFORE as usize).collect();
    TrendMeasure {
        n: count(within.len()),
        median,
        half: half(&within),
        change: median.zip(median_before).map(|(now, before)| now - before),
        values: column[DATES_BEFORE as usize..].to_vec(),
        median7: quartiles.iter().map(|found| found.map(|[_, middle, _]| middle)).collect(),
        band7: quartiles.iter().map(|found| found.map(|[low, _, high]| (low, high))).collect(),
    }
}

/// Lists the known values between two dates.
fn between(by_date: &ByDate, from: NaiveDate, to: NaiveDate) -> Vec<f64> {
    by_date.range(from..=to).map(|(_, value)| *value).collect()
}

/// Lists one value a date, without leaving one out.
fn column(by_date: &ByDate, from: NaiveDate, to: NaiveDate) -> Vec<Option<f64>> {
    let mut known = by_date.range(from..=to).peekable();
    let value = |date| known.next_if(|(next, _)| **next == date).map(|(_, value)| *value);
    from.iter_days().take_while(|date| *date <= to).map(value).collect()
}

fn median(values: &[f64]) -> Option<f64> {
    if values.len() < FEWEST_OF_A_WEEK { None } else { quantile(values, 0.5) }
}

fn half(values: &[f64]) -> Option<(f64, f64)> {
    if values.len() < FEWEST_FOR_HALF {
        return None;
    }
    quantiles(values, [0.25, 0.75]).map(|[low, high]| (low, high))
}
