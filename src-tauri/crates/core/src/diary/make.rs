//! From a draft to a night.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::half_a_day::offer_half_a_day;
use super::moments::{Moments, Readings, resolve};
use super::numbers::{minutes, whole};
use super::rules::{self, Stretches};
use super::{Metrics, Nap, Night, NightDraft, NightError, NightField, NightRefusal, NightWarning, oddities, spans};
use crate::time::{LocalKind, NOON, diary_date_of};

/// How far ahead of the clock a person may say to get up.
pub(super) const AHEAD: TimeDelta = TimeDelta::hours(1);

/// A night made of a draft, and what there is to say about it.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeNight {
    /// The night.
    pub night: Night,
    /// Naps given with it, most of them of its diary date.
    pub naps: Vec<Nap>,
    /// Wall times that stood in a gap of the clock and became the first valid instant after it.
    pub adjusted: Vec<NightField>,
    /// What is odd about it.
    pub warnings: Vec<NightWarning>,
}

/// Makes a night of a draft.
///
/// A wall time the clock showed twice is taken at its first occurrence, unless that makes the night run backwards, then
/// at the second.
///
/// # Errors
/// The first thing that cannot be, at its field; [`NightRefusal::HalfADayOff`] when shifting one time by twelve hours
/// would make an ordinary night.
pub fn make_night(draft: &NightDraft, now: DateTime<Utc>) -> Result<MadeNight, NightError> {
    let stretches = stretches(draft)?;
    check_exclusions(draft)?;
    let settled = settle(draft, &stretches, now);
    let Settled { moments, mut adjusted } = settled.map_err(|error| offer_half_a_day(draft, &stretches, now, error))?;
    let diary_date = diary_date(draft, &moments, now)?;
    let marked_awakenings =
        spans::awakenings(&draft.marked_awakenings, draft.zone, &moments, stretches.sleep_onset_latency)?;
    let planned_wake_at = planned_wake(draft, &moments, &mut adjusted)?;
    let night = Night {
        diary_date,
        ordinal: draft.ordinal,
        zone: draft.zone,
        zone_is_assumed: draft.zone_is_assumed,
        slept: draft.slept,
        got_into_bed_at: moments.got_into_bed_at,
        tried_to_sleep_at: moments.tried_to_sleep_at,
        sleep_onset_latency_min: stretches.sleep_onset_latency,
        awakenings: whole(draft.awakenings, 0, 99, NightField::Awakenings)?,
        wake_after_sleep_onset_min: stretches.wake_after_sleep_onset,
        awake_unsplit_min: stretches.awake_unsplit,
        marked_awakenings,
        final_awakening_at: moments.final_awakening_at,
        tried_to_sleep_after_final_awakening_min: stretches.tried_to_sleep_after_final_awakening,
        got_out_of_bed_at: moments.got_out_of_bed_at,
        planned_wake_at,
        woken_by_alarm: draft.woken_by_alarm,
        is_free_day: draft.is_free_day,
        quality: whole(draft.quality, 1, 5, NightField::Quality)?,
        rested: whole(draft.rested, 1, 5, NightField::Rested)?,
        tension_before: whole(draft.tension_before, 0, 10, NightField::TensionBefore)?,
        sleepiness_before: whole(draft.sleepiness_before, 0, 10, NightField::SleepinessBefore)?,
        note: draft.note.clone(),
        tags: names(&draft.tags),
        routines: names(&draft.routines),
    };
    let naps = spans::naps(&draft.naps, draft.zone, draft.diary_date, diary_date)?;
    let warnings = oddities(&night, &naps, &Metrics::of(&night, &naps));
    Ok(MadeNight { night, naps, adjusted, warnings })
}

/// The times of a draft as instants that follow one another.
pub(super) struct Settled {
    pub(super) moments: Moments,
    pub(super) adjusted: Vec<NightField>,
}

/// Picks the first reading of the wall times in which everything fits.
pub(super) fn settle(draft: &NightDraft, stretches: &Stretches, now: DateTime<Utc>) -> Result<Settled, NightError> {
    let readings = Readings::of(draft)?;
    let mut first_error = None;
    for moments in readings.iter() {
        match rules::check(&moments, stretches) {
            Ok(()) => {
                check_future(&moments, now)?;
                return Ok(Settled { moments, adjusted: readings.adjusted.clone() });
            }
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.expect("there is always the reading of first occurrences"))
}

fn check_future(moments: &Moments, now: DateTime<Utc>) -> Result<(), NightError> {
    match moments.known().last() {
        Some((field, at)) if *at > now + AHEAD => Err(NightRefusal::InTheFuture.at(*field)),
        _ => Ok(()),
    }
}

fn stretches(draft: &NightDraft) -> Result<Stretches, NightError> {
    Ok(Stretches {
        sleep_onset_latency: minutes(draft.sleep_onset_latency_min, NightField::SleepOnsetLatency)?,
        wake_after_sleep_onset: minutes(draft.wake_after_sleep_onset_min, NightField::WakeAfterSleepOnset)?,
        awake_unsplit: minutes(draft.awake_unsplit_min, NightField::AwakeUnsplit)?,
        tried_to_sleep_after_final_awakening: minutes(
            draft.tried_to_sleep_after_final_awakening_min,
            NightField::TriedToSleepAfterFinalAwakening,
        )?,
    })
}

fn check_exclusions(draft: &NightDraft) -> Result<(), NightError> {
    let asleep = [
        (NightField::SleepOnsetLatency, draft.sleep_onset_latency_min.is_some()),
        (NightField::WakeAfterSleepOnset, draft.wake_after_sleep_onset_min.is_some()),
        (NightField::MarkedAwakenings, !draft.marked_awakenings.is_empty()),
        (NightField::AwakeUnsplit, draft.awake_unsplit_min.is_some()),
        (NightField::FinalAwakening, draft.final_awakening_at.is_some()),
        (NightField::Awakenings, draft.awakenings.is_some()),
    ];
    if !draft.slept {
        let given = asleep.iter().find(|(_, is_given)| *is_given);
        return given.map_or(Ok(()), |(field, _)| Err(NightRefusal::GivenWithoutSleep.at(*field)));
    }
    if draft.awake_unsplit_min.is_some()
        && let Some((other, _)) = asleep[..3].iter().find(|(_, is_given)| *is_given)
    {
        return Err(NightRefusal::Excludes { other: *other }.at(NightField::AwakeUnsplit));
    }
    Ok(())
}

fn diary_date(draft: &NightDraft, moments: &Moments, now: DateTime<Utc>) -> Result<NaiveDate, NightError> {
    let of = |at| draft.zone.to_local(at);
    let evening = moments.known().first().map(|(_, at)| of(*at));
    let expected = match (moments.diary_date(draft.zone), evening, draft.diary_date) {
        (Some(getting_up), _, _) => getting_up,
        // Without a time of waking, an evening belongs to the morning after, and a night after midnight to its own date.
        (None, Some(evening), Some(given)) if given == evening.date() => given,
        (None, Some(evening), _) => diary_date_of(evening, NOON),
        (None, None, Some(given)) if given <= of(now + AHEAD).date() => given,
        (None, None, Some(_)) => return Err(NightRefusal::InTheFuture.at(NightField::DiaryDate)),
        (None, None, None) => return Err(NightRefusal::DiaryDateRequired.at(NightField::DiaryDate)),
    };
    match draft.diary_date {
        Some(given) if given != expected => Err(NightRefusal::DiaryDateMismatch { expected }.at(NightField::DiaryDate)),
        _ => Ok(expected),
    }
}

fn planned_wake(
    draft: &NightDraft,
    moments: &Moments,
    adjusted: &mut Vec<NightField>,
) -> Result<Option<DateTime<Utc>>, NightError> {
    const FIELD: NightField = NightField::PlannedWake;
    let Some(given) = draft.planned_wake_at else { return Ok(None) };
    let resolved = resolve(given, draft.zone, FIELD)?;
    let is_far = |(_, at): &(NightField, DateTime<Utc>)| (resolved.at - *at).abs() > TimeDelta::hours(24);
    if moments.known().iter().any(is_far) {
        return Err(NightRefusal::TooLong.at(FIELD));
    }
    if resolved.kind == LocalKind::Gap {
        adjusted.push(FIELD);
    }
    Ok(Some(resolved.at))
}

/// Takes names once each, without blanks around them.
fn names(given: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(given.len());
    for name in given.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
