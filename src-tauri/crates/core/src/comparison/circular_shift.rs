//! Values that resemble their neighbours, and a test that bears it.

use crate::trends::mean;

/// How much of the size of the values rounding may take from a tie.
const ROUNDING: f64 = 1e-9;

/// Returns how alike neighbouring nights are (lag-1 autocorrelation, −1 to 1); `None` when all are the same.
///
/// Source: Box & Jenkins 1976, Time Series Analysis, 2.1.5.
#[must_use]
pub fn autocorrelation(values: &[f64]) -> Option<f64> {
    let from_mean = from_mean(values);
    let squares: f64 = from_mean.iter().map(|value| value * value).sum();
    let neighbours: f64 = from_mean.windows(2).map(|pair| pair[0] * pair[1]).sum();
    (squares > 0.0).then(|| neighbours / squares)
}

/// Returns how often chance alone sets the means at least as far apart (two-sided p).
///
/// The row of nights with it is shifted against the values by every number of nights, round at the end. That keeps how
/// alike neighbours are in both rows. The smallest possible p is 1 ÷ n, which is why it takes many nights.
///
/// Source: Politis & Romano 1992, circular blocks of the whole length; `nof1.json`, `observational_circular_shift`.
///
/// # Panics
/// When there is not one mark for each value.
#[must_use]
pub fn p_circular_shift(values: &[f64], has_it: &[bool]) -> f64 {
    assert_eq!(values.len(), has_it.len(), "every night is with it or without it");
    let nights = values.len();
    let from_mean = from_mean(values);
    // Deviations add up to 0, so the sum over one group alone says how far apart both are: take the smaller.
    let is_with_fewer = has_it.iter().filter(|has_it| **has_it).count() * 2 <= nights;
    let round = [&from_mean[..], &from_mean[..]].concat();
    let mut sums = vec![0.0; nights];
    for (night, _) in has_it.iter().enumerate().filter(|(_, has_it)| **has_it == is_with_fewer) {
        for (sum, value) in sums.iter_mut().zip(&round[night..]) {
            *sum += value;
        }
    }
    let size: f64 = from_mean.iter().map(|value| value.abs()).sum();
    let Some(found) = sums.first().map(|sum| sum.abs() - ROUNDING * size) else { return 1.0 };
    sums.iter().filter(|sum| sum.abs() >= found).count() as f64 / nights as f64
}

fn from_mean(values: &[f64]) -> Vec<f64> {
    let mean = mean(values).unwrap_or_default();
    values.iter().map(|value| value - mean).collect()
}
