//! From a clock on the wall to an instant. The only place that asks chrono what a wall time means.

use chrono::{DateTime, FixedOffset, MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use super::NightZone;

/// How many instants show a wall time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LocalKind {
    /// One.
    Unique,
    /// None: the clock jumps over it.
    Gap,
    /// Two: the clock is set back over it.
    Overlap,
}

/// What a wall time means in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// The instant: of an overlap the first, of a gap the first valid one after it.
    pub at: DateTime<Utc>,
    /// The other instant of an overlap.
    pub second_at: Option<DateTime<Utc>>,
    /// How many instants show the wall time.
    pub kind: LocalKind,
}

/// The offset given with a wall time is not one the zone had then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the zone does not show {wall} at {offset}")]
pub struct OffsetMismatch {
    /// The wall time.
    pub wall: NaiveDateTime,
    /// The offset given with it.
    pub offset: FixedOffset,
}

/// Further than any clock stands from UTC, or is ever set in one step.
const FAR: TimeDelta = TimeDelta::days(2);

/// Resolves a wall time: in a gap the first valid instant after it, in an overlap the first occurrence.
#[must_use]
pub fn resolve_local(zone: impl Into<NightZone>, wall: NaiveDateTime) -> Resolved {
    let zone = zone.into();
    let unique = |at| Resolved { at, second_at: None, kind: LocalKind::Unique };
    let mapped = match zone {
        NightZone::Fixed(offset) => return unique((wall - offset).and_utc()),
        NightZone::Named(place) => place.from_local_datetime(&wall).map(|local| local.to_utc()),
    };
    match mapped {
        MappedLocalTime::Single(at) => unique(at),
        MappedLocalTime::Ambiguous(one, other) => {
            Resolved { at: one.min(other), second_at: Some(one.max(other)), kind: LocalKind::Overlap }
        }
        MappedLocalTime::None => {
            Resolved { at: first_instant_after_gap(zone, wall), second_at: None, kind: LocalKind::Gap }
        }
    }
}

/// Resolves a wall time that came with the offset of its moment, which settles a repeated hour.
///
/// # Errors
/// The zone did not have that offset then; a wall time in a gap has no offset at all.
pub fn resolve_local_at_offset(
    zone: impl Into<NightZone>,
    wall: NaiveDateTime,
    offset: FixedOffset,
) -> Result<Resolved, OffsetMismatch> {
    let resolved = resolve_local(zone, wall);
    let at = (wall - offset).and_utc();
    let is_one_of_them = resolved.kind != LocalKind::Gap && (at == resolved.at || Some(at) == resolved.second_at);
    if is_one_of_them {
        Ok(Resolved { at, second_at: None, kind: resolved.kind })
    } else {
        Err(OffsetMismatch { wall, offset })
    }
}

/// Finds by halving, to the second, when the clock jumped over a wall time.
fn first_instant_after_gap(zone: NightZone, wall: NaiveDateTime) -> DateTime<Utc> {
    let middle = wall.and_utc();
    let (mut before, mut after) = ((middle - FAR).timestamp(), (middle + FAR).timestamp());
    let instant = |seconds| DateTime::from_timestamp(seconds, 0).expect("within two days of a valid date");
    while after - before > 1 {
        let half = before + (after - before) / 2;
        if zone.to_local(instant(half)) < wall {
            before = half;
        } else {
            after = half;
        }
    }
    instant(after)
}

#[cfg(test)]
#[path = "local_tests.rs"]
mod tests;
