//! A night as trends see it.

use std::ops::Range;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc, Weekday};

use crate::diary::{Metrics, Nap, Night};
use crate::time::NightZone;
use crate::units::Minutes;

/// A recorded night, its numbers, and its clock times as minutes after midnight on the wall clock of that night.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendsNight {
    /// The date it belongs to.
    pub diary_date: NaiveDate,
    /// The zone the clock on the wall showed.
    pub zone: NightZone,
    /// `false` for a recorded night without sleep.
    pub slept: bool,
    /// Its numbers; a night without sleep has 0 minutes asleep.
    pub metrics: Metrics,
    /// Got into bed.
    pub bedtime: Option<Minutes>,
    /// Woke for good.
    pub wake: Option<Minutes>,
    /// The middle of the sleep.
    pub midsleep: Option<Minutes>,
    /// From sleep onset to the final awakening.
    pub asleep: Option<Range<DateTime<Utc>>>,
    /// The day was free.
    pub is_free: bool,
    /// An alarm ended the sleep; when nothing is known of one, none did.
    pub is_woken_by_alarm: bool,
}

impl TrendsNight {
    /// Makes it of a night and the naps of its date; a night without a mark of its own is free on `free_days`.
    #[must_use]
    pub fn of(night: &Night, naps: &[Nap], free_days: &[Weekday]) -> Self {
        let metrics = Metrics::of(night, naps);
        let on_the_wall = |at: Option<DateTime<Utc>>| at.map(|at| minutes_after_midnight(night.zone.to_local(at)));
        Self {
            diary_date: night.diary_date,
            zone: night.zone,
            slept: night.slept,
            bedtime: on_the_wall(night.got_into_bed_at),
            wake: on_the_wall(night.final_awakening_at),
            midsleep: metrics.midsleep_local.map(minutes_after_midnight),
            asleep: metrics.sleep_onset_at.zip(night.final_awakening_at).map(|(onset, wake)| onset..wake),
            is_woken_by_alarm: night.woken_by_alarm.unwrap_or(false),
            is_free: night.is_free_day.unwrap_or_else(|| free_days.contains(&night.diary_date.weekday())),
            metrics,
        }
    }
}

/// Returns a wall time as minutes after its midnight.
#[must_use]
pub fn minutes_after_midnight(wall: NaiveDateTime) -> Minutes {
    let milliseconds = wall.nanosecond() / 1_000_000;
    Minutes(f64::from(wall.num_seconds_from_midnight()) / 60.0 + f64::from(milliseconds) / 60_000.0)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A night of London of which nothing is known but that there was sleep.
    pub(crate) fn unknown_night(diary_date: NaiveDate) -> TrendsNight {
        TrendsNight {
            diary_date,
            zone: chrono_tz::Europe::London.into(),
            slept: true,
            metrics: Metrics::default(),
            bedtime: None,
            wake: None,
            midsleep: None,
            asleep: None,
            is_free: false,
            is_woken_by_alarm: false,
        }
    }
}
