//! The files that were taken in, and taking one back.

use drowse_store::exchange::PastImport;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, AppError, wire};

/// A file that was taken in and can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportView {
    /// Its number.
    pub id: i64,
    /// `csv`, `naps`, `json`, `sleep-as-android`, `apple-health` …
    pub format: String,
    /// Base name of the file.
    pub file: String,
    /// When it was taken in.
    pub imported_at: String,
    /// New nights, naps, sessions and routines.
    pub added: u32,
    /// Changed ones.
    pub updated: u32,
}

/// What taking an import back did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UndoneImport {
    /// How many nights, naps, sessions and routines are as they were before.
    pub restored: u32,
    /// How many were left alone because the person changed them since.
    pub kept: u32,
}

impl App {
    /// Lists the files that can be taken back, up to a year after they were taken in, the newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn imports(&self) -> Result<Vec<ImportView>, AppError> {
        let imports = self.read(|reading| Ok(reading.list_imports()?))?;
        Ok(imports.into_iter().filter(|import| import.can_be_undone).map(ImportView::from).collect())
    }

    /// Takes an import back as a whole. What was changed since stays as it is.
    ///
    /// # Errors
    /// `import_unknown` when it was taken back already or is too old; `undo_blocked` when something newer stands in its
    /// way; those of the database.
    pub fn undo_import(&self, import_id: i64) -> Result<UndoneImport, AppError> {
        self.write(|writing| {
            let batch = writing.batch_of_import(import_id)?.ok_or_else(|| AppError::new("import_unknown"))?;
            let undone = writing.undo(batch)?;
            let count = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
            Ok(UndoneImport { restored: count(undone.restored.len()), kept: count(undone.kept.len()) })
        })
    }
}

impl From<PastImport> for ImportView {
    fn from(import: PastImport) -> Self {
        Self {
            id: import.id,
            format: import.format,
            file: import.file_name,
            imported_at: wire::instant(import.imported_at),
            added: import.counts.added,
            updated: import.counts.updated,
        }
    }
}
