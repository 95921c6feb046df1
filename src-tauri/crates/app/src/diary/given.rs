//! From what a person gave to a draft, and from a stored night back to what they would give.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use drowse_core::diary::{GivenTime, NightDraft, SpanDraft};
use drowse_core::time::{NOON, NightZone, step_days};

use super::shown::wall_text;
use super::{NightInput, NightView, SpanInput, SpanView};
use crate::AppError;

/// Reads what a person gave.
///
/// # Errors
/// `zone_required`, `unknown_zone`, `not_a_date`, `not_a_time`, at their fields.
pub(super) fn draft_of(input: &NightInput) -> Result<NightDraft, AppError> {
    if input.zone.is_empty() {
        return Err(AppError::new("zone_required").at("zone"));
    }
    let zone: NightZone =
        input.zone.parse().map_err(|_| AppError::new("unknown_zone").at("zone").with("zone", input.zone.as_str()))?;
    Ok(NightDraft {
        zone_is_assumed: false,
        diary_date: input.diary_date.as_deref().map(|text| date("diary_date", text)).transpose()?,
        ordinal: 1,
        slept: input.slept.unwrap_or(true),
        got_into_bed_at: time("got_into_bed_at", input.got_into_bed_at.as_deref())?,
        tried_to_sleep_at: time("tried_to_sleep_at", input.tried_to_sleep_at.as_deref())?,
        sleep_onset_latency_min: input.sleep_onset_latency_min,
        awakenings: input.awakenings,
        wake_after_sleep_onset_min: input.wake_after_sleep_onset_min,
        awake_unsplit_min: input.awake_unsplit_min,
        marked_awakenings: spans("marked_awakenings", input.marked_awakenings.as_deref())?,
        final_awakening_at: time("final_awakening_at", input.final_awakening_at.as_deref())?,
        tried_to_sleep_after_final_awakening_min: input.tried_to_sleep_after_final_awakening_min,
        got_out_of_bed_at: time("got_out_of_bed_at", input.got_out_of_bed_at.as_deref())?,
        planned_wake_at: time("planned_wake_at", input.planned_wake_at.as_deref())?,
        woken_by_alarm: input.woken_by_alarm,
        is_free_day: input.is_free_day,
        quality: input.quality,
        rested: input.rested,
        tension_before: input.tension_before,
        sleepiness_before: input.sleepiness_before,
        naps: spans("naps", input.naps.as_deref())?,
        routines: input.routines.clone().unwrap_or_default(),
        tags: input.tags.clone().unwrap_or_default(),
        note: input.note.clone().unwrap_or_default(),
        ..NightDraft::blank(zone)
    })
}

fn date(field: &str, text: &str) -> Result<NaiveDate, AppError> {
    text.parse().map_err(|_| AppError::new("not_a_date").at(field).with("value", text))
}

fn time(field: &str, text: Option<&str>) -> Result<Option<GivenTime>, AppError> {
    let parse = |text: &str| text.parse().map_err(|_| AppError::new("not_a_time").at(field).with("value", text));
    text.map(parse).transpose()
}

fn spans(field: &str, given: Option<&[SpanInput]>) -> Result<Vec<SpanDraft>, AppError> {
    let span = |span: &SpanInput| {
        Ok(SpanDraft {
            started_at: time(field, span.started_at.as_deref())?,
            ended_at: time(field, span.ended_at.as_deref())?,
            duration_min: span.duration_min,
        })
    };
    given.unwrap_or_default().iter().map(span).collect()
}

/// Writes a clock time such as 22:30 as the wall time it has within the night of a diary date, noon to noon.
#[must_use]
pub fn wall_time_of_night(diary_date: NaiveDate, clock: NaiveTime) -> String {
    let date = if clock < NOON { diary_date } else { step_days(diary_date, -1) };
    wall_text(date.and_time(clock))
}

/// Writes a stored night the way a person would give it: saving it again changes nothing.
#[must_use]
pub fn input_of(view: &NightView) -> NightInput {
    let zone: Option<NightZone> = view.zone.parse().ok();
    let wall = |at: &Option<String>| wall_of(at.as_deref()?, zone?);
    let spans = |list: &[SpanView]| {
        let zone = zone.filter(|_| !list.is_empty())?;
        Some(list.iter().map(|span| span_input(span, zone)).collect())
    };
    let names = |list: &[String]| (!list.is_empty()).then(|| list.to_vec());
    NightInput {
        zone: view.zone.clone(),
        diary_date: Some(view.diary_date.clone()),
        got_into_bed_at: wall(&view.got_into_bed_at),
        tried_to_sleep_at: wall(&view.tried_to_sleep_at),
        sleep_onset_latency_min: view.sleep_onset_latency_min,
        awakenings: view.awakenings.map(f64::from),
        wake_after_sleep_onset_min: view.wake_after_sleep_onset_min,
        awake_unsplit_min: view.awake_unsplit_min,
        marked_awakenings: spans(&view.marked_awakenings),
        final_awakening_at: wall(&view.final_awakening_at),
        tried_to_sleep_after_final_awakening_min: view.tried_to_sleep_after_final_awakening_min,
        got_out_of_bed_at: wall(&view.got_out_of_bed_at),
        planned_wake_at: wall(&view.planned_wake_at),
        woken_by_alarm: view.woken_by_alarm,
        is_free_day: view.is_free_day,
        quality: view.quality.map(f64::from),
        rested: view.rested.map(f64::from),
        tension_before: view.tension_before.map(f64::from),
        sleepiness_before: view.sleepiness_before.map(f64::from),
        slept: (!view.slept).then_some(false),
        naps: spans(&view.naps),
        routines: names(&view.routines),
        tags: names(&view.tags),
        note: (!view.note.is_empty()).then(|| view.note.clone()),
    }
}

/// Writes a stored nap or awakening the way a person would give it on the clock of a zone.
pub(super) fn span_input(span: &SpanView, zone: NightZone) -> SpanInput {
    SpanInput {
        started_at: span.started_at.as_deref().and_then(|at| wall_of(at, zone)),
        ended_at: span.ended_at.as_deref().and_then(|at| wall_of(at, zone)),
        duration_min: span.started_at.is_none().then_some(span.duration_min),
    }
}

fn wall_of(instant: &str, zone: NightZone) -> Option<String> {
    let at: DateTime<Utc> = instant.parse().ok()?;
    Some(GivenTime::of_instant(at, zone).to_string())
}
