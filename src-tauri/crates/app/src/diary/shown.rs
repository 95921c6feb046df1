//! How nights and their numbers are written for the interface and the command line.

use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};
use drowse_core::diary::{Awakening, Metrics, Nap, NapSpan, NightEnd, NightField};
use drowse_core::time::NightZone;
use drowse_core::units::Minutes;
use drowse_exchange::OWN_SOURCE;
use drowse_store::diary::{EndedSession, Origin, StoredNight};

use super::{MetricsView, NightView, SessionOfNight, SpanView};

/// Writes an instant: RFC 3339 in UTC, `2025-01-14T22:30:00Z`.
#[must_use]
pub fn instant_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Writes a wall time: `2025-01-14T22:30:00`.
#[must_use]
pub fn wall_text(wall: NaiveDateTime) -> String {
    wall.format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

/// A night together with what is shown beside it.
#[derive(Debug, Clone)]
pub(super) struct Shown<'a> {
    pub(super) stored: &'a StoredNight,
    /// Naps; those of its diary date are shown.
    pub(super) naps: &'a [Nap],
    /// Sessions linked to it.
    pub(super) sessions: &'a [EndedSession],
    /// Wall times moved out of a gap by this save.
    pub(super) adjusted: &'a [NightField],
}

impl Shown<'_> {
    /// Writes the night.
    pub(super) fn night(&self) -> NightView {
        let StoredNight { id, night, origin, .. } = self.stored;
        let at = |instant: Option<DateTime<Utc>>| instant.map(instant_text);
        let local = |instant: Option<DateTime<Utc>>| instant.map(|at| wall_text(night.zone.to_local(at)));
        let minutes = |value: Option<Minutes>| value.map(|minutes| minutes.0);
        NightView {
            id: *id,
            diary_date: night.diary_date.to_string(),
            ordinal: night.ordinal,
            zone: night.zone.to_string(),
            zone_is_assumed: night.zone_is_assumed,
            slept: night.slept,
            got_into_bed_at: at(night.got_into_bed_at),
            got_into_bed_local: local(night.got_into_bed_at),
            tried_to_sleep_at: at(night.tried_to_sleep_at),
            tried_to_sleep_local: local(night.tried_to_sleep_at),
            sleep_onset_latency_min: minutes(night.sleep_onset_latency_min),
            awakenings: night.awakenings,
            wake_after_sleep_onset_min: minutes(night.wake_after_sleep_onset_min),
            awake_unsplit_min: minutes(night.awake_unsplit_min),
            marked_awakenings: night.marked_awakenings.iter().map(|span| awakening_view(span, night.zone)).collect(),
            final_awakening_at: at(night.final_awakening_at),
            final_awakening_local: local(night.final_awakening_at),
            tried_to_sleep_after_final_awakening_min: minutes(night.tried_to_sleep_after_final_awakening_min),
            got_out_of_bed_at: at(night.got_out_of_bed_at),
            got_out_of_bed_local: local(night.got_out_of_bed_at),
            planned_wake_at: at(night.planned_wake_at),
            planned_wake_local: local(night.planned_wake_at),
            woken_by_alarm: night.woken_by_alarm,
            is_free_day: night.is_free_day,
            quality: night.quality,
            rested: night.rested,
            tension_before: night.tension_before,
            sleepiness_before: night.sleepiness_before,
            naps: self.naps.iter().filter(|nap| nap.diary_date == night.diary_date).map(nap_view).collect(),
            sessions: self.sessions.iter().map(SessionOfNight::from).collect(),
            routines: night.routines.clone(),
            tags: night.tags.clone(),
            note: night.note.clone(),
            origin: id.map(|_| origin.name().to_owned()),
            is_late_entry: id.is_some() && is_late_entry(self.stored),
            adjusted: self.adjusted.iter().map(|field| field.name().to_owned()).collect(),
        }
    }

    /// Computes and writes its numbers.
    pub(super) fn metrics(&self) -> MetricsView {
        MetricsView::from(&Metrics::of(&self.stored.night, self.naps))
    }
}

/// Tells whether the person entered a night late.
pub(super) fn is_late_entry(stored: &StoredNight) -> bool {
    let is_of_own_file = || stored.sources.iter().any(|record| record.source == OWN_SOURCE);
    was_entered(stored.origin, stored.import_id, is_of_own_file)
        && NightEnd::of(&stored.night).is_late_entry(stored.logged_at)
}

/// Tells whether the person entered a night, here or in a file of ours. Of another app nobody knows who did, and when.
pub(super) fn was_entered(origin: Origin, import_id: Option<i64>, is_of_own_file: impl FnOnce() -> bool) -> bool {
    origin == Origin::Logged && (import_id.is_none() || is_of_own_file())
}

impl From<&Metrics> for MetricsView {
    fn from(metrics: &Metrics) -> Self {
        let minutes = |value: Option<Minutes>| value.map(|minutes| minutes.0);
        let share = |value: Option<drowse_core::units::Percent>| value.map(|share| share.0);
        Self {
            time_in_bed_min: minutes(metrics.time_in_bed_min),
            sleep_onset_at: metrics.sleep_onset_at.map(instant_text),
            sleep_onset_latency_min: minutes(metrics.sleep_onset_latency_min),
            sleep_period_min: minutes(metrics.sleep_period_min),
            wake_after_sleep_onset_min: minutes(metrics.wake_after_sleep_onset_min),
            awakenings: metrics.awakenings,
            terminal_wakefulness_min: minutes(metrics.terminal_wakefulness_min),
            early_morning_awakening_min: minutes(metrics.early_morning_awakening_min),
            total_sleep_time_min: minutes(metrics.total_sleep_time_min),
            total_sleep_time_24h_min: minutes(metrics.total_sleep_time_24h_min),
            sleep_episode_min: minutes(metrics.sleep_episode_min),
            sleep_efficiency_pct: share(metrics.sleep_efficiency_pct),
            sleep_efficiency_is_upper_bound: metrics.sleep_efficiency_is_upper_bound,
            sleep_efficiency_tib_pct: share(metrics.sleep_efficiency_tib_pct),
            sleep_maintenance_pct: share(metrics.sleep_maintenance_pct),
            midsleep_at: metrics.midsleep_at.map(instant_text),
            midsleep_local: metrics.midsleep_local.map(wall_text),
        }
    }
}

impl From<&EndedSession> for SessionOfNight {
    fn from(session: &EndedSession) -> Self {
        Self {
            routine_id: session.routine_id.clone(),
            own_title: session.own_title.clone(),
            started_at: instant_text(session.started_at),
            ended_at: instant_text(session.ended_at),
            active_min: session.active_min.0,
            counts: session.counts(),
        }
    }
}

fn awakening_view(span: &Awakening, zone: NightZone) -> SpanView {
    timed(span.started_at, span.ended_at, zone)
}

/// Writes a nap on its own clock.
pub(super) fn nap_view(nap: &Nap) -> SpanView {
    match nap.span {
        NapSpan::Times { started_at, ended_at } => timed(started_at, ended_at, nap.zone),
        NapSpan::Duration { duration_min } => SpanView {
            started_at: None,
            started_local: None,
            ended_at: None,
            ended_local: None,
            duration_min: duration_min.0,
        },
    }
}

fn timed(started_at: DateTime<Utc>, ended_at: DateTime<Utc>, zone: NightZone) -> SpanView {
    SpanView {
        started_at: Some(instant_text(started_at)),
        started_local: Some(wall_text(zone.to_local(started_at))),
        ended_at: Some(instant_text(ended_at)),
        ended_local: Some(wall_text(zone.to_local(ended_at))),
        duration_min: Minutes::from_elapsed(ended_at - started_at).0,
    }
}
