//! What the sound needs to know of a session.

use drowse_core::routine::Timeline;
use drowse_core::sound::Loudness;

use crate::{App, AppError};

impl App {
    /// Returns the timeline of a session as it is planned now: another pace plans it anew.
    ///
    /// # Errors
    /// `session_unknown`; the database refusing.
    pub fn session_timeline(&self, session_id: i64) -> Result<Timeline, AppError> {
        let found = self.read(|reading| Ok(reading.get_session(session_id)?))?;
        found.map(|stored| stored.session.timeline).ok_or_else(|| AppError::new("session_unknown"))
    }

    /// Returns how loud each kind of sound is set.
    ///
    /// # Errors
    /// The database refusing.
    pub fn loudness(&self) -> Result<Loudness, AppError> {
        Ok(self.preferences()?.loudness())
    }
}
