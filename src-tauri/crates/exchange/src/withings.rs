//! Withings' `sleep.csv`: an old form of local times without a zone, and a new one with an offset each.
//!
//! Source: 59 real rows of the old form. Its stages sum up to the window, so the time awake counts that of falling asleep.

use std::io::Read;

use chrono::FixedOffset;
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::sleeps::Sleep;
use crate::table::{NamedRow, amount, gather_rows};
use crate::text::Text;
use crate::wall::{self, iso};

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    gather_rows(text, gathered, |row| sleep_of(row, options).map(Some))
}

fn sleep_of(row: &NamedRow, options: &ReadOptions) -> Result<Sleep, Reason> {
    // The old form has a colon behind both names.
    let time = |name: &str, older: &str| row.must(if row.cell(name).is_some() { name } else { older }, iso);
    let ((from, from_offset), (to, to_offset)) = (time("from", "from:")?, time("to", "to:")?);
    let ((start, end), offset): (_, Option<FixedOffset>) = match (from_offset, to_offset) {
        (Some(first), Some(second)) => (((from - first).and_utc(), (to - second).and_utc()), Some(second)),
        _ => (wall::span(options.zone, (from, to), None), None),
    };
    check::tracked(start, end, options.now)?;
    let minutes = |name: &str| Ok(row.read(name, amount)?.map(|seconds| Minutes(seconds / 60.0)));
    let awake: Option<Minutes> = minutes("awake (s)")?;
    let (latency, after_waking) = (minutes("duration to sleep (s)")?, minutes("duration to wake up (s)")?);
    let at_the_ends = latency.unwrap_or(Minutes::ZERO) + after_waking.unwrap_or(Minutes::ZERO);
    // Where both ends were more than the time awake in all, only the sum is believed.
    let is_parted = awake.is_some_and(|awake| at_the_ends <= awake && at_the_ends < Minutes::from_elapsed(end - start));
    let (latency, after_waking) = if is_parted { (latency, after_waking) } else { (None, None) };
    let waking = end - after_waking.unwrap_or(Minutes::ZERO).to_elapsed();
    let awakenings = row.read("wake up", amount)?.filter(|times| *times <= 99.0);
    let zone = offset.map_or(options.zone, NightZone::Fixed);
    Ok(Sleep {
        got_out_of_bed_at: after_waking.map(|_| end),
        latency,
        awake: awake.map(|awake| if is_parted { awake - at_the_ends } else { awake }),
        awakenings: awakenings.map(|times| times as u8),
        ..Sleep::new(row.line(), start, waking, zone, offset.is_none()).with_key(Some(format!(
            "{}/{}",
            start.timestamp_millis(),
            end.timestamp_millis()
        )))
    })
}
