//! Which nights followed a massage.

use drowse_core::diary::Night;
use drowse_store::Reading;
use drowse_store::diary::EndedSession;

use crate::AppError;
use crate::diary::sessions_of;
use crate::routines::content::Content;

/// Tells whether a massage went before a night: a session that counts, or a routine of ours that was reported.
pub(crate) fn went_before(reading: &Reading<'_>, night: &Night) -> Result<bool, AppError> {
    if night.routines.iter().any(|routine| Content::shipped().routine(routine).is_some()) {
        return Ok(true);
    }
    Ok(sessions_of(reading, night)?.iter().any(EndedSession::counts))
}
