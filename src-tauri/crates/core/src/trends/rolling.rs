//! Seven dates at a time.

/// Fewest recorded nights of a week that are shown as one number.
pub const FEWEST_OF_A_WEEK: usize = 4;

/// Summarises, for each date, the values of the seven calendar dates that end there, from four values on.
///
/// `values` holds one a calendar date, none left out: a missing night takes its place among the seven and gives no value.
pub fn over_seven_dates<T>(
    values: &[Option<f64>],
    summarise: impl Fn(&[f64]) -> Option<T>,
) -> impl Iterator<Item = Option<T>> {
    (0..values.len()).map(move |index| {
        let seven: Vec<f64> = values[index.saturating_sub(6)..=index].iter().flatten().copied().collect();
        if seven.len() < FEWEST_OF_A_WEEK { None } else { summarise(&seven) }
    })
}
