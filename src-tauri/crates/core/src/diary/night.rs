//! A recorded night.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::time::NightZone;
use crate::units::Minutes;

/// One main sleep of a diary date, with every time an instant.
///
/// A blank field is unknown, never zero. `diary_date` is the local date of getting up, else of the final awakening.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Night {
    /// The local date of getting up.
    pub diary_date: NaiveDate,
    /// 1 for the usual main sleep of the date, 2 or 3 for a further one (a flight west, a split shift).
    pub ordinal: u8,
    /// The zone the clock on the wall showed.
    pub zone: NightZone,
    /// Whether the zone was assumed because the source did not know it.
    pub zone_is_assumed: bool,
    /// `false` for a recorded night without sleep.
    pub slept: bool,
    /// Got into bed.
    pub got_into_bed_at: Option<DateTime<Utc>>,
    /// Put the light out and tried to sleep.
    pub tried_to_sleep_at: Option<DateTime<Utc>>,
    /// Sleep onset latency (SOL).
    pub sleep_onset_latency_min: Option<Minutes>,
    /// Times awake in the night, the final awakening not counted.
    pub awakenings: Option<u8>,
    /// Wake after sleep onset (WASO).
    pub wake_after_sleep_onset_min: Option<Minutes>,
    /// SOL and WASO together, when the source knows only the sum. Excludes both.
    pub awake_unsplit_min: Option<Minutes>,
    /// Awakenings with times; when there are any, they are the WASO and the number of awakenings.
    pub marked_awakenings: Vec<Awakening>,
    /// Woke for good.
    pub final_awakening_at: Option<DateTime<Utc>>,
    /// Minutes in bed trying to sleep after the final awakening (TASAFA).
    pub tried_to_sleep_after_final_awakening_min: Option<Minutes>,
    /// Got up.
    pub got_out_of_bed_at: Option<DateTime<Utc>>,
    /// When the person meant to wake.
    pub planned_wake_at: Option<DateTime<Utc>>,
    /// Whether an alarm ended the sleep.
    pub woken_by_alarm: Option<bool>,
    /// Whether the day was free of work; `None`: by the setting of free days.
    pub is_free_day: Option<bool>,
    /// Sleep quality, 1 very poor to 5 very good.
    pub quality: Option<u8>,
    /// How rested, 1 to 5.
    pub rested: Option<u8>,
    /// Tension before the night, 0 to 10.
    pub tension_before: Option<u8>,
    /// Sleepiness before the night, 0 to 10.
    pub sleepiness_before: Option<u8>,
    /// What the person noted.
    pub note: String,
    /// Own and suggested tags.
    pub tags: Vec<String>,
    /// Routines reported for that evening, of this app or any other.
    pub routines: Vec<String>,
}

/// A stretch awake within the sleep period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awakening {
    /// Woke.
    pub started_at: DateTime<Utc>,
    /// Slept again.
    pub ended_at: DateTime<Utc>,
}

/// A short sleep beside the main one. Belongs to a diary date, not to a night.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Nap {
    /// The date it counts towards.
    pub diary_date: NaiveDate,
    /// The zone of the clock on the wall.
    pub zone: NightZone,
    /// When it was, or only how long.
    pub span: NapSpan,
}

/// What is known of a nap.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NapSpan {
    /// Start and end are known.
    Times {
        /// Fell asleep.
        started_at: DateTime<Utc>,
        /// Woke.
        ended_at: DateTime<Utc>,
    },
    /// Only the length is known.
    Duration {
        /// Above 0.
        duration_min: Minutes,
    },
}

impl NapSpan {
    /// Returns how long the nap was.
    #[must_use]
    pub fn length(&self) -> Minutes {
        match *self {
            Self::Times { started_at, ended_at } => Minutes::from_elapsed(ended_at - started_at),
            Self::Duration { duration_min } => duration_min,
        }
    }
}
