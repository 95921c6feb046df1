//! Taking the last change back.

use drowse_store::Entity;

use super::{NightView, list};
use crate::{App, AppError};

/// What taking a change back did.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenBack {
    /// The night as it is again; `None` when it was new, or the change was about naps or sessions.
    pub night: Option<NightView>,
    /// How many nights, naps and sessions are as they were before.
    pub restored: usize,
    /// How many were left alone because they were changed again since.
    pub kept: usize,
}

impl App {
    /// Takes the last change of the diary back, whichever program made it, up to 30 days later; says whether there was
    /// one.
    ///
    /// # Errors
    /// `undo_blocked` when something newer stands in its way; those of the database.
    pub fn undo(&self) -> Result<bool, AppError> {
        Ok(self.take_back()?.is_some())
    }

    /// Takes the last change of the diary back, as [`App::undo`], and tells what became of it; `None`: there was none.
    ///
    /// # Errors
    /// As [`App::undo`].
    pub fn take_back(&self) -> Result<Option<TakenBack>, AppError> {
        self.write(|writing| {
            let Some(batch) = writing.last_batch(writing.at())? else { return Ok(None) };
            let undone = writing.undo(batch)?;
            let night_id = undone.restored.iter().find(|(entity, _)| *entity == Entity::Night).map(|(_, id)| *id);
            let shown = night_id.map(|id| list::one(writing, id)).transpose()?.flatten();
            Ok(Some(TakenBack {
                night: shown.map(|shown| shown.night),
                restored: undone.restored.len(),
                kept: undone.kept.len(),
            }))
        })
    }
}
