//! Reading files into the diary.

use std::fs::File;
use std::io::{BufReader, Seek};
use std::path::{Path, PathBuf};

use drowse_core::time::NightZone;
use drowse_exchange::{Format, ReadError, ReadOptions, Reading, Reason, Rejection, fingerprint};
use drowse_store::exchange::{ImportCounts, ImportRun};

use super::intake::Intake;
use super::view::{FileReport, ImportReport, RejectedRow};
use crate::diary::Refusal;
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

/// Rolls a file's transaction back; never shown.
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
        let mut report = ImportReport::default();
        for path in files {
            let file = self.import_file(path, options)?;
            report.added += file.added;
            report.updated += file.updated;
            report.unchanged += file.unchanged;
            report.rejected += count(file.rejected.len());
            report.files.push(file);
        }
        Ok(report)
    }

    fn import_file(&self, path: &Path, options: &ImportOptions) -> Result<FileReport, AppError> {
        let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let (reading, file_sha256) = match self.read_file(path, options) {
            Ok(read) => read,
            Err(error) => {
                return Ok(FileReport { refusal: Some(refusal_of(&error, &file)), file, ..FileReport::default() });
            }
        };
        let mut report = FileReport {
            file,
            format: Some(reading.format.name().to_owned()),
            records: reading.records,
            nights: count(reading.nights.len()),
            naps: count(reading.naps.len()),
            sessions: count(reading.sessions.len()),
            routines: count(reading.routines.len()),
            rejected: reading.rejected.iter().map(RejectedRow::from).collect(),
            zone_assumed: reading.zone_assumed.map(|zone| zone.to_string()),
            unknown_columns: reading.unknown_columns.clone(),
            ..FileReport::default()
        };
        let run = ImportRun {
            format: reading.format.name().to_owned(),
            file_name: report.file.clone(),
            file_sha256,
            zone_assumed: reading.zone_assumed,
        };
        let kept = self.write(|writing| {
            let import_id = writing.begin_import(&run)?;
            let mut intake = Intake::new(writing, import_id)?;
            intake.take(&reading)?;
            report.added = intake.added;
            report.updated = intake.updated;
            report.unchanged = intake.unchanged;
            report.rejected.append(&mut intake.rejected);
            writing.end_import(import_id, &counts_of(&report))?;
            let is_refused = options.strict && !report.rejected.is_empty();
            if options.dry_run || is_refused { Err(AppError::new(NOT_KEPT)) } else { Ok(()) }
        });
        report.rejected.sort_by_key(|row| row.line);
        match kept {
            Err(error) if error.refusal.code != NOT_KEPT => return Err(error),
            _ => {}
        }
        if options.strict && !report.rejected.is_empty() {
            let rows = count(report.rejected.len());
            let refusal = AppError::new("import_strict").with("file", report.file.as_str()).with("rows", rows).refusal;
            report = FileReport { added: 0, updated: 0, unchanged: 0, refusal: Some(refusal), ..report };
        }
        Ok(report)
    }

    fn read_file(&self, path: &Path, options: &ImportOptions) -> Result<(Reading, String), ReadError> {
        let mut file = File::open(path)?;
        let file_sha256 = fingerprint::file(&mut file)?;
        file.rewind()?;
        let zone = options.zone.unwrap_or(NightZone::Named(self.zone()));
        let options = ReadOptions { format: options.format, zone, now: self.now() };
        Ok((drowse_exchange::read(BufReader::new(file), &options)?, file_sha256))
    }
}

fn refusal_of(error: &ReadError, file: &str) -> Refusal {
    tracing::info!(file, ?error, "an import was refused");
    let refused = AppError::new(&format!("import_{}", error.code().replace('-', "_"))).with("file", file);
    match error {
        ReadError::NotOfFormat(format) => refused.with("format", *format),
        ReadError::Io(source) => refused.with("system", source.to_string()),
        _ => refused.with("line", error.line().unwrap_or_default()),
    }
    .refusal
}

impl From<&Rejection> for RejectedRow {
    fn from(rejection: &Rejection) -> Self {
        let reason = match &rejection.reason {
            Reason::Rule(broken) => AppError::from(*broken),
            other => other
                .arguments()
                .into_iter()
                .fold(AppError::new(other.code()), |reason, (name, value)| reason.with(name, value)),
        };
        Self { line: u32::try_from(rejection.line).unwrap_or(u32::MAX), reason: reason.refusal }
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

/// No file holds four billion nights.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
