//! Taking changes back.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{ErrorCode, OptionalExtension, Row, params};

use crate::change::{Aggregate, Entity};
use crate::column::Instant;
use crate::diary::{StoredNap, StoredNight};
use crate::reminder::StoredException;
use crate::session::StoredPastSession;
use crate::{Reading, Store, StoreError, StoredOwnRoutine, Writing};

/// How long a change can be taken back.
const UNDOABLE: TimeDelta = TimeDelta::days(30);
/// How long an import that was not taken back can be.
const IMPORT_UNDOABLE: TimeDelta = TimeDelta::days(365);

/// All changes of one action of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch(pub(crate) i64);

/// What taking a batch back did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undone {
    /// What is as it was before, by kind and row id.
    pub restored: Vec<(Entity, i64)>,
    /// What was left alone because it was changed again since.
    pub kept: Vec<(Entity, i64)>,
}

struct Change {
    id: i64,
    entity: String,
    entity_id: String,
    before: Option<String>,
}

impl Reading<'_> {
    /// Returns the last action that can still be taken back, whichever program did it.
    ///
    /// # Errors
    /// The database refusing.
    pub fn last_batch(&self, now: DateTime<Utc>) -> Result<Option<Batch>, StoreError> {
        let sql = "SELECT batch FROM change WHERE undone_at IS NULL AND at >= ?1 ORDER BY id DESC LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([Instant(now - UNDOABLE)], |row| row.get(0).map(Batch)).optional()?)
    }

    /// Returns the action that was an import, unless it was taken back.
    ///
    /// # Errors
    /// The database refusing.
    pub fn batch_of_import(&self, import_id: i64) -> Result<Option<Batch>, StoreError> {
        let sql = "SELECT batch FROM change WHERE import_id = ?1 AND undone_at IS NULL LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([import_id], |row| row.get(0).map(Batch)).optional()?)
    }
}

impl Writing<'_> {
    /// Takes an action back. What another action changed since is left alone and listed.
    ///
    /// # Errors
    /// [`StoreError::UndoBlocked`] when something newer stands in the way; the database refusing.
    pub fn undo(&self, batch: Batch) -> Result<Undone, StoreError> {
        let mut undone = Undone::default();
        for change in self.changes_of(batch)? {
            let entity = Entity::from_name(&change.entity).ok_or(StoreError::UndoBlocked)?;
            let id: i64 = change.entity_id.parse().map_err(|_| StoreError::UndoBlocked)?;
            if self.is_changed_since(&change, batch)? {
                undone.kept.push((entity, id));
                continue;
            }
            match entity {
                Entity::Night => self.restore::<StoredNight>(id, &change)?,
                Entity::Nap => self.restore::<StoredNap>(id, &change)?,
                Entity::Session => self.restore::<StoredPastSession>(id, &change)?,
                Entity::Routine => self.restore::<StoredOwnRoutine>(id, &change)?,
                Entity::Evening => self.restore::<StoredException>(id, &change)?,
            }
            undone.restored.push((entity, id));
        }
        let at = Instant(self.at());
        self.connection().execute("UPDATE change SET undone_at = ?1 WHERE batch = ?2", params![at, batch.0])?;
        self.connection().execute(
            "UPDATE import_run SET undone_at = ?1
             WHERE id IN (SELECT import_id FROM change WHERE batch = ?2 AND import_id IS NOT NULL)",
            params![at, batch.0],
        )?;
        Ok(undone)
    }

    fn changes_of(&self, batch: Batch) -> Result<Vec<Change>, StoreError> {
        let sql = "SELECT id, entity, entity_id, before FROM change
                   WHERE batch = ?1 AND undone_at IS NULL ORDER BY id DESC";
        let mut statement = self.connection().prepare_cached(sql)?;
        let changes = statement.query_map([batch.0], Change::from_row)?;
        Ok(changes.collect::<Result<_, _>>()?)
    }

    fn is_changed_since(&self, change: &Change, batch: Batch) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM change WHERE entity = ?1 AND entity_id = ?2 AND id > ?3 AND batch <> ?4
                   AND undone_at IS NULL)";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row(params![change.entity, change.entity_id, change.id, batch.0], |row| row.get(0))?)
    }

    fn restore<A: Aggregate>(&self, id: i64, change: &Change) -> Result<(), StoreError> {
        let connection = self.connection();
        match &change.before {
            Some(json) => serde_json::from_str::<A>(json)?.store(connection).map(drop).map_err(blocked)?,
            None => A::unmake(connection, id)?,
        }
        self.touch(A::NOUN);
        Ok(())
    }
}

/// A rule of the tables that refuses the older state means that something newer took its place.
fn blocked(error: StoreError) -> StoreError {
    match error {
        StoreError::Database(source) if source.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            StoreError::UndoBlocked
        }
        other => other,
    }
}

impl Change {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            entity: row.get("entity")?,
            entity_id: row.get("entity_id")?,
            before: row.get("before")?,
        })
    }
}

impl Store {
    /// Deletes the record of changes too old to be taken back.
    pub(crate) fn forget_old_changes(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let old = "at < ?1 OR (at < ?2 AND (import_id IS NULL OR undone_at IS NOT NULL))";
        let limits = params![Instant(now - IMPORT_UNDOABLE), Instant(now - UNDOABLE)];
        self.tend(|connection| {
            // Looking first keeps an ordinary start from waiting for a writer.
            let sql = format!("SELECT EXISTS (SELECT 1 FROM change WHERE {old})");
            let is_any: bool = connection.query_row(&sql, limits, |row| row.get(0))?;
            if is_any {
                connection.execute(&format!("DELETE FROM change WHERE {old}"), limits)?;
            }
            Ok(())
        })
    }
}
