//! The folder the diary lives in.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::StoreError;

/// The diary's file name.
pub(crate) const FILE_NAME: &str = "diary.db";

/// How the name of a damaged diary begins.
const SET_ASIDE: &str = "diary-damaged-";

/// The folder the diary lives in, and the names within it.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    folder: PathBuf,
}

impl Place {
    /// Makes the folder if it is missing.
    pub(crate) fn prepare(folder: &Path) -> Result<Self, StoreError> {
        let refused = |source| StoreError::from_system(folder, "make the folder of the diary", source);
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        // What a person notes of their nights is nobody else's business.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(refused)?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Keeps every other program out until the file returned is dropped.
    pub(crate) fn lock(&self) -> Result<File, StoreError> {
        let path = self.folder.join("diary.lock");
        let refused = |source| StoreError::from_system(&path, "lock the diary", source);
        let file = OpenOptions::new().create(true).write(true).truncate(false).open(&path).map_err(refused)?;
        file.lock().map_err(refused)?;
        Ok(file)
    }

    /// The folder itself.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The diary file.
    pub(crate) fn diary(&self) -> PathBuf {
        self.folder.join(FILE_NAME)
    }

    /// Where a damaged diary is rescued to before it takes its place.
    pub(crate) fn rescued(&self) -> PathBuf {
        self.folder.join("diary-rescued.unfinished")
    }

    /// Where a backup is read and brought up to date before it takes the diary's place.
    pub(crate) fn restored(&self) -> PathBuf {
        self.folder.join("diary-restored.unfinished")
    }

    /// The folder of backups. It may be missing.
    pub(crate) fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Tells whether a file is a damaged diary, or one of its companions.
    pub(crate) fn is_set_aside(path: &Path) -> bool {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(SET_ASIDE))
    }

    /// A free name for a damaged diary, after the instant it was found.
    pub(crate) fn damaged(&self, now: DateTime<Utc>) -> PathBuf {
        let stamp = stamp(now);
        let named = |number: u32| match number {
            0 => self.folder.join(format!("{SET_ASIDE}{stamp}.db")),
            _ => self.folder.join(format!("{SET_ASIDE}{stamp}-{number}.db")),
        };
        (0..).map(named).find(|path| !path.exists()).expect("some number is free")
    }
}

/// An instant as part of a file name.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// SQLite's companion of a database file: its log (`-wal`) or its shared memory (`-shm`).
pub(crate) fn companion(database: &Path, suffix: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Deletes a file if there is one.
pub(crate) fn remove(path: &Path, trying: &'static str) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            Err(StoreError::from_system(path, trying, source))
        }
        _ => Ok(()),
    }
}
