//! Samsung Health's `com.samsung.shealth.sleep.….csv`, and the stages of sleep beside it in the same archive.
//!
//! Source: 11 real rows. The first line is no header, and every row ends with one comma more than the header. Times are
//! those of Greenwich, whatever forums say: with `time_offset` the nights begin at night. Newer ones are milliseconds.

use std::collections::HashMap;
use std::io::Read;

use chrono::{DateTime, Utc};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::limits::MOST_SLEEPS;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::rows::rows_of;
use crate::sleeps::Sleep;
use crate::table::{NamedRow, Table};
use crate::text::Text;
use crate::wall;

/// The kinds of table, as the first cell of the file names them, in small letters.
pub(crate) const TABLES: [&str; 3] = ["com.samsung.shealth.sleep", "com.samsung.health.sleep", STAGES];
const STAGES: &str = "com.samsung.health.sleep_stage";
/// Stands before some names of columns.
const PREFIX: &str = "com.samsung.health.sleep.";
const AWAKE: &str = "40001";
/// The most stages awake of one night: one every three minutes.
const MOST_STAGES: usize = 500;

type Span = (DateTime<Utc>, DateTime<Utc>);

/// When people lay awake, by the night it was in; a night without stages is not there.
#[derive(Debug, Default)]
pub(crate) struct Stages(HashMap<String, Vec<Span>>);

/// Reads one of the tables.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    let mut rows = rows_of(text);
    let is_of_stages = rows.header()?.cells.first().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(STAGES));
    let header = rows.header()?;
    let mut table = Table::behind(rows, &header);
    while let Some(row) = table.next()? {
        if !is_of_stages {
            gathered.take(row.line(), sleep_of(&row, options).map(Some))?;
        } else if let Err(reason) = gathered.samsung_stages.add(&row) {
            gathered.reject(row.line(), reason)?;
        }
        if gathered.samsung_stages.0.len() > MOST_SLEEPS {
            return Err(ReadError::TooLarge { line: row.line() });
        }
    }
    Ok(())
}

fn cell<'r>(row: &'r NamedRow, name: &str) -> Option<&'r str> {
    row.cell(name).or_else(|| row.cell(&format!("{PREFIX}{name}")))
}

fn at(row: &NamedRow, name: &str) -> Result<DateTime<Utc>, Reason> {
    let cell = cell(row, name).ok_or(Reason::TooShort)?;
    let milliseconds = || cell.parse().ok().and_then(DateTime::from_timestamp_millis);
    let at = wall::iso(cell).map(|(wall, _)| wall.and_utc()).or_else(milliseconds);
    at.ok_or_else(|| Reason::cell(name, cell))
}

fn sleep_of(row: &NamedRow, options: &ReadOptions) -> Result<Sleep, Reason> {
    let (start, end) = (at(row, "start_time")?, at(row, "end_time")?);
    check::tracked(start, end, options.now)?;
    let offset = match cell(row, "time_offset") {
        Some(name) => Some(wall::offset(name).ok_or_else(|| Reason::Zone(name.to_owned()))?),
        None => None,
    };
    let zone = offset.map_or(options.zone, NightZone::Fixed);
    Ok(Sleep {
        note: cell(row, "comment").unwrap_or_default().to_owned(),
        ..Sleep::new(row.line(), start, end, zone, offset.is_none()).with_key(cell(row, "datauuid").map(str::to_owned))
    })
}

impl Stages {
    fn add(&mut self, row: &NamedRow) -> Result<(), Reason> {
        let id = cell(row, "sleep_id").ok_or(Reason::TooShort)?;
        let span = (at(row, "start_time")?, at(row, "end_time")?);
        let night = self.0.entry(id.to_owned()).or_default();
        let is_new = !night.contains(&span) && night.len() < MOST_STAGES;
        if cell(row, "stage") == Some(AWAKE) && is_new {
            night.push(span);
        }
        Ok(())
    }

    /// Tells whether there are stages.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says how long a person lay awake where the stages of that night tell; they may overlap.
    pub fn complete(&self, sleep: &mut Sleep) {
        let Some(awake) = sleep.keys.first().and_then(|id| self.0.get(id)) else { return };
        let mut awake = awake.clone();
        awake.sort_unstable();
        let (mut until, mut total) = (sleep.start, Minutes::ZERO);
        for (from, to) in awake {
            let (from, to) = (from.max(until), to.min(sleep.end));
            if to > from {
                total = total + Minutes::from_elapsed(to - from);
                until = to;
            }
        }
        sleep.awake = Some(total);
    }
}
