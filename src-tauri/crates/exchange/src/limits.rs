//! How much of a file is believed. Whoever made it may mean harm, or its disk may be broken.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// The longest record, in bytes. The longest real ones (a night of Garmin with its movements, a record of Sleep as
/// Android with a column a minute) have a quarter of it.
pub(crate) const LONGEST_RECORD: usize = 1 << 20;

/// The most cells of a row: a night of Sleep as Android with a column for every ten seconds and an event for every
/// minute has 10,000. A cell takes 24 bytes even when it is empty.
pub(crate) const MOST_CELLS: usize = 50_000;

/// The most columns of the app's own tables, of which every unknown one is a tag: five times what any tracker writes.
pub(crate) const MOST_COLUMNS: usize = 500;

/// The most nights and naps of a file: five a day for a hundred years.
pub(crate) const MOST_SLEEPS: usize = 200_000;

/// The most rows that are told one by one as no night: nobody reads more, and a file of other things is refused.
pub(crate) const MOST_REJECTED: usize = 20_000;

/// The most bytes of notes, tags and keys of a file: a page of notes for every night of fifty years.
pub(crate) const MOST_WORDS: usize = 24 << 20;

/// The largest file of the app's own, in bytes: fifty years with a session every evening take a third of it.
pub(crate) const LARGEST_OWN: usize = 1 << 30;

/// How many times its packed size a file of an archive may have. XML and CSV of nights pack to a thirtieth; what packs
/// to a thousandth is a trap.
pub(crate) const MOST_UNPACKED: u64 = 300;

/// What any file of an archive may have unpacked, in bytes, however well it packs.
pub(crate) const ALWAYS_UNPACKED: u64 = 16 << 20;

/// The most files looked into of an archive that has no diary among those named like one.
pub(crate) const MOST_ENTRIES: usize = 2_000;

/// Why a reading stops in the middle of a file. It travels as an I/O error through the parsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Stop {
    /// The person does not want it any more.
    #[error("cancelled")]
    Cancelled,
    /// Larger than any diary.
    #[error("larger than any diary")]
    TooLarge,
}

impl Stop {
    /// Finds the reason in an I/O error.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref().and_then(|inner| inner.downcast_ref()).copied()
    }
}

impl From<Stop> for io::Error {
    fn from(stop: Stop) -> Self {
        Self::other(stop)
    }
}

/// How many bytes the parser may still take before its next record. Renewed at each record.
#[derive(Debug, Clone)]
pub(crate) struct Ration(Rc<Cell<usize>>);

impl Ration {
    /// Lets one record through.
    pub fn renew(&self) {
        self.0.set(LONGEST_RECORD);
    }
}

/// A text of which no record is longer than it may be.
pub(crate) struct Rationed<R> {
    source: R,
    ration: Ration,
}

/// Rations a text by records.
pub(crate) fn ration<R>(source: R) -> (Rationed<R>, Ration) {
    let ration = Ration(Rc::new(Cell::new(LONGEST_RECORD)));
    (Rationed { source, ration: ration.clone() }, ration)
}

/// Lets no more than so many bytes through.
pub(crate) fn at_most<R>(source: R, bytes: usize) -> Rationed<R> {
    Rationed { source, ration: Ration(Rc::new(Cell::new(bytes))) }
}

impl<R: Read> Read for Rationed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.ration.0.get();
        if left == 0 && !buffer.is_empty() {
            // An end just there is no record that goes on.
            return if self.source.read(&mut [0])? == 0 { Ok(0) } else { Err(Stop::TooLarge.into()) };
        }
        let most = left.min(buffer.len());
        let length = self.source.read(&mut buffer[..most])?;
        self.ration.0.set(left - length);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_may_be_as_long_as_it_may_be_and_no_longer() {
        let (mut text, ration) = ration(io::repeat(b'a').take(3 * LONGEST_RECORD as u64));
        let mut record = vec![0; LONGEST_RECORD];
        text.read_exact(&mut record).unwrap();
        ration.renew();
        text.read_exact(&mut record).unwrap();
        assert_eq!(Stop::of(&text.read(&mut record).unwrap_err()), Some(Stop::TooLarge));
    }

    #[test]
    fn an_end_after_the_last_byte_is_an_end() {
        let mut text = at_most(&b"four"[..], 4);
        assert_eq!(text.read_to_end(&mut Vec::new()).unwrap(), 4);
        let mut text = at_most(&b"five!"[..], 4);
        assert!(text.read_to_end(&mut Vec::new()).is_err());
    }
}
