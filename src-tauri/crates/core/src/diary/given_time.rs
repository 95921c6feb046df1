//! A time as it was typed or read.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};

use crate::time::{LocalKind, NightZone, resolve_local};

/// A time as it was typed or read: a clock on the wall, perhaps with the offset of that moment, or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenTime {
    /// `2025-01-14T22:30`, or with an offset that settles a repeated hour: `2025-11-02T01:30-04:00`.
    Wall {
        /// The clock on the wall.
        wall: NaiveDateTime,
        /// The offset of that moment.
        offset: Option<FixedOffset>,
    },
    /// `2025-01-14T22:30:00Z`.
    Instant(DateTime<Utc>),
}

/// Neither a wall time nor an instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a time such as 2025-01-14T22:30")]
pub struct NotATime(pub String);

impl GivenTime {
    /// Writes an instant as the wall time of a zone, with its offset only where the wall time alone would not do.
    #[must_use]
    pub fn of_instant(at: DateTime<Utc>, zone: NightZone) -> Self {
        let wall = zone.to_local(at);
        let is_unique = resolve_local(zone, wall).kind == LocalKind::Unique;
        let offset_s = i32::try_from((wall - at.naive_utc()).num_seconds()).ok();
        let offset = offset_s.and_then(FixedOffset::east_opt).filter(|_| !is_unique);
        Self::Wall { wall, offset }
    }

    /// Returns it so much later or earlier; `None`: beyond the last year a computer can count.
    pub(super) fn shifted(self, by: chrono::TimeDelta) -> Option<Self> {
        Some(match self {
            Self::Wall { wall, offset } => Self::Wall { wall: wall.checked_add_signed(by)?, offset },
            Self::Instant(at) => Self::Instant(at.checked_add_signed(by)?),
        })
    }
}

impl FromStr for GivenTime {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let not_a_time = || NotATime(text.to_owned());
        let text_of_day = text.find('T').ok_or_else(not_a_time)?;
        let sign = text[text_of_day..].find(['+', '-', 'Z']).map(|place| text_of_day + place);
        let (wall, behind) = text.split_at(sign.unwrap_or(text.len()));
        let has_seconds = wall.matches(':').count() > 1;
        let format = if has_seconds { "%Y-%m-%dT%H:%M:%S%.f" } else { "%Y-%m-%dT%H:%M" };
        let wall = NaiveDateTime::parse_from_str(wall, format).map_err(|_| not_a_time())?;
        match behind {
            "" => Ok(Self::Wall { wall, offset: None }),
            "Z" => Ok(Self::Instant(wall.and_utc())),
            _ if behind.len() == 6 => {
                let offset = behind.parse().map_err(|_| not_a_time())?;
                Ok(Self::Wall { wall, offset: Some(offset) })
            }
            _ => Err(not_a_time()),
        }
    }
}

impl fmt::Display for GivenTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wall { wall, offset: None } => write!(out, "{}", wall.format("%Y-%m-%dT%H:%M:%S%.f")),
            Self::Wall { wall, offset: Some(offset) } => {
                write!(out, "{}{offset}", wall.format("%Y-%m-%dT%H:%M:%S%.f"))
            }
            Self::Instant(at) => write!(out, "{}Z", at.naive_utc().format("%Y-%m-%dT%H:%M:%S%.f")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wall_times_offsets_and_instants_are_told_apart() {
        for (text, again) in [
            ("2025-01-14T22:30", "2025-01-14T22:30:00"),
            ("2025-01-14T22:30:15.5", "2025-01-14T22:30:15.500"),
            ("2025-11-02T01:30-04:00", "2025-11-02T01:30:00-04:00"),
            ("2025-01-14T22:30:00Z", "2025-01-14T22:30:00Z"),
        ] {
            assert_eq!(text.parse::<GivenTime>().unwrap().to_string(), again);
        }
    }

    #[test]
    fn the_last_year_that_can_be_counted_has_no_later_half_day() {
        let half_a_day = chrono::TimeDelta::hours(12);
        for last in ["+262142-12-31T22:30", "+262142-12-31T22:30Z"] {
            let last: GivenTime = last.parse().unwrap();
            assert_eq!(last.shifted(half_a_day), None);
            assert!(last.shifted(-half_a_day).is_some());
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "T",
            "22:30",
            "2025-01-14",
            "2025-01-14T24:30",
            "2025-02-30T22:30",
            "2025-01-14T22:30+1",
            "x2025-01-14T22:30",
        ] {
            assert!(text.parse::<GivenTime>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_instant_of_a_repeated_hour_keeps_its_offset() {
        let zone = NightZone::Named(chrono_tz::Tz::America__New_York);
        let second = "2025-11-02T06:30:00Z".parse().unwrap();
        assert_eq!(GivenTime::of_instant(second, zone).to_string(), "2025-11-02T01:30:00-05:00");
    }
}
