//! The middle and the spread of clock times.

use crate::time::average_clock_times;
use crate::units::Minutes;

/// Fewest times whose spread says anything.
pub const FEWEST_FOR_SPREAD: usize = 5;

/// The middle and the spread of clock times, minutes after midnight.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ClockSummary {
    /// How many times are known.
    pub count: usize,
    /// Circular mean, 0 to below 1440; none when the times lie all around the clock.
    pub mean: Option<Minutes>,
    /// Circular standard deviation, from five times on.
    pub standard_deviation: Option<Minutes>,
}

impl ClockSummary {
    /// Summarises clock times.
    #[must_use]
    pub fn of(times: &[Minutes]) -> Self {
        let average = average_clock_times(times);
        let spread = average.filter(|_| times.len() >= FEWEST_FOR_SPREAD).map(|average| average.standard_deviation);
        Self { count: times.len(), mean: average.map(|average| average.mean), standard_deviation: spread }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_needs_five_times() {
        let times = [1410.0, 1430.0, 10.0, 30.0].map(Minutes);
        let four = ClockSummary::of(&times);
        assert!(four.mean.is_some_and(|mean| (mean.0 - 0.0).abs() < 1e-6 || (mean.0 - 1440.0).abs() < 1e-6));
        assert_eq!(four.standard_deviation, None);
        let five = ClockSummary::of(&[times.as_slice(), &[Minutes(0.0)]].concat());
        assert!(five.standard_deviation.is_some());
    }

    #[test]
    fn opposite_times_have_no_middle() {
        assert_eq!(ClockSummary::of(&[Minutes(0.0), Minutes(720.0)]).mean, None);
    }
}
