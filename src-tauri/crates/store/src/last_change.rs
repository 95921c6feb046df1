//! What the last change was, for whoever may want to take it back.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row};

use crate::change::Entity;
use crate::column::{Day, Instant};
use crate::undo::Batch;
use crate::{Reading, StoreError};

/// What was done to one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Made,
    /// It is different.
    Changed,
    /// It is gone.
    Removed,
}

/// What one action did; of several things, to the night among them, else to the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastChange {
    /// When.
    pub at: DateTime<Utc>,
    /// To what.
    pub entity: Entity,
    /// How.
    pub kind: ChangeKind,
    /// The diary date of a night or a nap.
    pub diary_date: Option<NaiveDate>,
    /// The file, when it was an import.
    pub file_name: Option<String>,
}

impl Reading<'_> {
    /// Tells what an action did that was not taken back.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_change(&self, batch: Batch) -> Result<Option<LastChange>, StoreError> {
        let sql = "SELECT change.at, entity, before IS NOT NULL AS was_there, after IS NOT NULL AS is_there, file_name,
                     coalesce(coalesce(after, before) ->> '$.night.diary_date',
                              coalesce(after, before) ->> '$.nap.diary_date') AS diary_date_on
                   FROM change LEFT JOIN import_run ON import_run.id = change.import_id
                   WHERE change.id = coalesce(
                     (SELECT min(id) FROM change WHERE batch = ?1 AND undone_at IS NULL AND entity = 'night'),
                     (SELECT min(id) FROM change WHERE batch = ?1 AND undone_at IS NULL))";
        let mut statement = self.connection().prepare_cached(sql)?;
        let change = statement.query_row([batch.0], |row| {
            let entity = Entity::from_name(&row.get::<_, String>("entity")?);
            // A kind of thing that only a newer version knows is nothing to speak of here.
            entity.map(|entity| LastChange::from_row(row, entity)).transpose()
        });
        Ok(change.optional()?.flatten())
    }
}

impl LastChange {
    fn from_row(row: &Row<'_>, entity: Entity) -> rusqlite::Result<Self> {
        let kind = match (row.get("was_there")?, row.get("is_there")?) {
            (false, _) => ChangeKind::Made,
            (true, true) => ChangeKind::Changed,
            (true, false) => ChangeKind::Removed,
        };
        Ok(Self {
            at: row.get::<_, Instant>("at")?.0,
            entity,
            kind,
            diary_date: row.get::<_, Option<Day>>("diary_date_on")?.map(|day| day.0),
            file_name: row.get("file_name")?,
        })
    }
}
