//! How far a reading has come, and the way to stop it.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::limits::Stop;

/// How far a reading has come. It may be looked at, and stopped, from another thread.
#[derive(Debug, Default)]
pub struct Progress {
    read: AtomicU64,
    in_all: AtomicU64,
    is_cancelled: AtomicBool,
}

impl Progress {
    /// Returns how many bytes of the file were read, at most [`Progress::bytes_in_all`].
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.read.load(Ordering::Relaxed).min(self.bytes_in_all())
    }

    /// Returns the size of the file in bytes; 0 until the reading has begun.
    #[must_use]
    pub fn bytes_in_all(&self) -> u64 {
        self.in_all.load(Ordering::Relaxed)
    }

    /// Stops the reading at the next piece of the file: it ends with `ReadError::Cancelled`.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }
}

/// A file that tells how much of it was read.
pub(crate) struct Watched<'p, R> {
    source: R,
    progress: &'p Progress,
}

impl<'p, R: Read + Seek> Watched<'p, R> {
    /// Begins at the beginning of a file.
    pub fn new(mut source: R, progress: &'p Progress) -> io::Result<Self> {
        let in_all = source.seek(SeekFrom::End(0))?;
        source.seek(SeekFrom::Start(0))?;
        progress.in_all.store(in_all, Ordering::Relaxed);
        progress.read.store(0, Ordering::Relaxed);
        Ok(Self { source, progress })
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.progress.is_cancelled.load(Ordering::Relaxed) {
            return Err(Stop::Cancelled.into());
        }
        let length = self.source.read(buffer)?;
        self.progress.read.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

impl<R: Seek> Seek for Watched<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.source.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn what_was_read_is_told_and_never_more_than_there_is() {
        let progress = Progress::default();
        let mut file = Watched::new(Cursor::new([0; 10]), &progress).unwrap();
        assert_eq!((progress.bytes_read(), progress.bytes_in_all()), (0, 10));
        file.read_exact(&mut [0; 4]).unwrap();
        assert_eq!(progress.bytes_read(), 4);
        file.rewind().unwrap();
        file.read_to_end(&mut Vec::new()).unwrap();
        assert_eq!(progress.bytes_read(), 10);
    }

    #[test]
    fn a_cancelled_reading_reads_no_more() {
        let progress = Progress::default();
        let mut file = Watched::new(Cursor::new([0; 10]), &progress).unwrap();
        progress.cancel();
        let error = file.read(&mut [0; 4]).unwrap_err();
        assert_eq!(Stop::of(&error), Some(Stop::Cancelled));
    }
}
