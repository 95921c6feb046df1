//! What no night, no nap and no session of any app can be.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use drowse_core::diary::{Awakening, GivenTime, Nap, NapSpan, Night, NightDraft, SpanDraft, make_night};
use drowse_core::routine::SegmentKind;
use drowse_core::session::{PastSession, Session};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;

use crate::rejection::Reason;

/// The first year of which anybody has a tracker's export; earlier times are clocks that were never set.
const FIRST_YEAR: i32 = 1990;

/// How far ahead of now a time may lie: other clocks may run ahead.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// Far longer than any step is done; times beyond it could not be summed.
const LONGEST_STEP_MS: u64 = u32::MAX as u64;

/// Years that clocks and calendars show. Arithmetic with the last years a computer knows would overflow.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// Tells whether a date lies within what calendars show.
pub(crate) fn is_of_a_calendar(date: &impl Datelike) -> bool {
    YEARS.contains(&date.year())
}

/// Refuses what no tracker can have recorded. A diary may go back further.
pub(crate) fn tracked(start: DateTime<Utc>, end: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Reason> {
    if start.year().min(end.year()) < FIRST_YEAR {
        return Err(Reason::BeforeRecords);
    }
    span(start, end, now)
}

/// Refuses a span that runs backwards, lasts more than 24 hours, or has not ended yet.
pub(crate) fn span(start: DateTime<Utc>, end: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Reason> {
    if start.max(end) > now + AHEAD {
        return Err(Reason::InTheFuture);
    }
    if end <= start {
        return Err(Reason::EndsBeforeStart);
    }
    if end - start > TimeDelta::hours(24) {
        return Err(Reason::LongerThanADay);
    }
    Ok(())
}

/// Makes a night of a draft by the rules of the diary.
pub(crate) fn draft(draft: &NightDraft, now: DateTime<Utc>) -> Result<Night, Reason> {
    // The diary's own rule leaves an hour.
    make_night(draft, now + AHEAD - TimeDelta::hours(1)).map(|made| made.night).map_err(Reason::Rule)
}

/// Looks at a night that another program says is one.
pub(crate) fn night(night: Night, now: DateTime<Utc>) -> Result<Night, Reason> {
    let given = |at: Option<DateTime<Utc>>| at.map(GivenTime::Instant);
    let minutes = |minutes: Option<Minutes>| minutes.map(|minutes| minutes.0);
    let whole = |number: Option<u8>| number.map(f64::from);
    let awakening = |span: &Awakening| SpanDraft {
        started_at: given(Some(span.started_at)),
        ended_at: given(Some(span.ended_at)),
        duration_min: None,
    };
    let marked = night.marked_awakenings.iter().flat_map(|span| [span.started_at, span.ended_at]);
    let ends = [night.got_into_bed_at, night.tried_to_sleep_at, night.final_awakening_at, night.got_out_of_bed_at];
    let mut times = ends.into_iter().chain([night.planned_wake_at]).flatten().chain(marked);
    if !is_of_a_calendar(&night.diary_date) || !times.all(|at| is_of_a_calendar(&at)) {
        return Err(Reason::InTheFuture);
    }
    if !(1..=3).contains(&night.ordinal) {
        return Err(Reason::TooManySleeps);
    }
    let said = NightDraft {
        zone_is_assumed: night.zone_is_assumed,
        diary_date: Some(night.diary_date),
        ordinal: night.ordinal,
        slept: night.slept,
        got_into_bed_at: given(night.got_into_bed_at),
        tried_to_sleep_at: given(night.tried_to_sleep_at),
        sleep_onset_latency_min: minutes(night.sleep_onset_latency_min),
        awakenings: whole(night.awakenings),
        wake_after_sleep_onset_min: minutes(night.wake_after_sleep_onset_min),
        awake_unsplit_min: minutes(night.awake_unsplit_min),
        marked_awakenings: night.marked_awakenings.iter().map(awakening).collect(),
        final_awakening_at: given(night.final_awakening_at),
        tried_to_sleep_after_final_awakening_min: minutes(night.tried_to_sleep_after_final_awakening_min),
        got_out_of_bed_at: given(night.got_out_of_bed_at),
        planned_wake_at: given(night.planned_wake_at),
        woken_by_alarm: night.woken_by_alarm,
        is_free_day: night.is_free_day,
        quality: whole(night.quality),
        rested: whole(night.rested),
        tension_before: whole(night.tension_before),
        sleepiness_before: whole(night.sleepiness_before),
        naps: Vec::new(),
        routines: night.routines,
        tags: night.tags,
        note: night.note,
        ..NightDraft::blank(night.zone)
    };
    draft(&said, now)
}

/// Refuses a nap that no diary can hold.
pub(crate) fn nap(nap: &Nap, now: DateTime<Utc>) -> Result<(), Reason> {
    if !is_of_a_calendar(&nap.diary_date) {
        return Err(Reason::InTheFuture);
    }
    match nap.span {
        NapSpan::Times { started_at, ended_at } => span(started_at, ended_at, now),
        NapSpan::Duration { duration_min } if duration_min.0 > 24.0 * 60.0 => Err(Reason::LongerThanADay),
        NapSpan::Duration { duration_min } if duration_min.0 > 0.0 => Ok(()),
        NapSpan::Duration { .. } => Err(Reason::EndsBeforeStart),
    }
}

/// Refuses a session that no player can have left behind.
pub(crate) fn session(past: &PastSession, now: DateTime<Utc>) -> Result<(), Reason> {
    let session = &past.session;
    if session.started_at.year() < FIRST_YEAR {
        return Err(Reason::BeforeRecords);
    }
    // What has not ended is still played on the other computer.
    let ended_at = session.ended_at.ok_or(Reason::BrokenSession)?;
    if ended_at < session.started_at {
        return Err(Reason::EndsBeforeStart);
    }
    if ended_at > now + AHEAD {
        return Err(Reason::InTheFuture);
    }
    let is_known_start = PastSession::STARTED_FROM.contains(&past.started_from.as_str());
    if is_known_start && session.state.is_end() && follows_its_plan(session) {
        return Ok(());
    }
    Err(Reason::BrokenSession)
}

fn follows_its_plan(session: &Session) -> bool {
    let segment = |position: u32| session.timeline.segments.get(position as usize);
    let is_planned = |position: &u32| segment(*position).is_some_and(|segment| segment.kind == SegmentKind::Step);
    session.timeline.massage_ms() > 0
        && segment(session.position).is_some_and(|segment| session.position_ms <= segment.duration_ms)
        && session.steps.keys().all(is_planned)
        && session.steps.values().all(|step| step.active_ms <= LONGEST_STEP_MS)
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
