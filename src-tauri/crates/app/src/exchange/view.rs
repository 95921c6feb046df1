//! What an import did, on its way to the interface and the command line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::prepared::count;
use crate::diary::Refusal;

/// What reading some files did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportReport {
    /// One for each file, in the order they were given.
    pub files: Vec<FileReport>,
    /// New nights, naps, sessions and routines.
    pub added: u32,
    /// Changed ones.
    pub updated: u32,
    /// Ones that were there already, or that the person deleted.
    pub unchanged: u32,
    /// Rows not taken.
    pub rejected: u32,
}

impl ImportReport {
    /// Adds what reading one more file did.
    pub(super) fn add(&mut self, file: FileReport) {
        self.added += file.added;
        self.updated += file.updated;
        self.unchanged += file.unchanged;
        self.rejected += count(file.rejected.len());
        self.files.push(file);
    }
}

/// What reading one file did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FileReport {
    /// Base name.
    pub file: String,
    /// `csv`, `naps`, `json`, `sleep-as-android`, `apple-health` …; `None` when it was refused before it was known.
    pub format: Option<String>,
    /// Records as the other app counts them; several may make one night.
    pub records: u32,
    /// Main sleeps found.
    pub nights: u32,
    /// Naps found.
    pub naps: u32,
    /// Routine sessions found.
    pub sessions: u32,
    /// Routines of one's own found.
    pub routines: u32,
    /// First diary date of its nights and naps.
    pub first: Option<String>,
    /// Last diary date of its nights and naps.
    pub last: Option<String>,
    /// New nights, naps, sessions and routines.
    pub added: u32,
    /// Changed ones.
    pub updated: u32,
    /// Ones that were there already, or that the person deleted.
    pub unchanged: u32,
    /// Rows not taken, and why.
    pub rejected: Vec<RejectedRow>,
    /// The zone taken for times without one, when there were such.
    pub zone_assumed: Option<String>,
    /// Columns that are not known; their values became tags `column=value`.
    pub unknown_columns: Vec<String>,
    /// Why nothing of the file was stored.
    pub refusal: Option<Refusal>,
    /// By which it can be taken back; `None` when it changed nothing.
    pub import_id: Option<i64>,
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RejectedRow {
    /// The line it begins on.
    pub line: u32,
    /// Why; the words are `import-reason-<code>`, or `error-<code>` for a broken rule of the diary.
    pub reason: Refusal,
}
