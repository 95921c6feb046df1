//! Averages on the clock face, where 23:50 and 00:10 lie around midnight and not around noon.

use std::f64::consts::TAU;

use crate::units::Minutes;

const MINUTES_A_DAY: f64 = 1440.0;

/// Below this length of the mean vector the times point everywhere and have no middle.
const NO_DIRECTION: f64 = 1e-9;

/// The middle and the spread of clock times.
///
/// Source: Mardia & Jupp, Directional Statistics; the spread is √(−2 ln R).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClockAverage {
    /// Minutes after midnight, 0 ≤ x < 1440.
    pub mean: Minutes,
    /// Circular standard deviation.
    pub standard_deviation: Minutes,
    /// Length of the mean vector: 1 when all times are the same.
    pub resultant: f64,
}

/// Averages clock times given in minutes after midnight; `None` without a time or when they have no middle.
#[must_use]
pub fn average_clock_times(times: &[Minutes]) -> Option<ClockAverage> {
    if times.is_empty() {
        return None;
    }
    let count = times.len() as f64;
    let angles = || times.iter().map(|time| time.0 / MINUTES_A_DAY * TAU);
    let cosine = angles().map(f64::cos).sum::<f64>() / count;
    let sine = angles().map(f64::sin).sum::<f64>() / count;
    // Rounding may push equal times a hair over 1, and the logarithm of that below 0.
    let resultant = cosine.hypot(sine).min(1.0);
    if resultant < NO_DIRECTION {
        return None;
    }
    let to_minutes = |angle: f64| angle / TAU * MINUTES_A_DAY;
    let mean = to_minutes(sine.atan2(cosine)).rem_euclid(MINUTES_A_DAY);
    Some(ClockAverage {
        // A hair below 0 comes back as the whole day, which is midnight too.
        mean: Minutes(if mean < MINUTES_A_DAY { mean } else { 0.0 }),
        standard_deviation: Minutes(to_minutes((-2.0 * resultant.ln()).max(0.0).sqrt())),
        resultant,
    })
}

/// Returns the shorter way from one clock time to another, −720 < x ≤ 720 minutes.
#[must_use]
pub fn shorter_arc(from: Minutes, to: Minutes) -> Minutes {
    let forwards = (to.0 - from.0).rem_euclid(MINUTES_A_DAY);
    Minutes(if forwards > MINUTES_A_DAY / 2.0 { forwards - MINUTES_A_DAY } else { forwards })
}

#[cfg(test)]
#[path = "circular_tests.rs"]
mod tests;
