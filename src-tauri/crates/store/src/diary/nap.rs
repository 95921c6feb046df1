//! A nap with everything that belongs to it.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::diary::Nap;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::nap_rows::{self, Range};
use super::source::{self, Origin, Owner, SourceRecord};
use crate::{Aggregate, Entity, Noun, Reading, StoreError};

/// A nap as it is stored: the nap itself and where it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredNap {
    /// Row id; `None` before it is stored.
    pub id: Option<i64>,
    /// What was recorded.
    pub nap: Nap,
    /// Who wrote it.
    pub origin: Origin,
    /// The import that brought it.
    pub import_id: Option<i64>,
    /// First saved.
    pub logged_at: DateTime<Utc>,
    /// The records of other apps it was made of.
    pub sources: Vec<SourceRecord>,
}

impl StoredNap {
    /// Creates a nap logged by the person at that instant.
    #[must_use]
    pub fn logged(nap: Nap, at: DateTime<Utc>) -> Self {
        Self { id: None, nap, origin: Origin::Logged, import_id: None, logged_at: at, sources: Vec::new() }
    }
}

impl Reading<'_> {
    /// Lists naps by diary date and start, both ends included; those without times last.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_naps(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<Vec<StoredNap>, StoreError> {
        nap_rows::select(self.connection(), &Range::Dates { from, to })
    }

    /// Gets a nap by its row id.
    ///
    /// # Errors
    /// The database refusing.
    pub fn get_nap(&self, id: i64) -> Result<Option<StoredNap>, StoreError> {
        StoredNap::load(self.connection(), id)
    }

    /// Finds the nap with exactly these times.
    ///
    /// # Errors
    /// The database refusing.
    pub fn find_nap(
        &self,
        started_at: DateTime<Utc>,
        ended_at: DateTime<Utc>,
    ) -> Result<Option<StoredNap>, StoreError> {
        Ok(nap_rows::select(self.connection(), &Range::Times { started_at, ended_at })?.pop())
    }
}

impl Aggregate for StoredNap {
    const ENTITY: Entity = Entity::Nap;
    const NOUN: Noun = Noun::Diary;

    fn id(&self) -> Option<i64> {
        self.id
    }

    fn load(connection: &Connection, id: i64) -> Result<Option<Self>, StoreError> {
        Ok(nap_rows::select(connection, &Range::Id(id))?.pop())
    }

    fn store(&self, connection: &Connection) -> Result<i64, StoreError> {
        let id = nap_rows::upsert(connection, self)?;
        if self.id.is_some() {
            source::forget_sources(connection, Owner::Nap, id)?;
        }
        source::add_sources(connection, Owner::Nap, id, &self.sources)?;
        Ok(id)
    }

    fn delete(connection: &Connection, id: i64) -> Result<(), StoreError> {
        // Its source records stay and point nowhere: the next import leaves the nap alone.
        connection.prepare_cached("DELETE FROM nap WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    fn unmake(connection: &Connection, id: i64) -> Result<(), StoreError> {
        source::forget_sources(connection, Owner::Nap, id)?;
        Self::delete(connection, id)
    }
}
