//! The CSV of trends: one row a day, the main sleep alone. A column is called `Total Bedtime ` with a blank.

use std::io::Read;

use super::{Night, sleep_of};
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::sleeps::{Kind, Sleep};
use crate::table::{NamedRow, amount, gather_rows};
use crate::text::Text;
use crate::wall::at_offset;

/// Reads the CSV.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    gather_rows(text, gathered, |row| of_row(row, options))
}

fn of_row(row: &NamedRow, options: &ReadOptions) -> Result<Option<Sleep>, Reason> {
    // A day on which the ring lay in a drawer.
    if row.cell("bedtime start").is_none() && row.cell("bedtime end").is_none() {
        return Ok(None);
    }
    let night = Night {
        line: row.line(),
        start: row.must("bedtime start", at_offset)?,
        end: row.must("bedtime end", at_offset)?,
        awake_s: row.read("awake time", amount)?,
        latency_s: row.read("sleep latency", amount)?,
        kind: Kind::Main,
    };
    sleep_of(&night, options).map(Some)
}
