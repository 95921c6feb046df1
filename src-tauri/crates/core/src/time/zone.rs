//! The zone of a night.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The zone a night was lived in: an IANA name, or a fixed offset when the source knows only that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NightZone {
    /// Follows the rules of a place.
    Named(Tz),
    /// Stays at one offset.
    Fixed(FixedOffset),
}

/// Neither an IANA name nor `±HH:MM`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown zone `{0}`")]
pub struct UnknownZone(pub String);

impl NightZone {
    /// Converts an instant to the clock on the wall.
    #[must_use]
    pub fn to_local(self, at: DateTime<Utc>) -> NaiveDateTime {
        match self {
            Self::Named(zone) => at.with_timezone(&zone).naive_local(),
            Self::Fixed(offset) => at.with_timezone(&offset).naive_local(),
        }
    }

    /// Returns how far the clock on the wall is ahead of UTC at an instant.
    #[must_use]
    pub fn ahead_of_utc(self, at: DateTime<Utc>) -> TimeDelta {
        self.to_local(at) - at.naive_utc()
    }

    /// Finds, to the second, when the clock is set forward or back within a span of about a day.
    ///
    /// No place ever set its clock twice within three days, so there is one such instant at most.
    #[must_use]
    pub fn clock_change_within(self, span: &Range<DateTime<Utc>>) -> Option<DateTime<Utc>> {
        let ahead = self.ahead_of_utc(span.start);
        if self.ahead_of_utc(span.end) == ahead {
            return None;
        }
        let instant = |seconds| DateTime::from_timestamp(seconds, 0).expect("between two valid instants");
        let (mut before, mut after) = (span.start.timestamp(), span.end.timestamp());
        while after - before > 1 {
            let half = before + (after - before) / 2;
            if self.ahead_of_utc(instant(half)) == ahead {
                before = half;
            } else {
                after = half;
            }
        }
        Some(instant(after))
    }
}

impl From<Tz> for NightZone {
    fn from(place: Tz) -> Self {
        Self::Named(place)
    }
}

impl From<FixedOffset> for NightZone {
    fn from(offset: FixedOffset) -> Self {
        Self::Fixed(offset)
    }
}

impl fmt::Display for NightZone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(zone) => out.write_str(zone.name()),
            Self::Fixed(offset) => write!(out, "{offset}"),
        }
    }
}

impl FromStr for NightZone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        let unknown = || UnknownZone(name.to_owned());
        if name.starts_with(['+', '-']) {
            let well_formed = name.len() == 6 && name.as_bytes()[3] == b':';
            let offset = FixedOffset::from_str(name).map_err(|_| unknown())?;
            return if well_formed { Ok(Self::Fixed(offset)) } else { Err(unknown()) };
        }
        Tz::from_str(name).map(Self::Named).map_err(|_| unknown())
    }
}

impl Serialize for NightZone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for NightZone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        name.parse().map_err(serde::de::Error::custom)
    }
}
