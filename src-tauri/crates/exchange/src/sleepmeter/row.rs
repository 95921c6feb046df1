//! One night or nap.

use chrono::{DateTime, TimeDelta, Utc};
use drowse_core::diary::Awakening;
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use super::Names;
use crate::check;
use crate::reading::ReadOptions;
use crate::rejection::Reason;
use crate::sleeps::{Kind, Sleep};
use crate::wall;

/// The most minutes of a hole, from the beginning of sleep on: those of a day.
const DAY_MIN: i64 = 24 * 60;

/// Reads `wake,sleep,bedtime,holes,type,dreams,aid,hindrances,tags,quality,notes`.
pub(super) fn sleep_of(line: u64, text: &str, names: &Names, options: &ReadOptions) -> Result<Sleep, Reason> {
    let cells: Vec<&str> = text.splitn(11, ',').collect();
    let [wake, sleep, bedtime, holes, kind, _, aids, hindrances, tags, quality, note] = cells.as_slice() else {
        return Err(Reason::TooShort);
    };
    let time = |name: &str, cell: &str| wall::at_offset(cell.trim_matches('"')).ok_or_else(|| Reason::cell(name, cell));
    let ((wake, offset), (sleep, _), (bedtime, _)) =
        (time("wake", wake)?, time("sleep", sleep)?, time("bedtime", bedtime)?);
    check::tracked(sleep, wake, options.now)?;
    check::tracked(bedtime.min(sleep), wake, options.now)?;
    let kind = match *kind {
        "NAP" => Kind::Nap,
        "NIGHT_SLEEP" => Kind::Main,
        _ => Kind::Unmarked,
    };
    // A nap is as long as it was slept.
    let start = if kind == Kind::Nap { sleep } else { bedtime.min(sleep) };
    let marked_awakenings = holes_of(holes, sleep, wake)?;
    let awake = marked_awakenings.iter().map(|hole| Minutes::from_elapsed(hole.ended_at - hole.started_at)).sum();
    let lists = [*aids, *hindrances, *tags].into_iter().zip(names);
    Ok(Sleep {
        latency: Some(Minutes::from_elapsed(sleep - start)),
        awake: Some(awake),
        awakenings: marked_awakenings.is_empty().then_some(0),
        marked_awakenings,
        quality: quality_of(quality)?,
        note: note.strip_prefix('"').unwrap_or(note).trim_end_matches('"').trim().to_owned(),
        tags: lists.flat_map(|(ids, names)| tags_of(ids, names)).collect(),
        kind,
        ..Sleep::new(line, start, wake, NightZone::Fixed(offset), false)
    })
}

/// Reads holes in the sleep: `191-221|310-340`, minutes from its beginning on. Those that overlap are one.
fn holes_of(cell: &str, sleep: DateTime<Utc>, wake: DateTime<Utc>) -> Result<Vec<Awakening>, Reason> {
    let minute = |text: &str| text.trim().parse().ok().filter(|minute| (0..=DAY_MIN).contains(minute));
    let mut holes = Vec::new();
    for hole in cell.split('|').filter(|hole| !hole.trim().is_empty()) {
        let (from, to) = hole.split_once('-').unwrap_or_default();
        let (Some(from), Some(to)) = (minute(from), minute(to)) else { return Err(Reason::cell("holes", cell)) };
        holes.push((from, to));
    }
    holes.sort_unstable();
    let mut awakenings: Vec<Awakening> = Vec::new();
    for (from, to) in holes {
        let at = |minute| (sleep + TimeDelta::minutes(minute)).min(wake);
        let (started_at, ended_at) = (at(from), at(to));
        match awakenings.last_mut() {
            Some(last) if started_at <= last.ended_at => last.ended_at = last.ended_at.max(ended_at),
            _ if ended_at > started_at => awakenings.push(Awakening { started_at, ended_at }),
            _ => {}
        }
    }
    Ok(awakenings)
}

/// Reads 0 to 10 as 1 to 5.
fn quality_of(cell: &str) -> Result<Option<u8>, Reason> {
    if cell.trim().is_empty() {
        return Ok(None);
    }
    let quality = cell.trim().parse::<u8>().ok().filter(|quality| *quality <= 10);
    quality.map(|quality| Some(quality.div_ceil(2).max(1))).ok_or_else(|| Reason::cell("quality", cell))
}

/// Reads names joined by `|`: those of the app, or of the person's own by id.
fn tags_of(cell: &str, names: &std::collections::HashMap<String, String>) -> Vec<String> {
    let name = |id: &str| match names.get(id) {
        Some(name) => name.clone(),
        None => id.replace('_', " ").to_lowercase(),
    };
    let ids = cell.split('|').map(str::trim).filter(|id| !id.is_empty() && *id != "NONE");
    ids.map(name).filter(|name| !name.is_empty()).collect()
}
