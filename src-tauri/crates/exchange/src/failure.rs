//! Why a whole file was refused.

use crate::limits::Stop;

/// Why nothing of a file could be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file holds nothing.
    #[error("the file is empty")]
    Empty,
    /// No known format fits the content.
    #[error("the format is not known")]
    Unrecognised,
    /// The content is not of the format that was asked for.
    #[error("the content is not {0}")]
    NotOfFormat(&'static str),
    /// The file ends inside a record.
    #[error("the file ends inside the record at line {line}")]
    Truncated {
        /// Where that record begins; 0 when unknown.
        line: u64,
    },
    /// The archive cannot be opened or unpacked.
    #[error("the archive is damaged")]
    DamagedArchive(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The archive holds no diary.
    #[error("the archive holds no diary of a known format")]
    ArchiveWithoutDiary,
    /// The file was written for people and cannot be read back (plees-tracker's pretty backup).
    #[error("a pretty backup of plees-tracker has no machine-readable times")]
    PrettyBackup,
    /// The JSON is broken, or is not a diary.
    #[error("the JSON is broken at line {line}")]
    BrokenJson {
        /// Where reading stopped.
        line: u64,
        /// What the parser said.
        #[source]
        source: serde_json::Error,
    },
    /// The XML is broken.
    #[error("the XML is broken at line {line}")]
    BrokenXml {
        /// Where reading stopped.
        line: u64,
    },
    /// A record, or the whole, is larger than any diary.
    #[error("larger than any diary at line {line}")]
    TooLarge {
        /// Where it is; 0 when unknown.
        line: u64,
    },
    /// The person stopped the reading.
    #[error("cancelled")]
    Cancelled,
    /// The file was written by a newer version.
    #[error("the file is of version {0}")]
    Newer(u64),
    /// The file could not be read from.
    #[error("reading failed")]
    Io(#[from] std::io::Error),
}

impl ReadError {
    /// Returns the key of the words people read: `error-import-<code>`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unrecognised => "unrecognised",
            Self::NotOfFormat(_) => "not-of-format",
            Self::Truncated { .. } => "truncated",
            Self::DamagedArchive(_) => "damaged-archive",
            Self::ArchiveWithoutDiary => "archive-without-diary",
            Self::PrettyBackup => "pretty-backup",
            Self::BrokenJson { .. } => "broken-json",
            Self::BrokenXml { .. } => "broken-xml",
            Self::TooLarge { .. } => "too-large",
            Self::Cancelled => "cancelled",
            Self::Newer(_) => "newer",
            Self::Io(_) => "unreadable",
        }
    }

    /// Returns the line it is about, if one.
    #[must_use]
    pub fn line(&self) -> Option<u64> {
        match self {
            Self::Truncated { line }
            | Self::BrokenJson { line, .. }
            | Self::BrokenXml { line }
            | Self::TooLarge { line } => Some(*line).filter(|line| *line > 0),
            _ => None,
        }
    }

    pub(crate) fn from_csv(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::from_io(error),
            _ => Self::Unrecognised,
        }
    }

    pub(crate) fn from_json(error: serde_json::Error) -> Self {
        let line = error.line() as u64;
        match error.classify() {
            serde_json::error::Category::Eof => Self::Truncated { line },
            serde_json::error::Category::Io => Self::from_io(error.into()).at(line),
            _ => Self::BrokenJson { line, source: error },
        }
    }

    pub(crate) fn from_zip(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(error) => Self::from_io(error),
            other => Self::DamagedArchive(other.into()),
        }
    }

    /// Tells a damaged archive from a disk that cannot be read: unpacking reports both as I/O errors.
    pub(crate) fn from_io(error: std::io::Error) -> Self {
        use std::io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
        match (Stop::of(&error), error.kind()) {
            (Some(Stop::Cancelled), _) => Self::Cancelled,
            (Some(Stop::TooLarge), _) => Self::TooLarge { line: 0 },
            (None, InvalidData | InvalidInput | UnexpectedEof) => Self::DamagedArchive(error.into()),
            (None, _) => Self::Io(error),
        }
    }

    /// Says at which line something is too large, where that was not known deeper down.
    pub(crate) fn at(self, line: u64) -> Self {
        match self {
            Self::TooLarge { line: 0 } => Self::TooLarge { line },
            other => other,
        }
    }
}
