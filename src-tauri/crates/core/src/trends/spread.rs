//! Where most of the clock times lie.

use super::quantiles;
use crate::time::{average_clock_times, shorter_arc};
use crate::units::Minutes;

/// Fewest times of which "eight in ten" can be said.
pub const FEWEST_FOR_EIGHT_IN_TEN: usize = 10;

const MINUTES_A_DAY: f64 = 1440.0;

/// Returns the clock times, minutes after midnight, between which eight in ten of them lie: a tenth is earlier than the
/// first, a tenth later than the second. None under ten times, or when they lie all around the clock.
///
/// The clock is cut open opposite the circular mean, so that midnight is a time like any other.
#[must_use]
pub fn eight_in_ten(times: &[Minutes]) -> Option<(Minutes, Minutes)> {
    if times.len() < FEWEST_FOR_EIGHT_IN_TEN {
        return None;
    }
    let mean = average_clock_times(times)?.mean;
    let away: Vec<f64> = times.iter().map(|time| shorter_arc(mean, *time).0).collect();
    let on_the_clock = |away: f64| Minutes((mean.0 + away).rem_euclid(MINUTES_A_DAY));
    quantiles(&away, [0.1, 0.9]).map(|[early, late]| (on_the_clock(early), on_the_clock(late)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around_midnight(shift: f64) -> Vec<Minutes> {
        (0..11).map(|step| Minutes((1390.0 + 10.0 * f64::from(step) + shift).rem_euclid(MINUTES_A_DAY))).collect()
    }

    fn assert_between(times: &[Minutes], early: f64, late: f64) {
        let (from, to) = eight_in_ten(times).unwrap();
        assert!((from.0 - early).abs() < 1e-6 && (to.0 - late).abs() < 1e-6, "{from:?} {to:?}");
    }

    #[test]
    fn midnight_is_a_time_like_any_other() {
        assert_between(&around_midnight(0.0), 1400.0, 40.0);
        assert_between(&around_midnight(60.0), 20.0, 100.0);
    }

    #[test]
    fn ten_times_are_needed_and_a_middle() {
        assert_eq!(eight_in_ten(&around_midnight(0.0)[..9]), None);
        let all_around: Vec<Minutes> = (0..12).map(|hour| Minutes(f64::from(hour) * 120.0)).collect();
        assert_eq!(eight_in_ten(&all_around), None);
    }
}
