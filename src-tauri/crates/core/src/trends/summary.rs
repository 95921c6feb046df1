//! The middle and the spread of numbers.

/// The middle and the spread of the known values of a measure.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Summary {
    /// How many values are known.
    pub count: usize,
    /// Arithmetic mean.
    pub mean: Option<f64>,
    /// Sample standard deviation (n − 1); needs two values.
    pub standard_deviation: Option<f64>,
    /// Median.
    pub median: Option<f64>,
}

impl Summary {
    /// Summarises values; the unknown ones are not among them.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let mean = mean(values);
        let squares = mean.map(|mean| values.iter().map(|value| (value - mean).powi(2)).sum::<f64>());
        let degrees = values.len().saturating_sub(1);
        Self {
            count: values.len(),
            mean,
            standard_deviation: squares.filter(|_| degrees > 0).map(|squares| (squares / degrees as f64).sqrt()),
            median: quantile(values, 0.5),
        }
    }
}

/// Returns the arithmetic mean, if there is a value.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Returns the value below which a share of the values lies, linear between neighbours; `share` is 0 to 1.
///
/// Source: Hyndman & Fan 1996, Am Stat 50:361, type 7.
#[must_use]
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    quantiles(values, [share]).map(|[value]| value)
}

/// Returns several of them at once.
#[must_use]
pub fn quantiles<const N: usize>(values: &[f64], shares: [f64; N]) -> Option<[f64; N]> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)? as f64;
    Some(shares.map(|share| {
        let place = share.clamp(0.0, 1.0) * last;
        let (below, above) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
        below + (above - below) * place.fract()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_middle() {
        assert_eq!(Summary::of(&[]), Summary::default());
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn one_value_has_no_spread() {
        let summary = Summary::of(&[420.0]);
        assert_eq!((summary.mean, summary.standard_deviation, summary.median), (Some(420.0), None, Some(420.0)));
    }

    #[test]
    fn the_spread_is_that_of_a_sample() {
        let summary = Summary::of(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]);
        assert_eq!((summary.mean, summary.median), (Some(5.0), Some(4.5)));
        assert!((summary.standard_deviation.unwrap() - 2.138_089_935).abs() < 1e-9);
    }

    #[test]
    fn quantiles_lie_between_neighbours() {
        let values = [40.0, 10.0, 20.0, 30.0];
        assert_eq!(quantile(&values, 0.0), Some(10.0));
        assert_eq!(quantile(&values, 0.1), Some(13.0));
        assert_eq!(quantile(&values, 0.5), Some(25.0));
        assert_eq!(quantile(&values, 1.0), Some(40.0));
    }
}
