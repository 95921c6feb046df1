//! From pieces to nights: unions, never sums, for several sources tell of the same night.

use chrono::{DateTime, Utc};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use super::pieces::{Piece, Pieces, Stage};
use crate::failure::ReadError;
use crate::gathered::Gathered;
use crate::reading::ReadOptions;
use crate::sleeps::Sleep;

/// Pieces with a longer gap between them are two sleeps.
const LONGEST_GAP_S: u32 = 60 * 60;
const DAY_S: u32 = 24 * 60 * 60;

/// Joins the pieces of each night and adds it to what was gathered.
pub(super) fn add_nights(mut pieces: Pieces, options: &ReadOptions, gathered: &mut Gathered) -> Result<(), ReadError> {
    pieces.unite();
    let mut left = pieces.all();
    while !left.is_empty() {
        let (night, later) = left.split_at(length_of_first(left));
        let zone = night.iter().find_map(|piece| pieces.zone(piece.zone));
        if let Some(sleep) = sleep_of(night, zone, options) {
            gathered.add(sleep)?;
        }
        left = later;
    }
    Ok(())
}

/// Counts the pieces, from the first on, that belong to one night.
fn length_of_first(pieces: &[Piece]) -> usize {
    let (start, mut end) = (pieces[0].start, pieces[0].end);
    let is_one = |piece: &&Piece| {
        let is_near = piece.start <= end.saturating_add(LONGEST_GAP_S);
        let last = end.max(piece.end);
        let is_of_a_day = last - start <= DAY_S;
        if is_near && is_of_a_day {
            end = last;
        }
        is_near && is_of_a_day
    };
    pieces.iter().take_while(is_one).count().max(1)
}

fn sleep_of(night: &[Piece], zone: Option<NightZone>, options: &ReadOptions) -> Option<Sleep> {
    let bed = extent(night, Stage::Bed);
    let asleep = extent(night, Stage::Asleep);
    let line = night.iter().map(|piece| u64::from(piece.line)).min().unwrap_or_default();
    let of_times = |(start, end): (u32, u32)| {
        let mut sleep = Sleep::new(line, at(start), at(end), zone.unwrap_or(options.zone), zone.is_none());
        // A later export may know more of the night: one of its ends stays.
        sleep.keys = vec![format!("from/{}", night[0].start), format!("to/{end}")];
        sleep
    };
    let Some((onset, waking)) = asleep else {
        // A phone beside the bed knows when it lay there, and no more.
        let bed = bed?;
        return Some(Sleep {
            is_bed_alone: true,
            got_into_bed_at: Some(at(bed.0)),
            got_out_of_bed_at: Some(at(bed.1)),
            ..of_times(bed)
        });
    };
    let awake = minutes((waking - onset).saturating_sub(total(night, Stage::Asleep)));
    let Some((into, out)) = bed.map(|(into, out)| (into.min(onset), out.max(waking))) else {
        // When the person tried to sleep is not known: awake before the first sleep is not in these minutes.
        return Some(Sleep { awake: Some(awake), ..of_times((onset, waking)) });
    };
    Some(Sleep {
        got_into_bed_at: Some(at(into)),
        got_out_of_bed_at: Some(at(out)),
        latency: Some(minutes(onset - into)),
        awake: Some(awake),
        ..of_times((into, waking))
    })
}

fn extent(night: &[Piece], stage: Stage) -> Option<(u32, u32)> {
    let of_stage = || night.iter().filter(|piece| piece.stage == stage);
    Some((of_stage().map(|piece| piece.start).min()?, of_stage().map(|piece| piece.end).max()?))
}

/// Returns how many seconds a stage covers: pieces of one stage that overlapped were united.
fn total(night: &[Piece], stage: Stage) -> u32 {
    night.iter().filter(|piece| piece.stage == stage).map(|piece| piece.end - piece.start).sum()
}

fn at(seconds: u32) -> DateTime<Utc> {
    DateTime::from_timestamp(i64::from(seconds), 0).unwrap_or_default()
}

fn minutes(seconds: u32) -> Minutes {
    Minutes(f64::from(seconds) / 60.0)
}
