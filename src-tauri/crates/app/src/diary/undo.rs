//! Taking the last change back.

use crate::{App, AppError};

impl App {
    /// Takes the last change of the diary back, whichever program made it, up to 30 days later; says whether there was
    /// one.
    ///
    /// # Errors
    /// `undo_blocked` when something newer stands in its way; those of the database.
    pub fn undo(&self) -> Result<bool, AppError> {
        self.write(|writing| {
            let Some(batch) = writing.last_batch(writing.at())? else { return Ok(false) };
            writing.undo(batch)?;
            Ok(true)
        })
    }
}
