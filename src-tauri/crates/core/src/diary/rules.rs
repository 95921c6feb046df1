//! What must hold between the times of a night and its minutes.

use chrono::{DateTime, TimeDelta, Utc};

use super::moments::Moments;
use super::{NightError, NightField, NightRefusal};
use crate::units::Minutes;

/// The longest time from getting into bed to getting up.
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// The minutes of a night, each within its own range.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stretches {
    pub(super) sleep_onset_latency: Option<Minutes>,
    pub(super) wake_after_sleep_onset: Option<Minutes>,
    pub(super) awake_unsplit: Option<Minutes>,
    pub(super) tried_to_sleep_after_final_awakening: Option<Minutes>,
}

/// Checks the order of the times and that the minutes fit between them.
pub(super) fn check(moments: &Moments, stretches: &Stretches) -> Result<(), NightError> {
    check_order(moments)?;
    check_length(moments)?;
    check_onset(moments, stretches)?;
    check_awake(moments, stretches)
}

fn check_order(moments: &Moments) -> Result<(), NightError> {
    let known = moments.known();
    for pair in known.windows(2) {
        let [(before, first), (field, second)] = pair else { unreachable!("windows of two") };
        if second < first {
            return Err(NightRefusal::Order { after: *before }.at(*field));
        }
    }
    Ok(())
}

fn check_length(moments: &Moments) -> Result<(), NightError> {
    let known = moments.known();
    match (known.first(), known.last()) {
        (Some((_, first)), Some((field, last))) if *last - *first > LONGEST => Err(NightRefusal::TooLong.at(*field)),
        _ => Ok(()),
    }
}

fn check_onset(moments: &Moments, stretches: &Stretches) -> Result<(), NightError> {
    let onset = moments.onset_at(stretches.sleep_onset_latency);
    let waking = moments.final_awakening_at.or(moments.got_out_of_bed_at);
    match (onset, waking) {
        (Some(onset), Some(waking)) if onset > waking => {
            Err(NightRefusal::OnsetAfterWaking.at(NightField::SleepOnsetLatency))
        }
        _ => Ok(()),
    }
}

/// A blank beginning or end leaves the longest stretch that could be meant.
fn check_awake(moments: &Moments, stretches: &Stretches) -> Result<(), NightError> {
    let lights_out = moments.tried_to_sleep_at.or(moments.got_into_bed_at);
    let onset = moments.onset_at(stretches.sleep_onset_latency).or(lights_out);
    let waking = moments.final_awakening_at.or(moments.got_out_of_bed_at);
    fits(stretches.wake_after_sleep_onset, onset, waking, NightField::WakeAfterSleepOnset)?;
    fits(stretches.awake_unsplit, lights_out, waking, NightField::AwakeUnsplit)?;
    fits(
        stretches.tried_to_sleep_after_final_awakening,
        moments.final_awakening_at,
        moments.got_out_of_bed_at,
        NightField::TriedToSleepAfterFinalAwakening,
    )
}

fn fits(
    stretch: Option<Minutes>,
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
    field: NightField,
) -> Result<(), NightError> {
    let (Some(stretch), Some(from), Some(to)) = (stretch, from, to) else { return Ok(()) };
    let available = Minutes::from_elapsed(to - from);
    // Instants hold whole milliseconds, minutes do not: half of one is no contradiction.
    if stretch.0 > available.0 + 1e-5 {
        return Err(NightRefusal::LongerThanAvailable { available_min: available.0 }.at(field));
    }
    Ok(())
}
