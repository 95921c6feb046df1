//! How far what was heard is from what was planned.

use std::fmt;

/// A sound further than this from every planned one belongs to none. Milliseconds.
const TOO_FAR_MS: f64 = 200.0;

/// A sound nearer than this to a planned one speaks for a fit. Milliseconds.
const AGREES_MS: f64 = 30.0;
/// How many of the first sounds a fit is tried with.
const TRIED: usize = 10;

/// What a recording says of its ticks.
#[derive(Debug, PartialEq)]
pub struct Figures {
    /// Ticks heard where one was planned.
    pub heard: usize,
    /// Ticks planned between the first and the last that were heard, and not heard.
    pub missing: usize,
    /// Sounds where none was planned.
    pub unplanned: usize,
    /// How far each is from its plan, in milliseconds, the nearest first. The start of the recording is fitted.
    errors_ms: Vec<f64>,
}

impl Figures {
    /// Compares. Both lists are milliseconds in order, each from a beginning of its own.
    pub fn of(heard_ms: &[f64], planned_ms: &[f64]) -> Option<Self> {
        let offset_ms = fit(heard_ms, planned_ms)?;
        let errors = || heard_ms.iter().map(|at_ms| nearest(planned_ms, at_ms - offset_ms));
        let mut errors_ms: Vec<f64> = errors().map(f64::abs).filter(|error| *error < TOO_FAR_MS).collect();
        errors_ms.sort_by(f64::total_cmp);
        let (first, last) = (heard_ms.first()? - offset_ms, heard_ms.last()? - offset_ms);
        let within = planned_ms.iter().filter(|at_ms| (first - TOO_FAR_MS..=last + TOO_FAR_MS).contains(*at_ms));
        Some(Self {
            heard: errors_ms.len(),
            missing: within.count().saturating_sub(errors_ms.len()),
            unplanned: heard_ms.len() - errors_ms.len(),
            errors_ms,
        })
    }

    /// Returns the error that `percent` of the ticks keep below, in milliseconds.
    pub fn percentile(&self, percent: usize) -> f64 {
        let place = (self.errors_ms.len() * percent).div_ceil(100).max(1) - 1;
        self.errors_ms.get(place).copied().unwrap_or(f64::NAN)
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} ticks, cue error p50 {:.2} ms, p99 {:.2} ms, max {:.2} ms; {} missing, {} unplanned",
            self.heard,
            self.percentile(50),
            self.percentile(99),
            self.percentile(100),
            self.missing,
            self.unplanned,
        )
    }
}

/// Finds where the plan begins in the recording: the place that most sounds agree with, then the middle of what is left.
fn fit(heard_ms: &[f64], planned_ms: &[f64]) -> Option<f64> {
    let agreeing =
        |offset_ms: f64| heard_ms.iter().filter(move |at_ms| nearest(planned_ms, *at_ms - offset_ms).abs() < AGREES_MS);
    // The first sounds may be none of the plan's: a few are tried.
    let pairs = heard_ms.iter().take(TRIED).flat_map(|heard| planned_ms.iter().map(move |planned| heard - planned));
    let begins = pairs.max_by_key(|offset_ms| agreeing(*offset_ms).count())?;
    let mut left_ms: Vec<f64> = agreeing(begins).map(|at_ms| nearest(planned_ms, at_ms - begins)).collect();
    left_ms.sort_by(f64::total_cmp);
    Some(begins + left_ms.get(left_ms.len() / 2)?)
}

/// Returns how far a moment lies behind the planned one that is nearest.
fn nearest(planned_ms: &[f64], at_ms: f64) -> f64 {
    let behind = planned_ms.partition_point(|planned| *planned < at_ms);
    let around = planned_ms[behind.saturating_sub(1)..].iter().take(2).map(|planned| at_ms - planned);
    around.min_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_the_recording_does_not_matter_and_errors_are_found() {
        let planned: Vec<f64> = (0..100).map(|tick| 5_000.0 + f64::from(tick * tick) * 10.0 + 1_000.0).collect();
        let mut heard: Vec<f64> = planned[10..90].iter().map(|at_ms| at_ms - 3_210.0).collect();
        heard[40] += 12.0;
        heard.remove(20);
        heard.insert(0, heard[0] - 4_000.0);
        let figures = Figures::of(&heard, &planned).unwrap();
        assert_eq!((figures.percentile(50), figures.percentile(100)), (0.0, 12.0));
        assert_eq!((figures.heard, figures.unplanned), (79, 1));
        assert!(figures.missing >= 1);
    }

    #[test]
    fn a_silent_recording_has_no_figures() {
        assert_eq!(Figures::of(&[], &[1.0]), None);
    }
}
