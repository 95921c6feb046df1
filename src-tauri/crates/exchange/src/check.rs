//! What no night and no nap of any app can be.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use drowse_core::diary::{Nap, NapSpan, Night};
use drowse_core::time::NightZone;

use crate::rejection::Reason;

/// The first year of which anybody has an export; earlier times are clocks that were never set.
const FIRST_YEAR: i32 = 1990;

/// Refuses a span that runs backwards, lasts more than 24 hours, or lies in impossible times.
pub(crate) fn span(start: DateTime<Utc>, end: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Reason> {
    instant(start, now)?;
    instant(end, now)?;
    if end <= start {
        return Err(Reason::EndsBeforeStart);
    }
    if end - start > TimeDelta::hours(24) {
        return Err(Reason::LongerThanADay);
    }
    Ok(())
}

/// Refuses an instant that lies in impossible times.
pub(crate) fn instant(at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Reason> {
    if at.year() < FIRST_YEAR {
        return Err(Reason::BeforeRecords);
    }
    if at > now + TimeDelta::days(1) {
        return Err(Reason::InTheFuture);
    }
    Ok(())
}

/// Refuses a night that no diary can hold.
pub(crate) fn night(night: &Night, now: DateTime<Utc>) -> Result<(), Reason> {
    let times = [night.got_into_bed_at, night.tried_to_sleep_at, night.final_awakening_at, night.got_out_of_bed_at];
    let times: Vec<DateTime<Utc>> = times.into_iter().flatten().collect();
    for at in &times {
        instant(*at, now)?;
    }
    if times.windows(2).any(|pair| pair[1] < pair[0]) {
        return Err(Reason::EndsBeforeStart);
    }
    match (times.first(), times.last()) {
        (Some(first), Some(last)) if *last - *first > TimeDelta::hours(24) => Err(Reason::LongerThanADay),
        _ => Ok(()),
    }
}

/// Refuses a nap that no diary can hold.
pub(crate) fn nap(nap: &Nap, now: DateTime<Utc>) -> Result<(), Reason> {
    match nap.span {
        NapSpan::Times { started_at, ended_at } => span(started_at, ended_at, now),
        NapSpan::Duration { duration_min } if duration_min.0 > 24.0 * 60.0 => Err(Reason::LongerThanADay),
        NapSpan::Duration { duration_min } if duration_min.0 > 0.0 => Ok(()),
        NapSpan::Duration { .. } => Err(Reason::EndsBeforeStart),
    }
}

/// Returns a night of which nothing is known.
pub(crate) fn blank_night(diary_date: NaiveDate, zone: NightZone) -> Night {
    Night {
        diary_date,
        ordinal: 1,
        zone,
        zone_is_assumed: false,
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
        note: String::new(),
        tags: Vec::new(),
        routines: Vec::new(),
    }
}
