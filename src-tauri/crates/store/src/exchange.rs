//! Imports: which files were read, and what they brought.

use chrono::{DateTime, Utc};
use drowse_core::time::NightZone;
use rusqlite::{Row, params};

use crate::column::{Instant, Zone};
use crate::{Noun, Reading, StoreError, Writing};

/// Kibibytes of the file that stay in memory while an import goes on, below zero as SQLite wants them. With its usual two
/// megabytes, pages of indexes go to the disk and come back many times in a file of many years.
const PAGES: i64 = -8 * 1024;

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

/// A file that was taken in, and what of it is still there to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastImport {
    /// Its number.
    pub id: i64,
    /// Format's name.
    pub format: String,
    /// Base name of the file.
    pub file_name: String,
    /// When it was taken in.
    pub imported_at: DateTime<Utc>,
    /// What became of its records.
    pub counts: ImportCounts,
    /// It was taken back then.
    pub undone_at: Option<DateTime<Utc>>,
    /// Its changes are still remembered, so it can be taken back.
    pub can_be_undone: bool,
}

impl Reading<'_> {
    /// Lists the files that were taken in, the newest first.
    ///
    /// # Errors
    /// The database refusing.
    pub fn list_imports(&self) -> Result<Vec<PastImport>, StoreError> {
        let sql = "SELECT *, EXISTS (SELECT 1 FROM change WHERE import_id = import_run.id AND change.undone_at IS NULL)
                     AS can_be_undone
                   FROM import_run ORDER BY id DESC";
        let mut statement = self.connection().prepare_cached(sql)?;
        let found = statement.query_map([], PastImport::from_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl PastImport {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            format: row.get("format")?,
            file_name: row.get("file_name")?,
            imported_at: row.get::<_, Instant>("imported_at")?.0,
            counts: ImportCounts {
                records: row.get("records")?,
                added: row.get("added")?,
                updated: row.get("updated")?,
                unchanged: row.get("unchanged")?,
                rejected: row.get("rejected")?,
            },
            undone_at: row.get::<_, Option<Instant>>("undone_at")?.map(|at| at.0),
            can_be_undone: row.get("can_be_undone")?,
        })
    }
}

impl Writing<'_> {
    /// Begins an import: the rest of the transaction writes on its behalf, with [`PAGES`] at hand. Returns its id.
    ///
    /// # Errors
    /// The database refusing.
    pub fn begin_import(&self, run: &ImportRun) -> Result<i64, StoreError> {
        self.connection().pragma_update(None, "cache_size", PAGES)?;
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

    /// Ends an import; says whether it changed anything. One that did not leaves no trace.
    ///
    /// # Errors
    /// The database refusing.
    pub fn end_import(&self, id: i64, counts: &ImportCounts) -> Result<bool, StoreError> {
        if counts.added == 0 && counts.updated == 0 {
            self.connection().execute("DELETE FROM import_run WHERE id = ?1", [id])?;
            return Ok(false);
        }
        self.connection().execute(
            "UPDATE import_run SET records = ?2, added = ?3, updated = ?4, unchanged = ?5, rejected = ?6 WHERE id = ?1",
            params![id, counts.records, counts.added, counts.updated, counts.unchanged, counts.rejected],
        )?;
        self.touch(Noun::Diary);
        Ok(true)
    }
}
