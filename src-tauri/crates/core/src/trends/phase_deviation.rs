//! How far the middle of sleep wanders.

use chrono::TimeDelta;

use super::TrendsNight;
use crate::time::{average_clock_times, shorter_arc};
use crate::units::Minutes;

/// Fewest nights whose midsleep is known.
pub const FEWEST_FOR_DEVIATION: usize = 5;

/// Composite phase deviation: how far midsleep lies from its mean and from that of the night before, the two at right
/// angles; the mean over nights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseDeviation {
    /// Nights whose midsleep is known.
    pub nights: usize,
    /// Mean over those nights, at least 0, from five on; none when midsleep lies all around the clock.
    pub mean: Option<Minutes>,
}

impl PhaseDeviation {
    /// Measures nights, in any order. The first night and one after a missing night are compared with the mean alone.
    ///
    /// Source: Fischer, Vetter & Roenneberg 2016, Sci Rep 6:38601, with the circular mean midsleep as its reference.
    #[must_use]
    pub fn of(nights: &[TrendsNight]) -> Self {
        let placed = |night: &TrendsNight| {
            night.midsleep.map(|midsleep| (night.diary_date, night.metrics.midsleep_at, midsleep))
        };
        let mut nights: Vec<_> = nights.iter().filter_map(placed).collect();
        nights.sort_by_key(|(date, midsleep_at, _)| (*date, *midsleep_at));
        let midsleeps: Vec<Minutes> = nights.iter().map(|(.., midsleep)| *midsleep).collect();
        let reference = average_clock_times(&midsleeps).filter(|_| nights.len() >= FEWEST_FOR_DEVIATION);
        let mean = reference.map(|reference| {
            let before = std::iter::once(None).chain(nights.iter().map(Some));
            let deviations = nights.iter().zip(before).map(|((date, _, midsleep), before)| {
                let before = before.filter(|(before, ..)| *date - *before <= TimeDelta::days(1));
                let from_before = before.map_or(Minutes::ZERO, |(.., before)| shorter_arc(*before, *midsleep));
                shorter_arc(reference.mean, *midsleep).0.hypot(from_before.0)
            });
            Minutes(deviations.sum::<f64>() / nights.len() as f64)
        });
        Self { nights: nights.len(), mean }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use serde_json::Value;

    use super::super::night::tests::unknown_night;
    use super::*;

    const GOLDEN: &str = include_str!("../../../../../tests/golden/regularity_other.json");

    fn nights(midsleeps: &[f64]) -> Vec<TrendsNight> {
        let first: NaiveDate = "2025-01-07".parse().unwrap();
        let of = |(midsleep, date): (&f64, NaiveDate)| TrendsNight {
            midsleep: Some(Minutes(midsleep.rem_euclid(1440.0))),
            ..unknown_night(date)
        };
        midsleeps.iter().zip(first.iter_days()).map(of).collect()
    }

    fn deviation(midsleeps: &[f64]) -> f64 {
        PhaseDeviation::of(&nights(midsleeps)).mean.unwrap().0
    }

    #[test]
    fn the_deviation_agrees_with_numpy() {
        let golden: Value = serde_json::from_str(GOLDEN).unwrap();
        let cases = golden["cases"].as_array().unwrap();
        assert!(cases.len() >= 3);
        for case in cases {
            let midsleeps: Vec<f64> = serde_json::from_value(case["midsleep_local_min"].clone()).unwrap();
            let (found, expected) = (deviation(&midsleeps), case["expected"]["cpd_mean_min"].as_f64().unwrap());
            assert!((found - expected).abs() < 1e-6, "{}: {found} is not {expected}", case["id"]);
        }
    }

    #[test]
    fn five_nights_are_needed() {
        let four = PhaseDeviation::of(&nights(&[180.0; 4]));
        assert_eq!(four, PhaseDeviation { nights: 4, mean: None });
        assert!(deviation(&[180.0; 5]) < 1e-6);
    }

    #[test]
    fn a_night_after_a_missing_one_is_compared_with_the_mean_alone() {
        let midsleeps = [180.0, 180.0, 180.0, 999.0, 240.0, 240.0, 240.0];
        let mut nights = nights(&midsleeps);
        nights.remove(3);
        // Half an hour from 3:30, six times, and never from the night before.
        assert!((PhaseDeviation::of(&nights).mean.unwrap().0 - 30.0).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn later_clocks_and_another_order_change_nothing(
            midsleeps in prop::collection::vec(0.0..600.0_f64, 5..30),
            turn in 0..5_usize,
            later in 0.0..1440.0_f64,
        ) {
            let mut moved = nights(&midsleeps.iter().map(|midsleep| midsleep + later).collect::<Vec<_>>());
            moved.rotate_left(turn);
            moved.reverse();
            let moved = PhaseDeviation::of(&moved).mean.unwrap().0;
            prop_assert!((moved - deviation(&midsleeps)).abs() < 1e-6);
        }
    }
}
