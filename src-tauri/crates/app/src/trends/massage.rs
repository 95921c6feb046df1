//! Which nights followed a massage.

use drowse_core::diary::Night;
use drowse_store::Reading;

use crate::AppError;
use crate::diary::{sessions_of, went_after_massage};

/// Tells whether a massage went before a night.
pub(crate) fn went_before(reading: &Reading<'_>, night: &Night) -> Result<bool, AppError> {
    Ok(went_after_massage(night, &[]) || went_after_massage(night, &sessions_of(reading, night)?))
}
