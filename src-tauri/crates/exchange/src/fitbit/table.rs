//! The CSV of fitbit.com: a title, a header, and rows with times in the order of the person's country.
//!
//! Source: `sleepdiary/core` (MIT), which found starts that do not fit the minutes: the end is what can be relied on.

use std::io::Read;

use drowse_core::units::Minutes;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::rows::rows_of;
use crate::sleeps::Sleep;
use crate::table::{NamedRow, Table, amount, names};
use crate::text::Text;
use crate::wall::{Order, Written, order_of, span};

/// The title above the header.
pub(crate) const TITLE: &str = "sleep";

/// A row whose dates are read when all are known, for only some tell day from month.
struct Row {
    line: u64,
    read: Result<Times, Reason>,
}

struct Times {
    start: Written,
    end: Written,
    minutes: Minutes,
    awake: Minutes,
    awakenings: Option<u8>,
}

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    let mut rows = rows_of(text);
    let mut header = rows.header()?;
    if names(&header).iter().all(|name| name.is_empty() || name == TITLE) {
        header = rows.header()?;
    }
    if !names(&header).iter().any(|name| name == "minutes asleep") {
        return Err(ReadError::Unrecognised);
    }
    let mut table = Table::behind(rows, &header);
    let mut kept = Vec::new();
    while let Some(row) = table.next()? {
        kept.push(Row { line: row.line(), read: times_of(&row) });
        gathered.is_room_for(kept.len(), row.line())?;
    }
    let written = || kept.iter().filter_map(|row| row.read.as_ref().ok()).flat_map(|times| [times.start, times.end]);
    let order = order_of(written());
    for row in kept {
        let sleep = row.read.and_then(|times| sleep_of(row.line, &times, order, options));
        gathered.take(row.line, sleep.map(Some))?;
    }
    Ok(())
}

fn times_of(row: &NamedRow) -> Result<Times, Reason> {
    let asleep = row.must("minutes asleep", amount)?;
    let awake = row.read("minutes awake", amount)?.unwrap_or_default();
    let awakenings = row.read("number of awakenings", amount)?;
    Ok(Times {
        start: row.must("start time", Written::parse)?,
        end: row.must("end time", Written::parse)?,
        minutes: Minutes(asleep + awake),
        awake: Minutes(awake),
        awakenings: awakenings.filter(|number| *number <= 99.0).map(|number| number as u8),
    })
}

fn sleep_of(line: u64, times: &Times, order: Order, options: &ReadOptions) -> Result<Sleep, Reason> {
    let wall = |written: &Written| written.wall(order).ok_or(Reason::TooShort);
    let (start, end) = (wall(&times.start)?, wall(&times.end)?);
    let (start, end) = span(options.zone, (start, end), None);
    let length = Some(times.minutes).filter(|minutes| (1.0..=1440.0).contains(&minutes.0));
    let start = length.map_or(start, |length| end - length.to_elapsed());
    check::tracked(start, end, options.now)?;
    Ok(Sleep {
        got_into_bed_at: Some(start),
        got_out_of_bed_at: Some(end),
        awake: Some(times.awake),
        awakenings: times.awakenings,
        ..Sleep::new(line, start, end, options.zone, true)
    })
}
