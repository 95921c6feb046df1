//! The table `own_routine`: routines a person put together.

use chrono::{DateTime, Utc};
use drowse_core::routine::OwnRoutine;
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Params, Row, params};
use serde::{Deserialize, Serialize};

use crate::column::Instant;
use crate::{Aggregate, Entity, Noun, Reading, StoreError};

/// Before the number in an id.
const PREFIX: &str = "own-";

/// A routine of one's own as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredOwnRoutine {
    /// The number in its id; `None` before it is stored.
    pub id: Option<i64>,
    /// The routine.
    pub routine: OwnRoutine,
    /// When it was first saved.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

impl StoredOwnRoutine {
    /// Creates one that is saved now.
    #[must_use]
    pub fn new(routine: OwnRoutine, at: DateTime<Utc>) -> Self {
        Self { id: None, routine, created_at: at, changed_at: at }
    }

    /// Returns the id of the routine a number belongs to.
    #[must_use]
    pub fn routine_id(number: i64) -> String {
        format!("{PREFIX}{number}")
    }

    /// Returns the number in the id of a routine; `None`: it is not one's own.
    #[must_use]
    pub fn number(routine_id: &str) -> Option<i64> {
        routine_id.strip_prefix(PREFIX)?.parse().ok()
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let id: String = row.get("id")?;
        let definition: String = row.get("definition")?;
        Ok(Self {
            id: Some(Self::number(&id).ok_or(FromSqlError::InvalidType)?),
            routine: serde_json::from_str(&definition).map_err(FromSqlError::other)?,
            created_at: row.get::<_, Instant>("created_at")?.0,
            changed_at: row.get::<_, Instant>("changed_at")?.0,
        })
    }

    /// Returns a number no routine ever had: the instant it was first saved, in milliseconds, or the next that is free.
    fn free_number(&self, connection: &Connection) -> Result<i64, StoreError> {
        let mut number = self.created_at.timestamp_millis();
        while Self::load(connection, number)?.is_some() {
            number += 1;
        }
        Ok(number)
    }
}

impl Reading<'_> {
    /// Lists the routines of one's own, the oldest first.
    ///
    /// # Errors
    /// The database refusing, or a definition that cannot be read.
    pub fn list_own_routines(&self) -> Result<Vec<StoredOwnRoutine>, StoreError> {
        select(self.connection(), "true", [])
    }

    /// Gets a routine of one's own by the number in its id.
    ///
    /// # Errors
    /// The database refusing, or a definition that cannot be read.
    pub fn get_own_routine(&self, number: i64) -> Result<Option<StoredOwnRoutine>, StoreError> {
        StoredOwnRoutine::load(self.connection(), number)
    }
}

fn select(connection: &Connection, condition: &str, given: impl Params) -> Result<Vec<StoredOwnRoutine>, StoreError> {
    let sql = format!("SELECT * FROM own_routine WHERE {condition} ORDER BY created_at, id");
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_map(given, StoredOwnRoutine::from_row)?.collect::<Result<_, _>>()?)
}

impl Aggregate for StoredOwnRoutine {
    const ENTITY: Entity = Entity::Routine;
    const NOUN: Noun = Noun::Routines;

    fn id(&self) -> Option<i64> {
        self.id
    }

    fn load(connection: &Connection, id: i64) -> Result<Option<Self>, StoreError> {
        Ok(select(connection, "id = ?1", [Self::routine_id(id)])?.pop())
    }

    fn store(&self, connection: &Connection) -> Result<i64, StoreError> {
        let number = self.id.map_or_else(|| self.free_number(connection), Ok)?;
        connection.execute(
            "INSERT INTO own_routine (id, title, definition, created_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, definition = excluded.definition,
               created_at = excluded.created_at, changed_at = excluded.changed_at",
            params![
                Self::routine_id(number),
                self.routine.title,
                serde_json::to_string(&self.routine)?,
                Instant(self.created_at),
                Instant(self.changed_at),
            ],
        )?;
        Ok(number)
    }

    fn delete(connection: &Connection, id: i64) -> Result<(), StoreError> {
        connection.execute("DELETE FROM own_routine WHERE id = ?1", [Self::routine_id(id)])?;
        Ok(())
    }

    fn unmake(connection: &Connection, id: i64) -> Result<(), StoreError> {
        Self::delete(connection, id)
    }
}
