//! Entries: a line, and those after it that do not begin as an entry does.

use std::io::{BufRead, BufReader, Read};

use super::{LISTS, NIGHTS};
use crate::failure::ReadError;
use crate::limits::{Ration, ration};
use crate::text::{Text, decode};

const CUSTOM: &[u8] = b"CUSTOM_";
/// A note may hold a date in quotes, but none with another one behind it.
const BEGINNING: &[u8] = b"\"0000-00-00 00:00+0000\",\"";

/// What stands between the beginning of one entry and that of the next.
pub(super) struct Entry {
    pub line: u64,
    pub text: String,
    /// The file ends without a line end behind it.
    pub is_unterminated: bool,
}

/// Reads entries one by one.
pub(super) struct Entries<R> {
    source: R,
    ration: Ration,
    /// The line that was read last and belongs to the next entry.
    ahead: Vec<u8>,
    line: u64,
}

pub(super) fn entries_of<R: Read>(text: Text<R>) -> Entries<impl BufRead> {
    let (bytes, ration) = ration(text.bytes);
    Entries { source: BufReader::new(bytes), ration, ahead: Vec::new(), line: 1 }
}

impl<R: BufRead> Entries<R> {
    /// Returns the next entry, `None` after the last.
    ///
    /// # Errors
    /// When it is longer than any, or the file cannot be read.
    pub fn next(&mut self) -> Result<Option<Entry>, ReadError> {
        self.ration.renew();
        let begin = self.line;
        let refuse = |error| ReadError::from_io(error).at(begin);
        let mut bytes = std::mem::take(&mut self.ahead);
        if bytes.is_empty() && self.source.read_until(b'\n', &mut bytes).map_err(refuse)? == 0 {
            return Ok(None);
        }
        self.line += 1;
        loop {
            self.source.read_until(b'\n', &mut self.ahead).map_err(refuse)?;
            if self.ahead.is_empty() || is_beginning(&self.ahead) {
                break;
            }
            bytes.append(&mut self.ahead);
            self.line += 1;
        }
        let is_unterminated = bytes.last() != Some(&b'\n');
        let text = decode(bytes.trim_ascii_end());
        Ok(Some(Entry { line: begin, text, is_unterminated }))
    }
}

fn is_beginning(line: &[u8]) -> bool {
    let is_header = LISTS.iter().chain([&NIGHTS]).any(|header| line.starts_with(header.as_bytes()));
    let is_alike = |(byte, like): (&u8, &u8)| match like {
        b'0' => byte.is_ascii_digit(),
        b'+' => matches!(byte, b'+' | b'-'),
        _ => byte == like,
    };
    let is_night = line.len() > BEGINNING.len() && line.iter().zip(BEGINNING).all(is_alike);
    is_header || line.starts_with(CUSTOM) || is_night
}
