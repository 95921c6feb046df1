//! Sleep as Android's `sleep-export.csv`. Not one table: every record brings its own header line, a line of values and
//! sometimes a line of noise levels.
//!
//! Source: `urbandroid-team/sleep-docs` (`csv.md`) and 1,335 real records. `Id` is the start in Unix milliseconds and
//! `Hours` the elapsed time; the wall times `From` and `To` are off by the clock change on four nights of those, so
//! they serve only to find the offset of a zone that is not known.

mod comment;
mod record;
mod write;

use std::io::Read;

use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::rows::{Row, rows_of};
use crate::text::Text;

pub(crate) use write::write;

/// The columns every header line has before those of the movements.
const COLUMNS: [&str; 15] = [
    "Id",
    "Tz",
    "From",
    "To",
    "Sched",
    "Hours",
    "Rating",
    "Comment",
    "Framerate",
    "Snore",
    "Noise",
    "Cycles",
    "DeepSleep",
    "LenAdjust",
    "Geo",
];

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    let mut rows = rows_of(text);
    let mut header: Option<Row> = None;
    let mut width = 0;
    // Some re-saved files have every row cut after `Rating`: short is normal there, and no sign of a broken end.
    let mut shortest_row = usize::MAX;
    while let Some(row) = rows.next()? {
        if row.cells[0].trim() == COLUMNS[0] {
            if row.is_unterminated || header.is_some() {
                return Err(ReadError::Truncated { line: row.line });
            }
            width = row.cells.len();
            header = Some(row);
            continue;
        }
        // Every value is quoted and the last is never empty: an end behind a comma is a cut.
        let is_cut = row.cells.len() < width.min(shortest_row) || row.cells.last().is_some_and(String::is_empty);
        if row.is_unterminated && is_cut {
            return Err(ReadError::Truncated { line: row.line });
        }
        if is_noise(&row) {
            continue;
        }
        shortest_row = shortest_row.min(row.cells.len());
        let sleep = header.take().ok_or(Reason::TooShort).and_then(|names| record::sleep_of(&names, &row, options));
        gathered.take(row.line, sleep.map(Some))?;
    }
    if let Some(alone) = header {
        return Err(ReadError::Truncated { line: alone.line });
    }
    Ok(())
}

/// Tells the third line of a record, whose cells are noise levels under the movements.
fn is_noise(row: &Row) -> bool {
    row.cells.iter().take(COLUMNS.len()).all(|cell| cell.trim().is_empty())
}
