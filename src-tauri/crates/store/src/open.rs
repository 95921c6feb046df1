//! Opening the diary file.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::connection::{self, APPLICATION_ID};
use crate::migrations::{HISTORY, History};
use crate::place::Place;
use crate::{Store, StoreError, backup, recover};

impl Store {
    /// Opens the diary in a folder, making both if they are missing.
    ///
    /// A file of an older version is copied to `backups` and migrated; other programs that open it at the same time
    /// wait. A damaged file is set aside, never deleted: what can be read is rescued into a new one and the error says
    /// so, once.
    ///
    /// # Errors
    /// Every kind of [`StoreError`] but [`StoreError::UndoBlocked`].
    pub fn open(folder: &Path, now: DateTime<Utc>) -> Result<Self, StoreError> {
        open_with(&HISTORY, folder, now)
    }
}

pub(crate) fn open_with(history: &History, folder: &Path, now: DateTime<Utc>) -> Result<Store, StoreError> {
    let place = Place::prepare(folder)?;
    let alone = place.lock()?;
    let opened = open_alone(history, &place, now);
    let connection = match opened {
        Err(error) if error.is_damage() => {
            return Err(StoreError::Corrupt(Box::new(recover::set_aside(history, &place, now)?)));
        }
        // SQLite does not say which file; people want the whole path.
        Err(StoreError::ReadOnly { .. }) => return Err(StoreError::ReadOnly { path: place.diary() }),
        other => other?,
    };
    drop(alone);
    let store = Store::over(place, connection);
    store.forget_old_changes(now)?;
    Ok(store)
}

fn open_alone(history: &History, place: &Place, now: DateTime<Utc>) -> Result<Connection, StoreError> {
    let path = place.diary();
    let mut connection = connection::connect(&path)?;
    let identity = connection::identify(&connection)?;
    let is_ours = identity.application_id == APPLICATION_ID || (identity.application_id == 0 && identity.is_empty);
    if !is_ours {
        return Err(StoreError::Foreign { path });
    }
    if identity.version > history.newest() {
        return Err(StoreError::Newer { found: identity.version, known: history.newest() });
    }
    connection::check(&connection)?;
    connection::set_pragmas(&connection)?;
    if identity.version < history.newest() {
        if identity.version > 0 {
            backup::before_migration(&connection, place, identity.version, now)?;
        }
        history.apply(&mut connection)?;
    }
    Ok(connection)
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
