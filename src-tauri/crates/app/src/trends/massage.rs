//! Which nights followed a massage.

use drowse_store::Reading;
use drowse_store::diary::{LinkedSession, StoredNight};

use crate::AppError;
use crate::routines::content::Content;

/// Tells whether a massage went before a night: a session that reached half of its planned time or in which the person
/// fell asleep, or a routine of ours that was reported.
pub(super) fn went_before(reading: &Reading<'_>, stored: &StoredNight) -> Result<bool, AppError> {
    let night = &stored.night;
    if night.routines.iter().any(|routine| Content::shipped().routine(routine).is_some()) {
        return Ok(true);
    }
    let Some(began_at) = night.tried_to_sleep_at.or(night.got_into_bed_at) else { return Ok(false) };
    let sessions = reading.list_sessions_before_sleep(began_at)?;
    let counts =
        |session: &LinkedSession| session.active_min.0 * 2.0 >= session.planned_min.0 || session.ended_at > began_at;
    Ok(sessions.iter().any(counts))
}
