//! A night as trends see it.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc, Weekday};

use crate::diary::{Metrics, Nap, Night};
use crate::units::Minutes;

/// A recorded night, its numbers, and its clock times as minutes after midnight on the wall clock of that night.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendsNight {
    /// The date it belongs to.
    pub diary_date: NaiveDate,
    /// Its numbers; a night without sleep has 0 minutes asleep.
    pub metrics: Metrics,
    /// Got into bed.
    pub bedtime: Option<Minutes>,
    /// Woke for good.
    pub wake: Option<Minutes>,
    /// The middle of the sleep.
    pub midsleep: Option<Minutes>,
    /// The day was free.
    pub is_free: bool,
}

impl TrendsNight {
    /// Makes it of a night and the naps of its date; a night without a mark of its own is free on `free_days`.
    #[must_use]
    pub fn of(night: &Night, naps: &[Nap], free_days: &[Weekday]) -> Self {
        let metrics = Metrics::of(night, naps);
        let on_the_wall = |at: Option<DateTime<Utc>>| at.map(|at| minutes_after_midnight(night.zone.to_local(at)));
        Self {
            diary_date: night.diary_date,
            bedtime: on_the_wall(night.got_into_bed_at),
            wake: on_the_wall(night.final_awakening_at),
            midsleep: metrics.midsleep_local.map(minutes_after_midnight),
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
