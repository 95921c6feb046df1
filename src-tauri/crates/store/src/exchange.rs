//! Imports: which files were read, and what they brought.

use drowse_core::time::NightZone;
use rusqlite::params;

use crate::column::{Instant, Zone};
use crate::{Noun, StoreError, Writing};

/// A file as it is about to be taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRun {
    /// Format's name.
    pub format: String,
    /// Base name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub file_sha256: String,
    /// The zone taken for times without one, when there were such.
    pub zone_assumed: Option<NightZone>,
}

/// What became of the records of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Records as the other app counts them.
    pub records: u32,
    /// New nights, naps and sessions.
    pub added: u32,
    /// Nights and naps that differ from the last reading of the same record.
    pub updated: u32,
    /// Nights, naps and sessions that were there already, or that the person deleted.
    pub unchanged: u32,
    /// Rows not taken.
    pub rejected: u32,
}

impl Writing<'_> {
    /// Begins an import: the rest of the transaction writes on its behalf. Returns its id.
    ///
    /// # Errors
    /// The database refusing.
    pub fn begin_import(&self, run: &ImportRun) -> Result<i64, StoreError> {
        let mut insert = self.connection().prepare_cached(
            "INSERT INTO import_run (format, file_name, file_sha256, zone_assumed, imported_at, records, added, updated,
               unchanged, rejected)
             VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, 0, 0, 0) RETURNING id",
        )?;
        let values =
            params![run.format, run.file_name, run.file_sha256, run.zone_assumed.map(Zone), Instant(self.at())];
        let id = insert.query_row(values, |row| row.get(0))?;
        self.set_import(id);
        Ok(id)
    }

    /// Ends an import. One that changed nothing leaves no trace.
    ///
    /// # Errors
    /// The database refusing.
    pub fn end_import(&self, id: i64, counts: &ImportCounts) -> Result<(), StoreError> {
        if counts.added == 0 && counts.updated == 0 {
            self.connection().execute("DELETE FROM import_run WHERE id = ?1", [id])?;
            return Ok(());
        }
        self.connection().execute(
            "UPDATE import_run SET records = ?2, added = ?3, updated = ?4, unchanged = ?5, rejected = ?6 WHERE id = ?1",
            params![id, counts.records, counts.added, counts.updated, counts.unchanged, counts.rejected],
        )?;
        self.touch(Noun::Diary);
        Ok(())
    }
}
