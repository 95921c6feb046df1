//! Numbers nobody has looked at, turned into ones that can be.

use super::{NightError, NightField, NightRefusal};
use crate::units::Minutes;

/// The longest stretch a night can speak of.
const LONGEST_MIN: f64 = 1440.0;

/// Takes minutes from 0 to 1440.
pub(super) fn minutes(given: Option<f64>, field: NightField) -> Result<Option<Minutes>, NightError> {
    match given {
        Some(value) if !(0.0..=LONGEST_MIN).contains(&value) => Err(NightRefusal::MinutesOutOfRange.at(field)),
        // Adding 0 turns the -0 of some exports into 0.
        other => Ok(other.map(|value| Minutes(value + 0.0))),
    }
}

/// Takes a whole number from `low` to `high`.
pub(super) fn whole(given: Option<f64>, low: u8, high: u8, field: NightField) -> Result<Option<u8>, NightError> {
    let Some(value) = given else { return Ok(None) };
    let is_within = value >= f64::from(low) && value <= f64::from(high) && value.fract() == 0.0;
    if is_within { Ok(Some(value as u8)) } else { Err(NightRefusal::NumberOutOfRange { low, high }.at(field)) }
}
