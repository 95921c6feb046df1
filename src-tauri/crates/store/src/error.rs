//! Why the diary file could not be opened, read or written.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::recover::Recovery;

/// Why the diary file could not be opened, read or written. Nothing stored before is lost by any of these.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A newer Drowse wrote the file.
    #[error("the diary has version {found}, this program knows {known}")]
    Newer {
        /// Version of the file.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Another program's database stands where the diary should be.
    #[error("{} belongs to another program", .path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The file was damaged; it was set aside and what could be read was rescued into a new one.
    #[error("the diary file was damaged and set aside as {}", .0.set_aside.display())]
    Corrupt(Box<Recovery>),
    /// The place may not be written.
    #[error("{} cannot be written", .path.display())]
    ReadOnly {
        /// The folder or file.
        path: PathBuf,
    },
    /// No room is left.
    #[error("no room is left on the disk")]
    DiskFull,
    /// A file stands where a folder is needed.
    #[error("{} is not a folder", .path.display())]
    NotAFolder {
        /// The path.
        path: PathBuf,
    },
    /// Another program held the diary for too long.
    #[error("another program is writing the diary")]
    Busy,
    /// A change could not be taken back because something newer stands in its way.
    #[error("something newer stands in the way of taking this back")]
    UndoBlocked,
    /// The file holds damaged pages, met after it was opened.
    #[error("the diary file is damaged")]
    Damaged,
    /// There is a file already where a copy was to be written.
    #[error("{} is there already", .path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("there is no {}", .path.display())]
    NotThere {
        /// The file.
        path: PathBuf,
    },
    /// A copy that was to take the diary's place is damaged.
    #[error("{} is damaged", .path.display())]
    BadBackup {
        /// The file.
        path: PathBuf,
    },
    /// The system refused.
    #[error("could not {trying}")]
    System {
        /// What was being tried.
        trying: &'static str,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// SQLite refused.
    #[error("the database refused: {0}")]
    Database(#[source] rusqlite::Error),
    /// What a change recorded could not be read or written as JSON.
    #[error("could not read a recorded change")]
    Record(#[from] serde_json::Error),
}

impl StoreError {
    /// Tells what the system's refusal to do something with `path` means.
    pub(crate) fn from_system(path: &Path, trying: &'static str, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path: path.into() },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::DiskFull,
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => Self::NotAFolder { path: path.into() },
            _ => Self::System { trying, source },
        }
    }

    /// Tells whether the file itself is damaged.
    pub(crate) fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = &error else { return Self::Database(error) };
        match (failure.code, failure.extended_code) {
            (ErrorCode::DiskFull, _) => Self::DiskFull,
            // A file that may not grow (a quota, the log of a full disk) shows as a failed write.
            (_, ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE | ffi::SQLITE_IOERR_FSYNC) => Self::DiskFull,
            (ErrorCode::ReadOnly, _) => Self::ReadOnly { path: PathBuf::from(crate::place::FILE_NAME) },
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy,
            (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) => Self::Damaged,
            _ => Self::Database(error),
        }
    }
}
