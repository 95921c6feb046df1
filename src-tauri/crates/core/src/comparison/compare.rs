//! Two groups of nights, and from how many nights on what is said of them.

use serde::{Deserialize, Serialize};

use super::{hodges_lehmann, interval_95, p_circular_shift};
use crate::trends::{mean, quantile};

/// Fewest nights of each kind for medians, differences and an interval.
pub const FEWEST_FOR_FIGURES: usize = 5;
/// Fewest nights of each kind for a direction.
pub const FEWEST_FOR_DIRECTION: usize = 14;
/// From which corrected p-value down a difference has a direction.
pub const LARGEST_P: f64 = 0.05;

/// Nights with something against those without it.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Nights with it.
    pub n_with: usize,
    /// Nights without it.
    pub n_without: usize,
    /// What they look like, from [`FEWEST_FOR_FIGURES`] of each kind on.
    pub figures: Option<Figures>,
    /// See [`p_circular_shift`]; from [`FEWEST_FOR_DIRECTION`] of each kind on, for before nothing is tested.
    pub p_circular_shift: Option<f64>,
}

/// Two groups of values, in the unit of the values. Differences are "with" minus "without".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// Median of those with it.
    pub median_with: f64,
    /// Median of those without it.
    pub median_without: f64,
    /// Mean of those with it minus mean of those without it.
    pub mean_difference: f64,
    /// See [`hodges_lehmann`].
    pub hodges_lehmann: f64,
    /// See [`interval_95`].
    pub interval_95: (f64, f64),
}

/// What may be said of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Values with it are lower.
    Lower,
    /// Values with it are higher.
    Higher,
    /// No clear difference.
    None,
    /// Too few nights to say.
    TooFew,
}

impl Comparison {
    /// Compares the values of nights, in the order of the nights; `has_it` says which were with it.
    ///
    /// # Panics
    /// When there is not one mark for each value.
    #[must_use]
    pub fn of(values: &[f64], has_it: &[bool]) -> Self {
        assert_eq!(values.len(), has_it.len(), "every night is with it or without it");
        let pick = |wanted: bool| -> Vec<f64> {
            let nights = values.iter().zip(has_it);
            nights.filter(|(_, has_it)| **has_it == wanted).map(|(value, _)| *value).collect()
        };
        let (with, without) = (pick(true), pick(false));
        let fewest = with.len().min(without.len());
        Self {
            n_with: with.len(),
            n_without: without.len(),
            figures: Figures::of(&with, &without).filter(|_| fewest >= FEWEST_FOR_FIGURES),
            p_circular_shift: (fewest >= FEWEST_FOR_DIRECTION).then(|| p_circular_shift(values, has_it)),
        }
    }

    /// Returns how many more nights with it, and without it, a direction takes.
    #[must_use]
    pub fn needs(&self) -> (usize, usize) {
        (FEWEST_FOR_DIRECTION.saturating_sub(self.n_with), FEWEST_FOR_DIRECTION.saturating_sub(self.n_without))
    }

    /// Tells which way the values differ, by the p-value corrected for everything that was looked at ([`super::holm`]).
    ///
    /// The means are what was tested. Where the Hodges–Lehmann estimate points the other way, a few nights pull the
    /// means, and nothing is clear.
    #[must_use]
    pub fn direction(&self, p_holm: Option<f64>) -> Direction {
        let (Some(figures), Some(p_holm), (0, 0)) = (&self.figures, p_holm, self.needs()) else {
            return Direction::TooFew;
        };
        let (means, middle) = (figures.mean_difference, figures.hodges_lehmann);
        if p_holm > LARGEST_P || means * middle < 0.0 || means == 0.0 {
            Direction::None
        } else if means < 0.0 {
            Direction::Lower
        } else {
            Direction::Higher
        }
    }
}

impl Figures {
    /// Describes two groups, however few; `None` when one is empty.
    #[must_use]
    pub fn of(with: &[f64], without: &[f64]) -> Option<Self> {
        Some(Self {
            median_with: quantile(with, 0.5)?,
            median_without: quantile(without, 0.5)?,
            mean_difference: mean(with)? - mean(without)?,
            hodges_lehmann: hodges_lehmann(with, without)?,
            interval_95: interval_95(with, without)?,
        })
    }
}
