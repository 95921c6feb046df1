//! Numbers with a meaning.

use serde::{Deserialize, Serialize};

/// A length of time in minutes, with fractions.
///
/// Imports bring seconds, so minutes are not whole.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(pub f64);

impl Minutes {
    /// No time at all.
    pub const ZERO: Self = Self(0.0);

    /// Converts from an elapsed duration, to the millisecond.
    #[must_use]
    pub fn from_elapsed(elapsed: chrono::TimeDelta) -> Self {
        Self(elapsed.num_milliseconds() as f64 / 60_000.0)
    }

    /// Converts to an elapsed duration, rounded to the millisecond.
    #[must_use]
    pub fn to_elapsed(self) -> chrono::TimeDelta {
        chrono::TimeDelta::milliseconds((self.0 * 60_000.0).round() as i64)
    }
}

impl std::ops::Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Minutes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::iter::Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        Self(parts.map(|part| part.0).sum())
    }
}

/// A share in per cent, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(pub f64);
