//! How far an import has come, and the way to stop it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use drowse_exchange::Progress;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::AppError;

/// How far an import has come. It may be looked at, and stopped, from another thread.
#[derive(Debug, Default)]
pub struct ImportWatch {
    reading: Progress,
    files_read: AtomicU32,
    files: AtomicU32,
    is_cancelled: AtomicBool,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportProgress {
    /// The file being read, from 1.
    pub file: u32,
    /// How many files there are.
    pub files: u32,
    /// How much of all of them was read: 0 to 1.
    pub share: f64,
}

impl ImportWatch {
    /// Returns how far it has come.
    #[must_use]
    pub fn progress(&self) -> ImportProgress {
        let files = self.files.load(Ordering::Relaxed);
        let read = self.files_read.load(Ordering::Relaxed).min(files);
        let (bytes, in_all) = (self.reading.bytes_read(), self.reading.bytes_in_all());
        let of_this = if in_all == 0 || read == files { 0.0 } else { bytes as f64 / in_all as f64 };
        let share = if files == 0 { 0.0 } else { (f64::from(read) + of_this) / f64::from(files) };
        ImportProgress { file: (read + 1).min(files), files, share }
    }

    /// Stops it: nothing of any file is stored.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
        self.reading.cancel();
    }

    /// Goes on unless it was stopped.
    ///
    /// # Errors
    /// `import_stopped`.
    pub(super) fn go_on(&self) -> Result<(), AppError> {
        if self.is_cancelled.load(Ordering::Relaxed) { Err(AppError::new(STOPPED)) } else { Ok(()) }
    }

    pub(super) fn begin(&self, files: u32) {
        self.files.store(files, Ordering::Relaxed);
        self.files_read.store(0, Ordering::Relaxed);
    }

    pub(super) fn end_file(&self) {
        self.files_read.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn reading(&self) -> &Progress {
        &self.reading
    }
}

/// The person stopped it.
const STOPPED: &str = "import_stopped";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_is_of_all_files_and_never_more_than_all() {
        let watch = ImportWatch::default();
        assert_eq!(watch.progress(), ImportProgress { file: 0, files: 0, share: 0.0 });
        watch.begin(2);
        assert_eq!(watch.progress(), ImportProgress { file: 1, files: 2, share: 0.0 });
        watch.end_file();
        assert_eq!(watch.progress(), ImportProgress { file: 2, files: 2, share: 0.5 });
        watch.end_file();
        assert_eq!(watch.progress(), ImportProgress { file: 2, files: 2, share: 1.0 });
    }
}
