//! What undo would take back.

use chrono::TimeDelta;
use drowse_store::{ChangeKind, Entity};

use super::{LastChangeKind, LastChangeView, instant_text};
use crate::{App, AppError};

/// How long the last change is offered to be taken back unasked: whoever slips sees it the same day or the morning
/// after. [`App::undo`] itself goes back 30 days.
const FRESH: TimeDelta = TimeDelta::hours(24);

impl App {
    /// Tells what undo would take back, also after a restart. `None` when there is nothing, when it was not about
    /// nights, or when it is older than a day.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_change(&self) -> Result<Option<LastChangeView>, AppError> {
        let now = self.now();
        self.read(|reading| {
            let Some(batch) = reading.last_batch(now)? else { return Ok(None) };
            let Some(change) = reading.get_change(batch)? else { return Ok(None) };
            let kind = match (&change.file_name, change.kind) {
                (Some(_), _) => LastChangeKind::Imported,
                // Naps are given with a night: one more or less changes it.
                (None, _) if change.entity == Entity::Nap => LastChangeKind::Changed,
                (None, ChangeKind::Made) => LastChangeKind::Saved,
                (None, ChangeKind::Changed) => LastChangeKind::Changed,
                (None, ChangeKind::Removed) => LastChangeKind::Removed,
            };
            let is_of_diary = matches!(change.entity, Entity::Night | Entity::Nap) || change.file_name.is_some();
            let view = LastChangeView {
                kind,
                diary_date: change.diary_date.filter(|_| change.file_name.is_none()).map(|date| date.to_string()),
                file_name: change.file_name,
                at: instant_text(change.at),
            };
            Ok((is_of_diary && now - change.at < FRESH).then_some(view))
        })
    }
}
