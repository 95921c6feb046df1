//! The numbers that follow from a night.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::units::{Minutes, Percent};

/// Every number that follows from a night and the naps of its date; a blank input makes a blank, never a zero.
///
/// Formulas: Carney et al. 2012, Sleep 35:287 (Consensus Sleep Diary); sleep efficiency after Reed & Sacco 2016,
/// J Clin Sleep Med 12:263.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Metrics {
    /// TIB: out of bed − into bed.
    pub time_in_bed_min: Option<Minutes>,
    /// Lights out + SOL.
    pub sleep_onset_at: Option<DateTime<Utc>>,
    /// SOL.
    pub sleep_onset_latency_min: Option<Minutes>,
    /// SPT: final awakening − onset.
    pub sleep_period_min: Option<Minutes>,
    /// WASO.
    pub wake_after_sleep_onset_min: Option<Minutes>,
    /// Times awake.
    pub awakenings: Option<u8>,
    /// TWAK: out of bed − final awakening.
    pub terminal_wakefulness_min: Option<Minutes>,
    /// EMA: planned wake − final awakening, at least 0.
    pub early_morning_awakening_min: Option<Minutes>,
    /// TST: SPT − WASO.
    pub total_sleep_time_min: Option<Minutes>,
    /// TST + naps of the diary date.
    pub total_sleep_time_24h_min: Option<Minutes>,
    /// DSE: SOL + TST + WASO + TASAFA.
    pub sleep_episode_min: Option<Minutes>,
    /// 100 · TST ÷ DSE.
    pub sleep_efficiency_pct: Option<Percent>,
    /// Whether TASAFA was blank, so that the efficiency is at most this.
    pub sleep_efficiency_is_upper_bound: Option<bool>,
    /// 100 · TST ÷ TIB.
    pub sleep_efficiency_tib_pct: Option<Percent>,
    /// 100 · TST ÷ SPT.
    pub sleep_maintenance_pct: Option<Percent>,
    /// Onset + SPT ÷ 2.
    pub midsleep_at: Option<DateTime<Utc>>,
    /// The same on the wall clock of that night.
    pub midsleep_local: Option<NaiveDateTime>,
}
