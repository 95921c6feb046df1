//! A night with everything that belongs to it.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::Night;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::night_parts;
use super::night_rows::{self, Range};
use super::source::{self, Origin, Owner, SourceRecord};
use crate::{Aggregate, Entity, Noun, Reading, StoreError};

/// A night as it is stored: the night itself and where it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredNight {
    /// Row id; `None` before it is stored.
    pub id: Option<i64>,
    /// What was recorded.
    pub night: Night,
    /// Who wrote it.
    pub origin: Origin,
    /// The import that brought it.
    pub import_id: Option<i64>,
    /// First saved.
    pub logged_at: DateTime<Utc>,
    /// Last saved.
    pub changed_at: DateTime<Utc>,
    /// The records of other apps it was made of.
    pub sources: Vec<SourceRecord>,
}

impl StoredNight {
    /// Creates a night logged by the person at that instant.
    #[must_use]
    pub fn logged(night: Night, at: DateTime<Utc>) -> Self {
        Self {
            id: None,
            night,
            origin: Origin::Logged,
            import_id: None,
            logged_at: at,
            changed_at: at,
            sources: Vec::new(),
        }
    }
}

impl Reading<'_> {
    /// Lists nights by diary date and ordinal, both ends included.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_nights(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<Vec<StoredNight>, StoreError> {
        night_rows::select(self.connection(), &Range::Dates { from, to })
    }

    /// Gets a night by its row id.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_night(&self, id: i64) -> Result<Option<StoredNight>, StoreError> {
        StoredNight::load(self.connection(), id)
    }
}

impl Aggregate for StoredNight {
    const ENTITY: Entity = Entity::Night;
    const NOUN: Noun = Noun::Diary;

    fn id(&self) -> Option<i64> {
        self.id
    }

    fn load(connection: &Connection, id: i64) -> Result<Option<Self>, StoreError> {
        Ok(night_rows::select(connection, &Range::Id(id))?.pop())
    }

    fn store(&self, connection: &Connection) -> Result<i64, StoreError> {
        let id = night_rows::upsert(connection, self)?;
        if self.id.is_some() {
            night_parts::delete(connection, id)?;
            source::forget_sources(connection, Owner::Night, id)?;
        }
        night_parts::insert(connection, id, &self.night)?;
        source::add_sources(connection, Owner::Night, id, &self.sources)?;
        Ok(id)
    }

    fn delete(connection: &Connection, id: i64) -> Result<(), StoreError> {
        // Its source records stay and point nowhere: the next import leaves the night alone.
        connection.prepare_cached("DELETE FROM night WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    fn unmake(connection: &Connection, id: i64) -> Result<(), StoreError> {
        source::forget_sources(connection, Owner::Night, id)?;
        Self::delete(connection, id)
    }
}
