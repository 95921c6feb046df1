//! Everything a range of nights shows.

use chrono::NaiveDate;

use super::{ClockSummary, Summary, TrendsNight, WeekSummary, weeks};
use crate::units::{Minutes, Percent};

/// Everything a range of diary dates shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// First date of the range.
    pub first: NaiveDate,
    /// Last date of the range.
    pub last: NaiveDate,
    /// Calendar nights in the range.
    pub nights: usize,
    /// Dates with a recorded night, all-nighters included.
    pub recorded: usize,
    /// TIB, minutes.
    pub time_in_bed: Summary,
    /// SOL, minutes.
    pub sleep_onset_latency: Summary,
    /// WASO, minutes.
    pub wake_after_sleep_onset: Summary,
    /// TST, minutes.
    pub total_sleep_time: Summary,
    /// TST with naps, minutes.
    pub total_sleep_time_24h: Summary,
    /// SE, per cent.
    pub sleep_efficiency: Summary,
    /// SE of the time in bed, per cent.
    pub sleep_efficiency_tib: Summary,
    /// Got into bed.
    pub bedtime: ClockSummary,
    /// Woke for good.
    pub wake: ClockSummary,
    /// The middle of the sleep.
    pub midsleep: ClockSummary,
    /// Every ISO week the range touches; of one of ages, those from the first night to the last.
    pub weeks: Vec<WeekSummary>,
}

impl Overview {
    /// Summarises nights, in order of their dates and all within the range; `free_days` is how many a week has.
    #[must_use]
    pub fn of(nights: &[TrendsNight], first: NaiveDate, last: NaiveDate, free_days: usize) -> Self {
        let minutes = |value: fn(&TrendsNight) -> Option<Minutes>| {
            Summary::of(&nights.iter().filter_map(value).map(|minutes| minutes.0).collect::<Vec<_>>())
        };
        let percent = |value: fn(&TrendsNight) -> Option<Percent>| {
            Summary::of(&nights.iter().filter_map(value).map(|percent| percent.0).collect::<Vec<_>>())
        };
        let clock = |value: fn(&TrendsNight) -> Option<Minutes>| {
            ClockSummary::of(&nights.iter().filter_map(value).collect::<Vec<_>>())
        };
        let mut dates: Vec<NaiveDate> = nights.iter().map(|night| night.diary_date).collect();
        dates.dedup();
        Self {
            first,
            last,
            nights: usize::try_from((last - first).num_days() + 1).unwrap_or_default(),
            recorded: dates.len(),
            time_in_bed: minutes(|night| night.metrics.time_in_bed_min),
            sleep_onset_latency: minutes(|night| night.metrics.sleep_onset_latency_min),
            wake_after_sleep_onset: minutes(|night| night.metrics.wake_after_sleep_onset_min),
            total_sleep_time: minutes(|night| night.metrics.total_sleep_time_min),
            total_sleep_time_24h: minutes(|night| night.metrics.total_sleep_time_24h_min),
            sleep_efficiency: percent(|night| night.metrics.sleep_efficiency_pct),
            sleep_efficiency_tib: percent(|night| night.metrics.sleep_efficiency_tib_pct),
            bedtime: clock(|night| night.bedtime),
            wake: clock(|night| night.wake),
            midsleep: clock(|night| night.midsleep),
            weeks: weeks(nights, first, last, free_days),
        }
    }
}
