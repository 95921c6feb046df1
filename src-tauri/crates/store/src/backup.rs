//! Copies of the diary.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::StoreError;
use crate::place::{Place, stamp};

/// Copies the diary to `backups` before a migration changes it.
pub(crate) fn before_migration(
    connection: &Connection,
    place: &Place,
    version: i64,
    now: DateTime<Utc>,
) -> Result<PathBuf, StoreError> {
    let folder = place.backups();
    fs::create_dir_all(&folder)
        .map_err(|source| StoreError::from_system(&folder, "make the folder of backups", source))?;
    let path = folder.join(format!("diary-{}-before-version-{}.db", stamp(now), version + 1));
    copy(connection, &path)?;
    Ok(path)
}

/// Finds the newest copy. Their names sort by the instant they were made.
pub(crate) fn newest(place: &Place) -> Option<PathBuf> {
    let entries = fs::read_dir(place.backups()).ok()?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "db")).max()
}

/// Writes a whole copy under another name first, so that a half-written one is never taken for a backup.
fn copy(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let unfinished = path.with_extension("unfinished");
    let refused = |source| StoreError::from_system(path, "write a backup", source);
    if unfinished.exists() {
        fs::remove_file(&unfinished).map_err(refused)?;
    }
    connection.execute("VACUUM INTO ?1", [unfinished.to_string_lossy()])?;
    fs::rename(&unfinished, path).map_err(refused)
}
