//! The elements of the file, one by one, none kept.

use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::failure::ReadError;
use crate::limits::Ration;

/// How deep elements may lie in one another; the deepest of an export is the fifth.
const DEEPEST: usize = 32;

/// An element that may be about sleep, with its attributes as they stand.
pub(super) enum Element {
    Record { line: u64, kind: String, start: String, end: String, value: String },
    Metadata { key: String, value: String },
}

/// Reads elements.
pub(super) struct Elements<R: BufRead> {
    parser: Reader<Lines<R>>,
    ration: Ration,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: BufRead> Elements<R> {
    pub fn new(source: R, ration: Ration) -> Self {
        let mut parser = Reader::from_reader(Lines { source, line: 1 });
        // The parser would keep the names of what is open; how deep it is open is counted here.
        parser.config_mut().check_end_names = false;
        parser.config_mut().allow_unmatched_ends = true;
        Self { parser, ration, buffer: Vec::new(), depth: 0 }
    }

    /// Returns the next element that may be about sleep, `None` after the last.
    ///
    /// # Errors
    /// When the file is broken, ends inside the root, or cannot be read.
    pub fn next(&mut self) -> Result<Option<Element>, ReadError> {
        loop {
            self.ration.renew();
            self.buffer.clear();
            let event = self.parser.read_event_into(&mut self.buffer);
            let line = self.parser.get_ref().line;
            match event.map_err(|error| refuse(error, line))? {
                Event::Start(element) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(ReadError::BrokenXml { line });
                    }
                    if let Some(element) = element_of(&element, line) {
                        return Ok(Some(element));
                    }
                }
                Event::Empty(element) => {
                    if let Some(element) = element_of(&element, line) {
                        return Ok(Some(element));
                    }
                }
                Event::End(_) => self.depth = self.depth.checked_sub(1).ok_or(ReadError::BrokenXml { line })?,
                Event::Eof if self.depth > 0 => return Err(ReadError::Truncated { line }),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }
}

fn refuse(error: quick_xml::Error, line: u64) -> ReadError {
    match error {
        quick_xml::Error::Io(error) => {
            // The parser shares its errors; what it wraps is told again.
            let again = match crate::limits::Stop::of(&error) {
                Some(stop) => stop.into(),
                None => io::Error::new(error.kind(), error.to_string()),
            };
            ReadError::from_io(again).at(line)
        }
        quick_xml::Error::Syntax(_) => ReadError::Truncated { line },
        _ => ReadError::BrokenXml { line },
    }
}

fn element_of(element: &BytesStart, line: u64) -> Option<Element> {
    match element.name().as_ref() {
        "Record" => {
            let [kind, start, end, value] = attributes(element, ["type", "startDate", "endDate", "value"]);
            Some(Element::Record { line, kind, start, end, value })
        }
        "MetadataEntry" => {
            let [key, value] = attributes(element, ["key", "value"]);
            Some(Element::Metadata { key, value })
        }
        _ => None,
    }
}

/// Returns some attributes, empty where they are not there. Dates, types and zones hold nothing that is escaped.
fn attributes<const N: usize>(element: &BytesStart, names: [&str; N]) -> [String; N] {
    let mut values = [const { String::new() }; N];
    // Looking for names given twice takes a time that grows with their square.
    for attribute in element.attributes().with_checks(false).map_while(Result::ok) {
        if let Some(place) = names.iter().position(|name| *name == attribute.key.as_ref()) {
            values[place] = attribute.value.into_owned();
        }
    }
    values
}

/// A text of which only the letters of English are kept: nothing else stands in what is read, and no other encoding of
/// what a person called a device can break the file.
pub(super) struct English<R>(pub R);

impl<R: Read> Read for English<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.0.read(buffer)?;
        buffer[..length].iter_mut().filter(|byte| !byte.is_ascii()).for_each(|byte| *byte = b'?');
        Ok(length)
    }
}

/// A text that counts the lines that were taken from it.
struct Lines<R> {
    source: R,
    line: u64,
}

impl<R: BufRead> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.fill_buf()?.read(buffer)?;
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Lines<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.source.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        // What was filled is still there: asking again reads nothing.
        if let Ok(filled) = self.source.fill_buf() {
            self.line += filled[..length.min(filled.len())].iter().filter(|byte| **byte == b'\n').count() as u64;
        }
        self.source.consume(length);
    }
}
