//! What a person can take back: every change of an aggregate, whole, before and after.

use rusqlite::{Connection, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::column::Instant;
use crate::{Noun, StoreError, Writing};

/// Version of the JSON in `change`. Raise it when an aggregate changes its shape, and read the old one too.
pub(crate) const FORMAT: i64 = 1;

/// What kind of thing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    /// A night with its tags, awakenings and reported routines.
    Night,
    /// A nap.
    Nap,
    /// A routine session that ended, with its steps and events.
    Session,
    /// A routine of one's own.
    Routine,
    /// An evening that is different.
    Evening,
}

impl Entity {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Night => "night",
            Self::Nap => "nap",
            Self::Session => "session",
            Self::Routine => "routine",
            Self::Evening => "evening",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let all = [Self::Night, Self::Nap, Self::Session, Self::Routine, Self::Evening];
        all.into_iter().find(|entity| entity.name() == name)
    }
}

/// Rows that belong together and are taken back together, such as a night with its tags.
///
/// Written with [`Writing::put`] and [`Writing::remove`], never with SQL of one's own. A new one is added to [`Entity`]
/// and to `undo.rs`.
pub trait Aggregate: Serialize + DeserializeOwned + PartialEq {
    /// Which kind it is.
    const ENTITY: Entity;
    /// Which features show it.
    const NOUN: Noun;

    /// Returns the row id; `None` before it was first stored.
    fn id(&self) -> Option<i64>;

    /// Loads it whole.
    #[doc(hidden)]
    fn load(connection: &Connection, id: i64) -> Result<Option<Self>, StoreError>;

    /// Stores it whole under its id, or under a new one; returns the id.
    #[doc(hidden)]
    fn store(&self, connection: &Connection) -> Result<i64, StoreError>;

    /// Deletes it because the person wants it gone. What was imported must not come back with the next import.
    #[doc(hidden)]
    fn delete(connection: &Connection, id: i64) -> Result<(), StoreError>;

    /// Deletes it as if it had never been, when its creation is taken back.
    #[doc(hidden)]
    fn unmake(connection: &Connection, id: i64) -> Result<(), StoreError>;
}

impl Writing<'_> {
    /// Stores an aggregate, new or changed, so that it can be taken back; returns its id.
    ///
    /// What is remembered as its state after is the value as it was given: nothing but its id is made by storing.
    ///
    /// # Errors
    /// The database refusing: a date that already has that night, a full disk.
    pub fn put<A: Aggregate>(&self, aggregate: &A) -> Result<i64, StoreError> {
        let before = match aggregate.id() {
            Some(id) => A::load(self.connection(), id)?,
            None => None,
        };
        if before.as_ref() == Some(aggregate) {
            return Ok(aggregate.id().expect("what was loaded has an id"));
        }
        let id = aggregate.store(self.connection())?;
        self.record(id, before.as_ref(), Some(aggregate))?;
        Ok(id)
    }

    /// Deletes an aggregate so that it can be taken back; says whether there was one.
    ///
    /// # Errors
    /// The database refusing.
    pub fn remove<A: Aggregate>(&self, id: i64) -> Result<bool, StoreError> {
        let Some(before) = A::load(self.connection(), id)? else { return Ok(false) };
        A::delete(self.connection(), id)?;
        self.record(id, Some(&before), None)?;
        Ok(true)
    }

    fn record<A: Aggregate>(&self, id: i64, before: Option<&A>, after: Option<&A>) -> Result<(), StoreError> {
        let json = |aggregate: Option<&A>| aggregate.map(serde_json::to_string).transpose();
        let connection = self.connection();
        let mut insert = connection.prepare_cached(
            "INSERT INTO change (batch, at, actor, import_id, entity, entity_id, before, after, format)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        insert.execute(params![
            self.batch.get().unwrap_or_default(),
            Instant(self.at()),
            self.actor().name(),
            self.import_id(),
            A::ENTITY.name(),
            id.to_string(),
            json(before)?,
            json(after)?,
            FORMAT,
        ])?;
        if self.batch.get().is_none() {
            // The first change of an action gives the batch its number.
            let first = connection.last_insert_rowid();
            connection.execute("UPDATE change SET batch = id WHERE id = ?1", [first])?;
            self.batch.set(Some(first));
        }
        self.touch(A::NOUN);
        Ok(())
    }
}
