//! How often chance alone would have looked as clear.

use super::{MOST_BLOCKS, REPLACEMENTS};

/// Most differences: every way they could have been dealt is looked at.
const MOST: usize = (MOST_BLOCKS + REPLACEMENTS) as usize;
/// Sums this close, in parts of the largest, are equal: the same minutes added in another order.
const EQUAL: f64 = 1e-9;

/// What the differences of blocks say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignFlip {
    /// Their mean.
    pub mean: f64,
    /// The share of all ways the blocks could have been dealt whose mean is at least as far from 0. From 2/2ⁿ to 1.
    pub p: f64,
    /// The shifts the same test does not reject at 5 %; `None` under six differences, where it rejects nothing.
    pub interval95: Option<(f64, f64)>,
}

/// Tests differences exactly, by turning the sign of each: two-sided. `None` without differences.
///
/// Sources: Fisher 1935, The Design of Experiments, ch. 3; Hartigan 1969, J Am Stat Assoc 64:1303, for the interval,
/// whose ends are means of some of the differences.
///
/// # Panics
/// With more differences than an experiment can have blocks.
#[must_use]
pub fn sign_flip(differences: &[f64]) -> Option<SignFlip> {
    assert!(differences.len() <= MOST, "an experiment has at most {MOST} blocks");
    if differences.is_empty() {
        return None;
    }
    let total: f64 = differences.iter().sum();
    let equal = EQUAL * differences.iter().map(|difference| difference.abs()).sum::<f64>();
    let turned = subsets(differences);
    let as_far = turned.iter().filter(|(sum, _)| (total - 2.0 * sum).abs() >= total.abs() - equal).count();
    Some(SignFlip {
        mean: total / differences.len() as f64,
        p: as_far as f64 / turned.len() as f64,
        interval95: interval(&turned),
    })
}

/// Lists the sum and the size of every subset; the first is the empty one.
fn subsets(differences: &[f64]) -> Vec<(f64, u32)> {
    let mut found = Vec::with_capacity(1 << differences.len());
    found.push((0.0, 0));
    for difference in differences {
        for known in 0..found.len() {
            let (sum, size) = found[known];
            found.push((sum + difference, size + 1));
        }
    }
    found
}

/// Finds the shifts that are not rejected at 5 %. A shift below the mean is rejected when it lies below so many means of
/// subsets that two tails of as many make 5 % at most; above it is the same.
fn interval(subsets: &[(f64, u32)]) -> Option<(f64, f64)> {
    let place = subsets.len() / 40;
    let mut means: Vec<f64> = subsets.iter().skip(1).map(|(sum, size)| sum / f64::from(*size)).collect();
    let outermost = place.checked_sub(1)?;
    let (_, low, _) = means.select_nth_unstable_by(outermost, f64::total_cmp);
    let low = *low;
    let last = means.len() - 1;
    let (_, high, _) = means.select_nth_unstable_by(last - outermost, f64::total_cmp);
    Some((low, *high))
}

#[cfg(test)]
#[path = "sign_flip_tests.rs"]
mod tests;
