//! Why a draft cannot be a night, and what is odd about one that can.

use chrono::{NaiveDate, NaiveDateTime};

use super::NightField;

/// Why a draft cannot be a night, at the field it is about.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct NightError {
    /// The field to look at.
    pub field: NightField,
    /// What is wrong with it.
    pub reason: NightRefusal,
}

/// What is wrong with a field of a night.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum NightRefusal {
    /// It lies before what must come first.
    #[error("before {after}")]
    Order {
        /// What must come first.
        after: NightField,
    },
    /// Falling asleep took until after the final awakening.
    #[error("asleep only after waking for good")]
    OnsetAfterWaking,
    /// More time awake than the night has.
    #[error("more than the {available_min} minutes there are")]
    LongerThanAvailable {
        /// How many minutes there are.
        available_min: f64,
    },
    /// The times lie more than 24 hours apart.
    #[error("more than 24 hours")]
    TooLong,
    /// Below 0 or above 1440 minutes.
    #[error("not 0 to 1440 minutes")]
    MinutesOutOfRange,
    /// Not a whole number within the range of the field.
    #[error("not a whole number from {low} to {high}")]
    NumberOutOfRange {
        /// Smallest.
        low: u8,
        /// Largest.
        high: u8,
    },
    /// The person would get up later than in an hour.
    #[error("in the future")]
    InTheFuture,
    /// The offset given with a wall time is not one the zone had then.
    #[error("an offset the zone did not have then")]
    OffsetMismatch,
    /// The diary date is not the date of getting up.
    #[error("the date of getting up is {expected}")]
    DiaryDateMismatch {
        /// The date of getting up.
        expected: NaiveDate,
    },
    /// Without any time the date cannot be known.
    #[error("needed when no time is given")]
    DiaryDateRequired,
    /// Given with a night without sleep.
    #[error("given with a night without sleep")]
    GivenWithoutSleep,
    /// Says the same as another field.
    #[error("excludes {other}")]
    Excludes {
        /// The other field.
        other: NightField,
    },
    /// A time awake lies before the sleep began.
    #[error("awake before falling asleep")]
    AwakeBeforeSleep,
    /// A span lacks its start, its end or its length, or has too much of them.
    #[error("neither two times nor a length")]
    HalfASpan,
    /// Half a day off: shifted by twelve hours it makes an ordinary night.
    #[error("half a day off, perhaps {offer}")]
    HalfADayOff {
        /// The wall time that would make an ordinary night.
        offer: NaiveDateTime,
    },
}

impl NightRefusal {
    pub(super) const fn at(self, field: NightField) -> NightError {
        NightError { field, reason: self }
    }
}

/// Something odd about a night that can be all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NightWarning {
    /// The field to look at.
    pub field: NightField,
    /// What is odd.
    pub oddity: Oddity,
}

/// What is odd about a night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// Slept less than 2 hours.
    ShortSleep,
    /// In bed for more than 14 hours.
    LongTimeInBed,
    /// Took more than 4 hours to fall asleep.
    LongSleepOnsetLatency,
    /// A nap lies within the time in bed: its minutes count twice.
    NapInTheNight,
    /// Two naps share some time: it counts twice.
    NapsOverlap,
}
