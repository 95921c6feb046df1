//! Apple Health's `export.xml`, bare or in its zip: one record for every stage of sleep, and gigabytes of other things.
//!
//! Source: 964 real records and Apple's `HKCategoryValueSleepAnalysis`. The offset of every date is that of the day of the
//! export, summer and winter alike: the instant is right, the clock on the wall is not. The document type is inside the
//! file and is skipped; no entity is ever resolved.

mod elements;
mod nights;
mod pieces;

use std::io::{BufReader, Read};

use elements::{Element, Elements, English};
use nights::add_nights;
use pieces::{Piece, Pieces, Stage};

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::limits::ration;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::text::Text;
use crate::wall;

const ROOT: &[u8] = b"<HealthData";
const SLEEP: &str = "HKCategoryTypeIdentifierSleepAnalysis";
const ZONE: &str = "HKTimeZone";
const PIECE: usize = 64 * 1024;

/// Tells an export by its beginning.
pub(crate) fn is_export(beginning: &[u8]) -> bool {
    beginning.windows(ROOT.len()).any(|window| window == ROOT)
}

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    let (bytes, ration) = ration(text.bytes);
    let mut elements = Elements::new(BufReader::with_capacity(PIECE, English(bytes)), ration);
    let mut pieces = Pieces::default();
    // The record that is open, for its metadata stands inside it.
    let mut open: Option<Piece> = None;
    while let Some(element) = elements.next()? {
        match element {
            Element::Record { line, kind, start, end, value } if kind == SLEEP => {
                pieces.add_open(&mut open, line)?;
                gathered.records = gathered.records.saturating_add(1);
                match piece_of(line, (&start, &end), &value, options) {
                    Ok(piece) => open = piece,
                    Err(reason) => gathered.reject(line, reason)?,
                }
            }
            Element::Record { line, .. } => pieces.add_open(&mut open, line)?,
            Element::Metadata { key, value } if key == ZONE => {
                if let Some(piece) = &mut open {
                    piece.zone = pieces.zone_number(&value);
                }
            }
            Element::Metadata { .. } => {}
        }
    }
    pieces.add_open(&mut open, 0)?;
    add_nights(pieces, options, gathered)
}

/// Makes a piece of a record; `None`: of a kind that is neither bed nor sleep nor waking.
fn piece_of(
    line: u64,
    (start, end): (&str, &str),
    value: &str,
    options: &ReadOptions,
) -> Result<Option<Piece>, Reason> {
    let at = |name: &str, cell: &str| match cell {
        "" => Err(Reason::TooShort),
        cell => wall::at_offset(cell).map(|(at, _)| at).ok_or_else(|| Reason::cell(name, cell)),
    };
    let (start, end) = (at("startDate", start)?, at("endDate", end)?);
    check::tracked(start, end, options.now)?;
    let Some(stage) = Stage::of(value) else { return Ok(None) };
    let seconds = |at: chrono::DateTime<chrono::Utc>| u32::try_from(at.timestamp()).map_err(|_| Reason::InTheFuture);
    Ok(Some(Piece {
        start: seconds(start)?,
        end: seconds(end)?,
        line: u32::try_from(line).unwrap_or(u32::MAX),
        zone: 0,
        stage,
    }))
}
