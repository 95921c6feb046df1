//! Rows of a table, with the line each begins on and a sharp eye on how the file ends.

use std::io::{Cursor, Read};

use crate::failure::ReadError;
use crate::limits::{MOST_CELLS, Ration, ration};
use crate::text::{LineEnd, Text, decode};

/// Added after the end of the file. Where the parser puts them tells how the file ended: a mark of its own row after a
/// line end, at the tail of the last cell without one, and both in one cell when the file ends between quotes.
const END: &str = "\u{1e}drowse: end\u{1e}";
const AFTER_END: &str = "\u{1f}drowse: after end\u{1f}";

/// One row.
#[derive(Debug)]
pub(crate) struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// What stands in it.
    pub cells: Vec<String>,
    /// The file ended before this row's line did.
    pub is_unterminated: bool,
}

/// Reads rows one by one.
pub(crate) struct Rows<R> {
    parser: csv::Reader<R>,
    record: csv::ByteRecord,
    ration: Ration,
    line_end: LineEnd,
    is_over: bool,
}

/// Starts reading the rows of a text, the header being the first.
pub(crate) fn rows_of<R: Read>(text: Text<R>) -> Rows<impl Read> {
    let end = Cursor::new(format!("{END}\n{AFTER_END}"));
    let (bytes, ration) = ration(text.bytes);
    let parser = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(text.separator)
        .from_reader(bytes.chain(end));
    Rows { parser, record: csv::ByteRecord::new(), ration, line_end: text.line_end, is_over: false }
}

impl<R: Read> Rows<R> {
    /// Returns the first row, which names the columns.
    ///
    /// # Errors
    /// When there is none, or the file ends inside it.
    pub fn header(&mut self) -> Result<Row, ReadError> {
        let header = self.next()?.ok_or(ReadError::Empty)?;
        if header.is_unterminated { Err(ReadError::Truncated { line: header.line }) } else { Ok(header) }
    }

    /// Returns the next row, `None` after the last.
    ///
    /// # Errors
    /// When the file ends between quotes, a row is larger than any, or the file cannot be read or unpacked.
    pub fn next(&mut self) -> Result<Option<Row>, ReadError> {
        self.ration.renew();
        let here = line_of(self.parser.position(), self.line_end);
        let read = |error| ReadError::from_csv(error).at(here);
        if self.is_over || !self.parser.read_byte_record(&mut self.record).map_err(read)? {
            return Ok(None);
        }
        let line = self.record.position().map_or(0, |at| line_of(at, self.line_end));
        if self.record.len() > MOST_CELLS {
            return Err(ReadError::TooLarge { line });
        }
        let mut cells: Vec<String> = self.record.iter().map(decode).collect();
        let Some(last) = cells.last_mut() else { return Ok(None) };
        if last.ends_with(AFTER_END) {
            return Err(ReadError::Truncated { line });
        }
        let is_unterminated = last.ends_with(END);
        if is_unterminated {
            self.is_over = true;
            last.truncate(last.len() - END.len());
            if last.is_empty() && cells.len() == 1 {
                return Ok(None);
            }
        }
        Ok(Some(Row { line, cells, is_unterminated }))
    }
}

/// Returns the line on which a record begins. The parser counts line feeds, and leaves that of a `\r\n` to the next record.
fn line_of(at: &csv::Position, line_end: LineEnd) -> u64 {
    match line_end {
        LineEnd::LineFeed => at.line(),
        LineEnd::Both => at.line() + u64::from(at.record() > 0),
        LineEnd::CarriageReturn => at.record() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<(u64, Vec<String>, bool)>, ReadError> {
        let mut rows = rows_of(Text::glance(text.as_bytes()).unwrap());
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((row.line, row.cells, row.is_unterminated));
        }
        Ok(all)
    }

    #[test]
    fn counts_lines_through_quoted_line_ends() {
        let rows = read("a,b\r\n\"one\ntwo\",2\r\n3,4\r\n").unwrap();
        assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [1, 2, 4]);
        assert_eq!(rows[1].1, ["one\ntwo", "2"]);
        assert!(rows.iter().all(|row| !row.2));
    }

    #[test]
    fn counts_lines_that_end_with_a_carriage_return_alone() {
        let rows = read("a,b\r1,2\r3,4\r").unwrap();
        assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn a_missing_last_line_end_is_noticed() {
        let rows = read("a,b\n1,2").unwrap();
        assert_eq!(rows[1], (2, vec!["1".into(), "2".into()], true));
        assert_eq!(read("a,b\n1,").unwrap()[1], (2, vec!["1".into(), String::new()], true));
        assert_eq!(read("a,b\n1,\"2\"").unwrap()[1], (2, vec!["1".into(), "2".into()], true));
    }

    #[test]
    fn an_end_between_quotes_is_an_error() {
        assert!(matches!(read("a,b\n1,\"never closed\n"), Err(ReadError::Truncated { line: 2 })));
    }

    #[test]
    fn nothing_is_no_rows() {
        assert!(read("").unwrap().is_empty());
        assert!(read("\n\n").unwrap().is_empty());
    }
}
