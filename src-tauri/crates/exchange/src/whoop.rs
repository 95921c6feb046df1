//! WHOOP's `sleeps.csv`: every row with its own offset, and naps that say so.

use std::io::Read;

use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use crate::check;
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::sleeps::{Kind, Sleep};
use crate::table::{NamedRow, amount, gather_rows};
use crate::text::Text;
use crate::wall;

/// Reads the file.
pub(crate) fn gather<R: Read>(text: Text<R>, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    gather_rows(text, gathered, |row| sleep_of(row, options).map(Some))
}

fn sleep_of(row: &NamedRow, options: &ReadOptions) -> Result<Sleep, Reason> {
    let wall = |name: &str| row.must(name, |cell| wall::iso(cell).map(|(wall, _)| wall));
    let offset = match row.cell("cycle timezone") {
        Some(name) => Some(wall::offset(name).ok_or_else(|| Reason::Zone(name.to_owned()))?),
        None => None,
    };
    let zone = offset.map_or(options.zone, NightZone::Fixed);
    let (start, end) = wall::span(zone, (wall("sleep onset")?, wall("wake onset")?), None);
    check::tracked(start, end, options.now)?;
    let is_nap = row.read("nap", |cell| match cell.to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    })?;
    let minutes = |name: &str| Ok(row.read(name, amount)?.map(Minutes));
    Ok(Sleep {
        // From when to when the strap saw the person in bed.
        got_into_bed_at: Some(start),
        got_out_of_bed_at: Some(end),
        awake: minutes("awake duration (min)")?,
        kind: match is_nap {
            Some(true) => Kind::Nap,
            Some(false) => Kind::Main,
            None => Kind::Unmarked,
        },
        ..Sleep::new(row.line(), start, end, zone, offset.is_none())
    })
}
