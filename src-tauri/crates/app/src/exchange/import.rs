//! Reading files into the diary.

use std::path::PathBuf;

use drowse_core::time::NightZone;
use drowse_exchange::Format;
use drowse_store::Writing;
use drowse_store::exchange::ImportCounts;

use super::intake::Intake;
use super::prepared::{PreparedFile, PreparedImport, count};
use super::view::{FileReport, ImportReport};
use super::watch::ImportWatch;
use crate::{App, AppError};

/// How to read.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportOptions {
    /// The format the files must be of; `None`: found by itself.
    pub format: Option<Format>,
    /// Reports what would be done and stores nothing.
    pub dry_run: bool,
    /// Stores nothing of a file with a row that cannot be taken.
    pub strict: bool,
    /// The zone of times without one; `None`: the machine's.
    pub zone: Option<NightZone>,
}

/// Rolls a transaction back whose outcome was only to be known; never shown.
const NOT_KEPT: &str = "not_kept";

impl App {
    /// Reads files into the diary, each in its own transaction, which [`App::undo`] takes back as a whole.
    ///
    /// A file read before changes nothing, a night the person deleted does not come back, and what the person wrote is
    /// never overwritten. A file that is refused carries its refusal (`import_unrecognised`, `import_truncated` …,
    /// `import_strict`) in its report; the others are read all the same.
    ///
    /// # Errors
    /// Those of the database.
    pub fn import(&self, files: &[PathBuf], options: &ImportOptions) -> Result<ImportReport, AppError> {
        let watch = ImportWatch::default();
        if options.dry_run && !options.strict {
            return self.preview_import(&self.prepare_import(files, options, &watch)?);
        }
        let mut report = ImportReport::default();
        for path in files {
            let file = self.prepare_file(path, options, &watch)?;
            report.add(self.take_file(&file, options, &watch)?);
        }
        Ok(report)
    }

    /// Says what taking these files in would do, one after the other, and stores nothing.
    ///
    /// # Errors
    /// Those of the database.
    pub fn preview_import(&self, prepared: &PreparedImport) -> Result<ImportReport, AppError> {
        let mut report = ImportReport::default();
        rolled_back(self.write(|writing| {
            for file in &prepared.files {
                let would = take(writing, file, false, &ImportWatch::default())?;
                report.add(FileReport { import_id: None, ..would });
            }
            Err::<(), _>(AppError::new(NOT_KEPT))
        }))?;
        Ok(report)
    }

    /// Takes files in that were read, each in its own transaction, which [`App::undo_import`] takes back as a whole.
    ///
    /// # Errors
    /// `import_stopped`: nothing of any of them stays; those of the database.
    pub fn take_import(&self, prepared: &PreparedImport, watch: &ImportWatch) -> Result<ImportReport, AppError> {
        let mut report = ImportReport::default();
        for file in &prepared.files {
            match self.take_file(file, &ImportOptions::default(), watch) {
                Ok(taken) => report.add(taken),
                Err(error) => {
                    for import_id in report.files.iter().rev().filter_map(|taken| taken.import_id) {
                        self.undo_import(import_id)?;
                    }
                    return Err(error);
                }
            }
        }
        Ok(report)
    }

    fn take_file(
        &self,
        file: &PreparedFile,
        options: &ImportOptions,
        watch: &ImportWatch,
    ) -> Result<FileReport, AppError> {
        let mut report = FileReport::default();
        rolled_back(self.write(|writing| {
            report = take(writing, file, options.strict, watch)?;
            let is_kept = report.refusal.is_none() && !options.dry_run;
            if is_kept { Ok(()) } else { Err(AppError::new(NOT_KEPT)) }
        }))?;
        Ok(report)
    }
}

/// Takes a file in. One with a refusal in its report must be rolled back.
fn take(
    writing: &Writing<'_>,
    file: &PreparedFile,
    is_strict: bool,
    watch: &ImportWatch,
) -> Result<FileReport, AppError> {
    let mut report = file.report();
    let Ok(held) = &file.held else { return Ok(report) };
    let import_id = writing.begin_import(&held.run(&file.name))?;
    let mut intake = Intake::new(writing, import_id, watch)?;
    intake.take(&held.reading)?;
    report.added = intake.added;
    report.updated = intake.updated;
    report.unchanged = intake.unchanged;
    report.rejected.append(&mut intake.rejected);
    report.rejected.sort_by_key(|row| row.line);
    let was_anything_new = writing.end_import(import_id, &counts_of(&report))?;
    report.import_id = was_anything_new.then_some(import_id);
    if is_strict && !report.rejected.is_empty() {
        let rows = count(report.rejected.len());
        let refused = AppError::new("import_strict").with("file", file.name.as_str()).with("rows", rows);
        report = FileReport {
            added: 0,
            updated: 0,
            unchanged: 0,
            import_id: None,
            refusal: Some(refused.refusal),
            ..report
        };
    }
    Ok(report)
}

/// Takes a transaction that was not to be kept for what it is.
fn rolled_back(written: Result<(), AppError>) -> Result<(), AppError> {
    match written {
        Err(error) if error.refusal.code != NOT_KEPT => Err(error),
        _ => Ok(()),
    }
}

fn counts_of(report: &FileReport) -> ImportCounts {
    ImportCounts {
        records: report.records,
        added: report.added,
        updated: report.updated,
        unchanged: report.unchanged,
        rejected: count(report.rejected.len()),
    }
}
