//! Nights with something against nights without it: what went together, and what to choose next.
//!
//! Such nights were not dealt by chance, so a difference between them is an association and never an effect.

mod circular_shift;
mod compare;
mod differences;
#[cfg(test)]
mod golden_tests;
mod holm;
mod outcome;
mod rank_sum;
#[cfg(test)]
mod tests;
mod thompson;

pub use circular_shift::{autocorrelation, p_circular_shift};
pub use compare::*;
pub use differences::{hodges_lehmann, interval_95};
pub use holm::holm;
pub use outcome::Outcome;
pub use thompson::*;
