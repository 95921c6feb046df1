//! The differences of every night with to every night without, and the place of one among them.
//!
//! Fifty years have sixty million of them. They are never listed: how many are at most `x` is counted along the two
//! sorted groups, and the one at a place is found by halving.

use super::rank_sum;

/// Estimates how far the values with it lie from those without: the median of all differences "with" minus "without".
/// `None` when a group is empty. One bad night moves it little.
///
/// Source: Hodges & Lehmann 1963, Ann Math Stat 34:598.
#[must_use]
pub fn hodges_lehmann(with: &[f64], without: &[f64]) -> Option<f64> {
    let differences = Differences::of(with, without)?;
    let count = differences.count();
    Some((differences.at(count.div_ceil(2)) + differences.at(count / 2 + 1)) / 2.0)
}

/// Returns the 95 % interval about [`hodges_lehmann`]; `None` when a group is empty.
///
/// The bounds are differences themselves, at the places the rank sum test gives: its exact distribution while both groups
/// are below 50, else the normal one. Without ties that is `wilcox.test` of R. With ties the same places are kept, and the
/// interval is a little too wide rather than too narrow. Nights that resemble their neighbours make it too narrow: see
/// [`super::autocorrelation`].
///
/// Source: Bauer 1972, J Am Stat Assoc 67:687; Hollander, Wolfe & Chicken 2014, Nonparametric Statistical Methods, 4.3.
#[must_use]
pub fn interval_95(with: &[f64], without: &[f64]) -> Option<(f64, f64)> {
    let differences = Differences::of(with, without)?;
    let place = rank_sum::lower_place_95(with.len(), without.len());
    Some((differences.at(place), differences.at(differences.count() + 1 - place)))
}

/// All differences of two groups that are not empty.
struct Differences {
    with: Vec<f64>,
    without: Vec<f64>,
}

impl Differences {
    fn of(with: &[f64], without: &[f64]) -> Option<Self> {
        let sorted = |values: &[f64]| {
            let mut values = values.to_vec();
            values.sort_by(f64::total_cmp);
            values
        };
        let is_empty = with.is_empty() || without.is_empty();
        (!is_empty).then(|| Self { with: sorted(with), without: sorted(without) })
    }

    fn count(&self) -> usize {
        self.with.len() * self.without.len()
    }

    /// Returns the difference at a place, 1 for the smallest.
    fn at(&self, place: usize) -> f64 {
        let largest = |values: &[f64]| values[values.len() - 1];
        let mut low = in_order(self.with[0] - largest(&self.without));
        let mut high = in_order(largest(&self.with) - self.without[0]);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.count_up_to(out_of_order(middle)) >= place {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        out_of_order(low)
    }

    /// Counts the differences that are at most `limit`.
    fn count_up_to(&self, limit: f64) -> usize {
        // The larger a value with it is, the larger one without it takes it down to the limit.
        let mut first = 0;
        let mut count = 0;
        for with in &self.with {
            while first < self.without.len() && with - self.without[first] > limit {
                first += 1;
            }
            count += self.without.len() - first;
        }
        count
    }
}

const SIGN: u64 = 1 << 63;

/// Returns a whole number for a float, so that both are ordered alike and halving ends at a float.
fn in_order(value: f64) -> u64 {
    // A difference of equals is 0.0, never -0.0.
    let bits = (value + 0.0).to_bits();
    if bits & SIGN == 0 { bits | SIGN } else { !bits }
}

/// Returns the float of [`in_order`].
fn out_of_order(place: u64) -> f64 {
    f64::from_bits(if place & SIGN == 0 { !place } else { place & !SIGN })
}
