//! Files that were read and not yet taken into the diary.

use std::fs::File;
use std::io::{BufReader, Seek};
use std::path::{Path, PathBuf};

use drowse_core::time::NightZone;
use drowse_exchange::{
    ImportedNap, ImportedNight, ReadError, ReadOptions, Reading, Reason, Rejection, fingerprint, read_watched,
};
use drowse_store::exchange::ImportRun;

use super::import::ImportOptions;
use super::view::{FileReport, RejectedRow};
use super::watch::ImportWatch;
use crate::diary::Refusal;
use crate::{App, AppError};

/// Files that were read and not yet taken into the diary.
#[derive(Debug)]
pub struct PreparedImport {
    pub(super) files: Vec<PreparedFile>,
}

/// A file that was read, or why it was refused.
#[derive(Debug)]
pub(super) struct PreparedFile {
    /// Base name.
    pub name: String,
    pub held: Result<Held, Refusal>,
}

/// What a file held.
#[derive(Debug)]
pub(super) struct Held {
    pub reading: Reading,
    pub file_sha256: String,
}

impl App {
    /// Reads files, to be looked at with [`App::preview_import`] and taken in with [`App::take_import`]. One that is refused
    /// carries its refusal; the others are read all the same.
    ///
    /// # Errors
    /// `import_stopped`.
    pub fn prepare_import(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
        watch: &ImportWatch,
    ) -> Result<PreparedImport, AppError> {
        watch.begin(u32::try_from(files.len()).unwrap_or(u32::MAX));
        let mut prepared = Vec::new();
        for path in files {
            watch.go_on()?;
            prepared.push(self.prepare_file(path, options, watch)?);
            watch.end_file();
        }
        Ok(PreparedImport { files: prepared })
    }

    pub(super) fn prepare_file(
        &self,
        path: &Path,
        options: &ImportOptions,
        watch: &ImportWatch,
    ) -> Result<PreparedFile, AppError> {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let held = self.read_file(path, options, watch);
        watch.go_on()?;
        let held = held.map_err(|error| refusal_of(&error, &name));
        Ok(PreparedFile { name, held })
    }

    fn read_file(&self, path: &Path, options: &ImportOptions, watch: &ImportWatch) -> Result<Held, ReadError> {
        let mut file = File::open(path)?;
        let file_sha256 = fingerprint::file(&mut file)?;
        file.rewind()?;
        let zone = options.zone.unwrap_or(NightZone::Named(self.zone()));
        let options = ReadOptions { format: options.format, zone, now: self.now() };
        Ok(Held { reading: read_watched(BufReader::new(file), &options, watch.reading())?, file_sha256 })
    }
}

impl PreparedFile {
    /// What can be said of the file before anything is taken in.
    pub fn report(&self) -> FileReport {
        let Held { reading, .. } = match &self.held {
            Ok(held) => held,
            Err(refusal) => {
                return FileReport { file: self.name.clone(), refusal: Some(refusal.clone()), ..FileReport::default() };
            }
        };
        let of_night = |imported: &ImportedNight| imported.night.diary_date;
        let of_nap = |imported: &ImportedNap| imported.nap.diary_date;
        let dates = || reading.nights.iter().map(of_night).chain(reading.naps.iter().map(of_nap));
        FileReport {
            file: self.name.clone(),
            format: Some(reading.format.name().to_owned()),
            records: reading.records,
            nights: count(reading.nights.len()),
            naps: count(reading.naps.len()),
            sessions: count(reading.sessions.len()),
            routines: count(reading.routines.len()),
            first: dates().min().map(|date| date.to_string()),
            last: dates().max().map(|date| date.to_string()),
            rejected: reading.rejected.iter().map(RejectedRow::from).collect(),
            zone_assumed: reading.zone_assumed.map(|zone| zone.to_string()),
            unknown_columns: reading.unknown_columns.clone(),
            ..FileReport::default()
        }
    }
}

impl Held {
    /// How its import is noted.
    pub fn run(&self, name: &str) -> ImportRun {
        ImportRun {
            format: self.reading.format.name().to_owned(),
            file_name: name.to_owned(),
            file_sha256: self.file_sha256.clone(),
            zone_assumed: self.reading.zone_assumed,
        }
    }
}

fn refusal_of(error: &ReadError, file: &str) -> Refusal {
    // Neither the name of a file nor what the parser found in it is anybody's business.
    tracing::info!(code = error.code(), line = error.line(), "an import was refused");
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

/// No file holds four billion nights.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
