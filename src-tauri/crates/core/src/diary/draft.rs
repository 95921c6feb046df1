//! A night before it is known to be one.

use chrono::NaiveDate;

use super::GivenTime;
use crate::time::NightZone;

/// A night as it was typed or read: wall times, and numbers nobody has looked at.
///
/// [`super::make_night`] makes a [`super::Night`] of it, or says what is wrong.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of Night")]
pub struct NightDraft {
    pub zone: NightZone,
    pub zone_is_assumed: bool,
    /// Must be the date of getting up when times are given.
    pub diary_date: Option<NaiveDate>,
    pub ordinal: u8,
    pub slept: bool,
    pub got_into_bed_at: Option<GivenTime>,
    pub tried_to_sleep_at: Option<GivenTime>,
    pub sleep_onset_latency_min: Option<f64>,
    pub awakenings: Option<f64>,
    pub wake_after_sleep_onset_min: Option<f64>,
    pub awake_unsplit_min: Option<f64>,
    pub marked_awakenings: Vec<SpanDraft>,
    pub final_awakening_at: Option<GivenTime>,
    pub tried_to_sleep_after_final_awakening_min: Option<f64>,
    pub got_out_of_bed_at: Option<GivenTime>,
    pub planned_wake_at: Option<GivenTime>,
    pub woken_by_alarm: Option<bool>,
    pub is_free_day: Option<bool>,
    pub quality: Option<f64>,
    pub rested: Option<f64>,
    pub tension_before: Option<f64>,
    pub sleepiness_before: Option<f64>,
    /// Naps: of `diary_date` when it is given, else each of the date its start belongs to.
    pub naps: Vec<SpanDraft>,
    pub routines: Vec<String>,
    pub tags: Vec<String>,
    pub note: String,
}

impl NightDraft {
    /// Creates a draft in which everything but the zone is blank.
    #[must_use]
    pub fn blank(zone: impl Into<NightZone>) -> Self {
        Self {
            zone: zone.into(),
            zone_is_assumed: false,
            diary_date: None,
            ordinal: 1,
            slept: true,
            got_into_bed_at: None,
            tried_to_sleep_at: None,
            sleep_onset_latency_min: None,
            awakenings: None,
            wake_after_sleep_onset_min: None,
            awake_unsplit_min: None,
            marked_awakenings: Vec::new(),
            final_awakening_at: None,
            tried_to_sleep_after_final_awakening_min: None,
            got_out_of_bed_at: None,
            planned_wake_at: None,
            woken_by_alarm: None,
            is_free_day: None,
            quality: None,
            rested: None,
            tension_before: None,
            sleepiness_before: None,
            naps: Vec::new(),
            routines: Vec::new(),
            tags: Vec::new(),
            note: String::new(),
        }
    }
}

/// An awakening or a nap as it was typed or read: two times or, for a nap, only a length.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SpanDraft {
    /// Start.
    pub started_at: Option<GivenTime>,
    /// End.
    pub ended_at: Option<GivenTime>,
    /// Length in minutes.
    pub duration_min: Option<f64>,
}
