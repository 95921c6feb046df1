//! Half a day off: the slip of a twelve-hour clock.

use chrono::{DateTime, TimeDelta, Utc};

use super::make::{Settled, settle};
use super::moments::Moments;
use super::rules::Stretches;
use super::{GivenTime, NightDraft, NightError, NightField, NightRefusal};

/// What counts as an ordinary night, from the first time to the last.
const ORDINARY: std::ops::RangeInclusive<TimeDelta> = TimeDelta::hours(2)..=TimeDelta::hours(14);

/// Turns a refusal into an offer when shifting one time by twelve hours would make an ordinary night.
pub(super) fn offer_half_a_day(
    draft: &NightDraft,
    stretches: &Stretches,
    now: DateTime<Utc>,
    error: NightError,
) -> NightError {
    let mut offers = FIELDS.iter().flat_map(|field| {
        let shifts = [TimeDelta::hours(-12), TimeDelta::hours(12)];
        shifts.into_iter().filter_map(|shift| offer(draft, stretches, now, *field, shift))
    });
    offers.next().unwrap_or(error)
}

const FIELDS: [NightField; 4] =
    [NightField::GotIntoBed, NightField::TriedToSleep, NightField::FinalAwakening, NightField::GotOutOfBed];

fn offer(
    draft: &NightDraft,
    stretches: &Stretches,
    now: DateTime<Utc>,
    field: NightField,
    shift: TimeDelta,
) -> Option<NightError> {
    let mut shifted = draft.clone();
    let time = match field {
        NightField::GotIntoBed => &mut shifted.got_into_bed_at,
        NightField::TriedToSleep => &mut shifted.tried_to_sleep_at,
        NightField::FinalAwakening => &mut shifted.final_awakening_at,
        _ => &mut shifted.got_out_of_bed_at,
    };
    let given @ GivenTime::Wall { .. } = (*time)?.shifted(shift)? else { return None };
    *time = Some(given);
    let Settled { moments, .. } = settle(&shifted, stretches, now).ok()?;
    let GivenTime::Wall { wall, .. } = given else { return None };
    is_ordinary(&moments, &shifted).then(|| NightRefusal::HalfADayOff { offer: wall }.at(field))
}

fn is_ordinary(moments: &Moments, draft: &NightDraft) -> bool {
    let known = moments.known();
    let (Some((_, first)), Some((_, last))) = (known.first(), known.last()) else { return false };
    let date = moments.diary_date(draft.zone);
    let is_on_its_date = draft.diary_date.is_none() || date.is_none() || draft.diary_date == date;
    ORDINARY.contains(&(*last - *first)) && is_on_its_date
}
