//! A night on the line from one noon to the next.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use drowse_core::diary::{GivenTime, Night, NightDraft, night_of_session};
use drowse_core::time::{NOON, diary_date_of, minutes_into_window};
use drowse_core::units::Minutes;
use drowse_store::Reading;
use drowse_store::diary::EndedSession;

use super::{NightBarView, list};
use crate::AppError;

/// Places a night.
pub(super) fn of_night(night: &Night, sessions: &[EndedSession]) -> NightBarView {
    let place = |at: DateTime<Utc>| minutes_into_window(night.zone.to_local(at), night.diary_date, NOON).0;
    let onset_at = night
        .tried_to_sleep_at
        .zip(night.sleep_onset_latency_min)
        .map(|(lights_out, latency)| lights_out + latency.to_elapsed());
    NightBarView {
        got_into_bed_min: night.got_into_bed_at.map(place),
        tried_to_sleep_min: night.tried_to_sleep_at.map(place),
        sleep_onset_min: onset_at.map(place),
        final_awakening_min: night.final_awakening_at.map(place),
        got_out_of_bed_min: night.got_out_of_bed_at.map(place),
        awakenings: night.marked_awakenings.iter().map(|span| (place(span.started_at), place(span.ended_at))).collect(),
        sessions: sessions.iter().map(|session| place(session.ended_at)).collect(),
    }
}

/// Places a draft that cannot be a night, where its wall times stand: what is wrong must be seen.
pub(super) fn of_draft(draft: &NightDraft) -> NightBarView {
    let wall = |given: GivenTime| match given {
        GivenTime::Wall { wall, .. } => wall,
        GivenTime::Instant(at) => draft.zone.to_local(at),
    };
    let up = draft.got_out_of_bed_at.or(draft.final_awakening_at).map(|given| wall(given).date());
    let evening = draft.got_into_bed_at.or(draft.tried_to_sleep_at).map(|given| diary_date_of(wall(given), NOON));
    let Some(date) = draft.diary_date.or(up).or(evening) else { return NightBarView::default() };
    let place = |wall: NaiveDateTime| on_line(wall, date);
    let onset = draft
        .tried_to_sleep_at
        .zip(draft.sleep_onset_latency_min.filter(|latency| (0.0..=1440.0).contains(latency)))
        .map(|(lights_out, latency)| wall(lights_out) + Minutes(latency).to_elapsed());
    NightBarView {
        got_into_bed_min: draft.got_into_bed_at.map(wall).map(place),
        tried_to_sleep_min: draft.tried_to_sleep_at.map(wall).map(place),
        sleep_onset_min: onset.map(place),
        final_awakening_min: draft.final_awakening_at.map(wall).map(place),
        got_out_of_bed_min: draft.got_out_of_bed_at.map(wall).map(place),
        awakenings: Vec::new(),
        sessions: Vec::new(),
    }
}

fn on_line(wall: NaiveDateTime, date: NaiveDate) -> f64 {
    minutes_into_window(wall, date, NOON).0
}

/// Lists the sessions that would belong to a night.
pub(crate) fn sessions_of(reading: &Reading<'_>, night: &Night) -> Result<Vec<EndedSession>, AppError> {
    let Some(began_at) = night.sleep_began_at() else { return Ok(Vec::new()) };
    let mut sessions = list::sessions_before(reading, began_at, began_at)?;
    sessions.retain(|session| night_of_session(&[night], session.started_at, session.ended_at).is_some());
    Ok(sessions)
}
