//! Awakenings and naps.

use chrono::{DateTime, NaiveDate, Utc};

use super::make::AHEAD;
use super::moments::{Moments, resolve};
use super::numbers::minutes;
use super::{Awakening, Nap, NapSpan, NightError, NightField, NightRefusal, SpanDraft};
use crate::time::{NOON, NightZone, Resolved, diary_date_at};
use crate::units::Minutes;

/// Resolves awakenings, each after the one before, all within the sleep.
pub(super) fn awakenings(
    drafts: &[SpanDraft],
    zone: NightZone,
    moments: &Moments,
    latency: Option<Minutes>,
) -> Result<Vec<Awakening>, NightError> {
    const FIELD: NightField = NightField::MarkedAwakenings;
    let mut earliest = moments.onset_at(latency).or(moments.tried_to_sleep_at).or(moments.got_into_bed_at);
    let latest = moments.final_awakening_at.or(moments.got_out_of_bed_at);
    let mut awakenings = Vec::with_capacity(drafts.len());
    let mut resolved = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let (Some(start), Some(end), None) = (draft.started_at, draft.ended_at, draft.duration_min) else {
            return Err(NightRefusal::HalfASpan.at(FIELD));
        };
        resolved.push((resolve(start, zone, FIELD)?, resolve(end, zone, FIELD)?));
    }
    resolved.sort_by_key(|(start, _)| start.at);
    for (start, end) in resolved {
        let is_first = awakenings.is_empty();
        let started_at = earliest.map_or(start.at, |earliest| not_before(start, earliest));
        let ended_at = not_before(end, started_at);
        let is_after_the_last = earliest.is_none_or(|earliest| started_at >= earliest);
        let is_before_waking = latest.is_none_or(|latest| ended_at <= latest);
        if is_first && !is_after_the_last {
            return Err(NightRefusal::AwakeBeforeSleep.at(FIELD));
        }
        if !is_after_the_last || ended_at <= started_at {
            return Err(NightRefusal::Order { after: FIELD }.at(FIELD));
        }
        if !is_before_waking {
            return Err(NightRefusal::Order { after: FIELD }.at(NightField::FinalAwakening));
        }
        awakenings.push(Awakening { started_at, ended_at });
        earliest = Some(ended_at);
    }
    Ok(awakenings)
}

/// Resolves naps. Those with times stand for those of the same date that are only a length.
///
/// A nap belongs to the diary date given with it; without one, to the date whose window from noon to noon holds its
/// start, and to the date of the night when it has no times.
pub(super) fn naps(
    drafts: &[SpanDraft],
    zone: NightZone,
    given_date: Option<NaiveDate>,
    night_date: NaiveDate,
) -> Result<Vec<Nap>, NightError> {
    let mut naps: Vec<Nap> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let span = nap_span(draft, zone)?;
        let by_start = match span {
            NapSpan::Times { started_at, .. } => diary_date_at(zone, started_at, NOON),
            NapSpan::Duration { .. } => night_date,
        };
        let nap = Nap { diary_date: given_date.unwrap_or(by_start), zone, span };
        if !naps.contains(&nap) || matches!(nap.span, NapSpan::Duration { .. }) {
            naps.push(nap);
        }
    }
    let has_times = |nap: &Nap| matches!(nap.span, NapSpan::Times { .. });
    let dates_with_times: Vec<NaiveDate> = naps.iter().filter(|nap| has_times(nap)).map(|nap| nap.diary_date).collect();
    naps.retain(|nap| has_times(nap) || !dates_with_times.contains(&nap.diary_date));
    Ok(naps)
}

/// Refuses naps that end later than a person who notes them can know.
///
/// # Errors
/// [`NightRefusal::InTheFuture`] at the naps.
pub fn check_naps_are_over(naps: &[Nap], now: DateTime<Utc>) -> Result<(), NightError> {
    let ends_later = |nap: &Nap| matches!(nap.span, NapSpan::Times { ended_at, .. } if ended_at > now + AHEAD);
    if naps.iter().any(ends_later) { Err(NightRefusal::InTheFuture.at(NightField::Naps)) } else { Ok(()) }
}

fn nap_span(draft: &SpanDraft, zone: NightZone) -> Result<NapSpan, NightError> {
    const FIELD: NightField = NightField::Naps;
    match (draft.started_at, draft.ended_at, draft.duration_min) {
        (Some(start), Some(end), _) => {
            let started_at = resolve(start, zone, FIELD)?.at;
            let ended_at = not_before(resolve(end, zone, FIELD)?, started_at);
            if ended_at <= started_at {
                return Err(NightRefusal::Order { after: FIELD }.at(FIELD));
            }
            if ended_at - started_at > chrono::TimeDelta::days(1) {
                return Err(NightRefusal::TooLong.at(FIELD));
            }
            Ok(NapSpan::Times { started_at, ended_at })
        }
        (None, None, Some(length)) => match minutes(Some(length), FIELD)? {
            Some(duration_min) if duration_min > Minutes::ZERO => Ok(NapSpan::Duration { duration_min }),
            _ => Err(NightRefusal::MinutesOutOfRange.at(FIELD)),
        },
        _ => Err(NightRefusal::HalfASpan.at(FIELD)),
    }
}

/// Takes the first occurrence, unless it lies before `earliest` and the second does not.
fn not_before(time: Resolved, earliest: DateTime<Utc>) -> DateTime<Utc> {
    match time.second_at {
        Some(second_at) if time.at < earliest => second_at,
        _ => time.at,
    }
}
