//! plees-tracker's CSV: `sid,start,stop,rating,comment,wakes`, instants as Unix milliseconds, no zone.
//!
//! Its "pretty" backup has a column `length` and times in the words of a language; the app itself cannot read it back.

use std::io::Read;

use chrono::DateTime;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::rows::{Row, rows_of};
use crate::sleeps::Sleep;
use crate::text::Text;

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    let mut rows = rows_of(text);
    let header = rows.header()?;
    if header.cells.iter().any(|column| column.trim().eq_ignore_ascii_case("length")) {
        return Err(ReadError::PrettyBackup);
    }
    while let Some(row) = rows.next()? {
        if row.is_unterminated && row.cells.len() < header.cells.len() {
            return Err(ReadError::Truncated { line: row.line });
        }
        gathered.take(row.line, sleep_of(&row, options).map(Some))?;
    }
    Ok(())
}

fn sleep_of(row: &Row, options: &ReadOptions) -> Result<Sleep, Reason> {
    let [_, start, stop, rest @ ..] = row.cells.as_slice() else { return Err(Reason::TooShort) };
    let instant = |column: &str, cell: &str| {
        let instant = cell.trim().parse().ok().and_then(DateTime::from_timestamp_millis);
        instant.ok_or_else(|| Reason::cell(column, cell))
    };
    let (start, end) = (instant("start", start)?, instant("stop", stop)?);
    check::tracked(start, end, options.now)?;
    let whole = |column: &str, place: usize| match rest.get(place).map_or("", |cell| cell.trim()) {
        "" => Ok(None),
        cell => cell.parse::<u8>().map(Some).map_err(|_| Reason::cell(column, cell)),
    };
    let rating = whole("rating", 0)?;
    if rating.is_some_and(|rating| rating > 5) {
        return Err(Reason::cell("rating", &rest[0]));
    }
    Ok(Sleep {
        awakenings: whole("wakes", 2)?,
        quality: rating.filter(|rating| *rating > 0),
        note: rest.get(1).map_or_else(String::new, |comment| comment.trim().to_owned()),
        ..Sleep::new(row.line, start, end, options.zone, true)
    })
}
