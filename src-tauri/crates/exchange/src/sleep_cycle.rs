//! Sleep Cycle's `sleepdata.csv`: an old form, a new one whose columns change with version and unit, and what spreadsheets
//! make of both.
//!
//! Source: 1,161 real rows. Times have no zone. Where `Time in bed` differs from the clocks by what clocks are changed by,
//! it is right; where it differs otherwise the app was stopped. The quality is the app's own, not a person's.

use std::io::Read;

use chrono::TimeDelta;
use drowse_core::units::Minutes;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::sleeps::Sleep;
use crate::table::{NamedRow, amount, table_of};
use crate::text::Text;
use crate::wall::{Order, Written, order_of, span};

/// A row whose dates are read when all are known, for only some tell day from month.
struct Night {
    line: u64,
    start: Written,
    end: Written,
    in_bed: Option<Minutes>,
    asleep: Option<Minutes>,
    before_sleep: Option<Minutes>,
    tags: Vec<String>,
}

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    let mut table = table_of(text)?;
    let mut kept: Vec<Night> = Vec::new();
    while let Some(row) = table.next()? {
        match night_of(&row) {
            Ok(night) => kept.push(night),
            Err(reason) => gathered.take(row.line(), Err(reason))?,
        }
        gathered.is_room_for(kept.len(), row.line())?;
    }
    let order = order_of(kept.iter().flat_map(|night| [night.start, night.end]));
    for night in kept {
        gathered.take(night.line, sleep_of(night, order, options).map(Some))?;
    }
    Ok(())
}

fn night_of(row: &NamedRow) -> Result<Night, Reason> {
    let seconds = |name: &str| Ok(row.read(name, amount)?.map(|seconds| Minutes(seconds / 60.0)));
    let in_bed = match row.read("time in bed", hours_and_minutes)? {
        Some(in_bed) => Some(in_bed),
        None => seconds("time in bed (seconds)")?,
    };
    Ok(Night {
        line: row.line(),
        start: row.must("start", Written::parse)?,
        end: row.must("end", Written::parse)?,
        in_bed,
        asleep: seconds("time asleep (seconds)")?,
        before_sleep: seconds("time before sleep (seconds)")?,
        tags: tags_of(row),
    })
}

fn hours_and_minutes(cell: &str) -> Option<Minutes> {
    let (hours, rest) = cell.split_once(':')?;
    let (hours, minutes): (u32, u32) = (hours.trim().parse().ok()?, rest.get(..2)?.parse().ok()?);
    (hours <= 24 && minutes < 60).then(|| Minutes(f64::from(hours * 60 + minutes)))
}

/// Reads the notes, which are chosen from a list and joined by colons. The mood of waking is one more.
fn tags_of(row: &NamedRow) -> Vec<String> {
    let notes = row.cell("sleep notes").or(row.cell("notes")).unwrap_or_default();
    let mood = row.cell("wake up").or(row.cell("mood")).map(|mood| format!("mood={mood}").replace('|', "/"));
    let notes = notes.split(':').map(str::trim).filter(|note| !note.is_empty()).map(|note| note.replace('|', "/"));
    notes.chain(mood).collect()
}

fn sleep_of(night: Night, order: Order, options: &ReadOptions) -> Result<Sleep, Reason> {
    let wall = |written: &Written| written.wall(order).ok_or(Reason::TooShort);
    let walls = (wall(&night.start)?, wall(&night.end)?);
    let is_length = |in_bed: &Minutes| (1.0..=1440.0).contains(&in_bed.0);
    let length: Option<TimeDelta> = night.in_bed.filter(is_length).map(Minutes::to_elapsed);
    let (start, end) = span(options.zone, walls, length);
    check::tracked(start, end, options.now)?;
    let latency = night.before_sleep.filter(|latency| *latency <= Minutes::from_elapsed(end - start));
    let awake =
        night.asleep.map(|asleep| Minutes::from_elapsed(end - start) - asleep - latency.unwrap_or(Minutes::ZERO));
    Ok(Sleep {
        got_into_bed_at: Some(start),
        got_out_of_bed_at: Some(end),
        latency,
        awake: awake.filter(|awake| awake.0 >= 0.0),
        tags: night.tags,
        ..Sleep::new(night.line, start, end, options.zone, true)
    })
}
