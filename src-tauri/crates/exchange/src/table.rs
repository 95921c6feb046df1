//! Tables whose first row names their columns.

use std::collections::HashMap;
use std::io::Read;

use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::rejection::Reason;
use crate::rows::{Row, Rows, rows_of};
use crate::sleeps::Sleep;
use crate::text::Text;

/// A table whose first row names its columns.
pub(crate) struct Table<R> {
    rows: Rows<R>,
    /// Where each column stands. Looking along a header of ten thousand columns for every cell would take for ever.
    places: HashMap<String, usize>,
    columns: usize,
}

/// Begins to read a table.
///
/// # Errors
/// When it has no header.
pub(crate) fn table_of<R: Read>(text: Text<R>) -> Result<Table<impl Read>, ReadError> {
    let mut rows = rows_of(text);
    let header = rows.header()?;
    Ok(Table::behind(rows, &header))
}

/// Reads a table of which every row is a record, with `sleep_of` for one row.
///
/// # Errors
/// When it has no header, ends inside a row, cannot be read, or holds more than any diary.
pub(crate) fn gather_rows<R: Read>(
    text: Text<R>,
    gathered: &mut Gathered,
    sleep_of: impl Fn(&NamedRow) -> Result<Option<Sleep>, Reason>,
) -> Result<(), ReadError> {
    let mut table = table_of(text)?;
    while let Some(row) = table.next()? {
        gathered.take(row.line(), sleep_of(&row))?;
    }
    Ok(())
}

/// Returns the names of the columns, in small letters.
pub(crate) fn names(header: &Row) -> Vec<String> {
    header.cells.iter().map(|name| name.trim().to_lowercase()).collect()
}

impl<R: Read> Table<R> {
    /// Returns a table that begins behind some rows of another kind.
    pub fn behind(rows: Rows<R>, header: &Row) -> Self {
        let columns = header.cells.len();
        // Of two columns with one name the first is meant.
        let places = names(header).into_iter().enumerate().rev().map(|(place, name)| (name, place)).collect();
        Self { rows, places, columns }
    }

    /// Returns the next row that is not blank, `None` after the last.
    ///
    /// # Errors
    /// When the file ends inside the row, or cannot be read.
    pub fn next(&mut self) -> Result<Option<NamedRow<'_>>, ReadError> {
        while let Some(row) = self.rows.next()? {
            if row.is_unterminated && row.cells.len() < self.columns {
                return Err(ReadError::Truncated { line: row.line });
            }
            if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Ok(Some(NamedRow { places: &self.places, row }));
            }
        }
        Ok(None)
    }
}

/// A row whose cells are found by the names of their columns.
pub(crate) struct NamedRow<'a> {
    places: &'a HashMap<String, usize>,
    row: Row,
}

impl NamedRow<'_> {
    /// Returns the line on which it begins.
    pub fn line(&self) -> u64 {
        self.row.line
    }

    /// Returns a cell, without blanks around it; nothing where it says that nothing is known.
    pub fn cell(&self, name: &str) -> Option<&str> {
        let cell = self.row.cells.get(*self.places.get(name)?)?.trim();
        (!matches!(cell, "" | "—" | "None" | "N/A" | "null")).then_some(cell)
    }

    /// Returns a cell that a night cannot be without.
    ///
    /// # Errors
    /// When it is not there.
    pub fn needed(&self, name: &str) -> Result<&str, Reason> {
        self.cell(name).ok_or(Reason::TooShort)
    }

    /// Returns what a cell is read as.
    ///
    /// # Errors
    /// When there is something that cannot be read.
    pub fn read<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Reason> {
        self.cell(name).map(|cell| read(cell).ok_or_else(|| Reason::cell(name, cell))).transpose()
    }

    /// Returns what a cell is read as, which a night cannot be without.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn must<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Reason> {
        let cell = self.needed(name)?;
        read(cell).ok_or_else(|| Reason::cell(name, cell))
    }
}

/// Reads a number of 0 or more: with a point or a comma, and with thousands parted.
pub(crate) fn amount(cell: &str) -> Option<f64> {
    let digits: String = match (cell.rfind(','), cell.rfind('.')) {
        // Three digits behind an only comma are thousands, and so is every comma before a point.
        (Some(comma), None) if cell.len() - comma != 4 => cell.replace(',', "."),
        (Some(comma), Some(point)) if comma > point => cell.replace('.', "").replace(',', "."),
        _ => cell.replace([',', '\u{a0}', '\u{202f}', '\''], ""),
    };
    digits.parse::<f64>().ok().filter(|number| (0.0..1e12).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_in_many_ways() {
        for (cell, number) in [("1,000", 1000.0), ("4,0", 4.0), ("4.5", 4.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5)]
        {
            assert_eq!(amount(cell), Some(number), "{cell}");
        }
        assert_eq!((amount("-1"), amount("NaN"), amount("1e400"), amount("many")), (None, None, None, None));
    }

    #[test]
    fn cells_are_found_by_name_and_a_dash_is_nothing() {
        let text = Text::glance("Start;Mood ;Left\n1;—;\n;;\n2;:);x\n".as_bytes()).unwrap();
        let mut table = table_of(text).unwrap();
        let row = table.next().unwrap().unwrap();
        assert_eq!((row.line(), row.cell("start"), row.cell("mood"), row.cell("left")), (2, Some("1"), None, None));
        let row = table.next().unwrap().unwrap();
        assert_eq!((row.line(), row.cell("mood"), row.cell("nowhere")), (4, Some(":)"), None));
        assert!(table.next().unwrap().is_none());
    }
}
