//! Trends on their way to the interface. The command line prints the flat document of CLI.md "Trends" (`TrendsDocument`).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the Trends screen shows of a range of diary dates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrendsView {
    /// First diary date of the range.
    pub from: String,
    /// Last diary date of the range.
    pub to: String,
    /// Calendar nights in the range.
    pub nights: u32,
    /// Recorded nights in the range.
    pub recorded: u32,
    /// Recorded nights at all.
    pub recorded_ever: u32,
    /// Nights with a massage.
    pub massage_nights: u32,
    /// Median total sleep time of the range, minutes.
    pub median_total_sleep_time_min: Option<f64>,
    /// Nights behind that median.
    pub n_total_sleep_time: u32,
    /// The same for the range of equal length before, when it has enough nights.
    pub median_total_sleep_time_before_min: Option<f64>,
    /// The usual spread: the 10th and 90th percentile of total sleep time over the last 56 recorded nights.
    pub usual_total_sleep_time_min: Option<(f64, f64)>,
    /// Every calendar date of the range, in order, recorded or not.
    pub bars: Vec<TrendNight>,
}

/// One calendar date in Trends. Positions are minutes after noon of the day before, on the wall clock.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[allow(missing_docs, reason = "named as in NightBarView and MetricsView")]
pub struct TrendNight {
    pub diary_date: String,
    pub is_recorded: bool,
    pub slept: bool,
    pub has_massage: bool,
    pub got_into_bed_min: Option<f64>,
    pub tried_to_sleep_min: Option<f64>,
    pub sleep_onset_min: Option<f64>,
    pub final_awakening_min: Option<f64>,
    pub got_out_of_bed_min: Option<f64>,
    pub awakenings: Vec<(f64, f64)>,
    pub total_sleep_time_min: Option<f64>,
    /// Median of the 7 dates that end here, from 4 recorded nights on.
    pub total_sleep_time_median7_min: Option<f64>,
    pub sleep_onset_latency_min: Option<f64>,
    pub wake_after_sleep_onset_min: Option<f64>,
    pub sleep_efficiency_pct: Option<f64>,
    pub quality: Option<u8>,
}

/// The range a person picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum TrendsRange {
    Week,
    FourWeeks,
    ThreeMonths,
    Year,
    All,
}
