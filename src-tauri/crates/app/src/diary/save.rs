//! Saving a night: one transaction for the night and the naps of its date.

use chrono::NaiveDate;
use drowse_core::diary::{MadeNight, Nap, NapSpan, Night, check_naps_are_over, make_night};
use drowse_core::time::step_days;
use drowse_store::diary::{Origin, StoredNap, StoredNight};
use drowse_store::{Reading, Writing};

use super::given::draft_of;
use super::refusal::night_exists;
use super::{NightInput, SaveMode, SavedNight, WarningView, list};
use crate::{App, AppError};

/// More main sleeps than this have no place on one date.
const MOST_NIGHTS: u8 = 3;

impl App {
    /// Saves a night and, when naps are given, makes them the naps of its date.
    ///
    /// # Errors
    /// The refusals of a night, at their fields; `night_exists` at `diary_date` when the date has one and the mode is
    /// [`SaveMode::New`]; `overlap` with another night; `too_many_nights`; those of the database.
    pub fn save_night(&self, input: &NightInput, mode: SaveMode) -> Result<SavedNight, AppError> {
        let made = self.make(input)?;
        self.write(|writing| {
            let date = made.night.diary_date;
            let of_date = writing.list_nights(Some(date), Some(date))?;
            let replaced = match mode {
                SaveMode::New if !of_date.is_empty() => return Err(night_exists(date)),
                SaveMode::Replace => of_date.first(),
                SaveMode::New | SaveMode::Second => None,
            };
            let ordinal = replaced.map_or_else(|| free_ordinal(&of_date, date), |stored| Ok(stored.night.ordinal))?;
            store(writing, made, ordinal, replaced, input.naps.is_some())
        })
    }

    /// Changes a saved night into what is given, also when that moves it to another date.
    ///
    /// # Errors
    /// As [`App::save_night`]; `night_unknown`.
    pub fn edit_night(&self, night_id: i64, input: &NightInput) -> Result<SavedNight, AppError> {
        let made = self.make(input)?;
        self.write(|writing| {
            let stored = writing.get_night(night_id)?.ok_or_else(|| AppError::new("night_unknown"))?;
            let date = made.night.diary_date;
            let stays = stored.night.diary_date == date;
            if !stays && !writing.list_nights(Some(date), Some(date))?.is_empty() {
                return Err(night_exists(date));
            }
            let ordinal = if stays { stored.night.ordinal } else { 1 };
            store(writing, made, ordinal, Some(&stored), input.naps.is_some())
        })
    }

    fn make(&self, input: &NightInput) -> Result<MadeNight, AppError> {
        let made = make_night(&draft_of(input)?, self.now())?;
        check_naps_are_over(&made.naps, self.now())?;
        Ok(made)
    }
}

fn free_ordinal(of_date: &[StoredNight], date: NaiveDate) -> Result<u8, AppError> {
    let is_free = |ordinal: &u8| of_date.iter().all(|stored| stored.night.ordinal != *ordinal);
    let free = (1..=MOST_NIGHTS).find(is_free);
    free.ok_or_else(|| AppError::new("too_many_nights").at("diary_date").with("date", date.to_string()))
}

fn store(
    writing: &Writing<'_>,
    made: MadeNight,
    ordinal: u8,
    replaced: Option<&StoredNight>,
    has_naps: bool,
) -> Result<SavedNight, AppError> {
    let MadeNight { mut night, naps, adjusted, warnings } = made;
    night.ordinal = ordinal;
    refuse_overlap(writing, &night, replaced.and_then(|stored| stored.id))?;
    let date = night.diary_date;
    let stored = match replaced {
        // Where it came from stays known; that the person changed it makes it theirs.
        Some(before) => StoredNight { night, origin: Origin::Logged, changed_at: writing.at(), ..before.clone() },
        None => StoredNight::logged(night, writing.at()),
    };
    let id = writing.put(&stored)?;
    if has_naps {
        store_naps(writing, date, &naps)?;
    }
    let mut shown = list::one(writing, id)?.expect("the night was stored a moment ago");
    shown.night.adjusted = adjusted.iter().map(|field| field.name().to_owned()).collect();
    let warnings = warnings.iter().map(WarningView::from).collect();
    Ok(SavedNight { night: shown.night, metrics: shown.metrics, warnings })
}

/// Refuses a night that began before another ended.
pub(super) fn refuse_overlap(reading: &Reading<'_>, night: &Night, but_for: Option<i64>) -> Result<(), AppError> {
    // No night is longer than a day, so a neighbour two dates away cannot touch it.
    let (from, to) = (step_days(night.diary_date, -2), step_days(night.diary_date, 2));
    let others = reading.list_nights(Some(from), Some(to))?;
    let other = others.iter().find(|other| other.id != but_for && other.night.overlaps(night));
    match other {
        Some(other) => {
            let field = if night.got_into_bed_at.is_some() { "got_into_bed_at" } else { "tried_to_sleep_at" };
            Err(AppError::new("overlap").at(field).with("date", other.night.diary_date.to_string()))
        }
        None => Ok(()),
    }
}

/// Makes these the naps of a date, and adds those of other dates there. Those that stay keep where they came from.
fn store_naps(writing: &Writing<'_>, date: NaiveDate, naps: &[Nap]) -> Result<(), AppError> {
    let mut before = writing.list_naps(Some(date), Some(date))?;
    for nap in naps {
        if let Some(place) = before.iter().position(|stored| stored.nap == *nap) {
            before.swap_remove(place);
            continue;
        }
        if nap.diary_date != date {
            make_room_for_times(writing, nap)?;
        }
        // The same times under another date are the same nap, put right.
        let same = match nap.span {
            NapSpan::Times { started_at, ended_at } => writing.find_nap(started_at, ended_at)?,
            NapSpan::Duration { .. } => None,
        };
        if let Some(same) = &same {
            before.retain(|stored| stored.id != same.id);
        }
        let stored = match same {
            Some(same) => StoredNap { nap: nap.clone(), origin: Origin::Logged, ..same },
            None => StoredNap::logged(nap.clone(), writing.at()),
        };
        writing.put(&stored)?;
    }
    for stored in before {
        writing.remove::<StoredNap>(stored.id.expect("a stored nap has an id"))?;
    }
    Ok(())
}

/// A nap with times stands for those of its date that are only a length.
fn make_room_for_times(writing: &Writing<'_>, nap: &Nap) -> Result<(), AppError> {
    let is_length = |span: &NapSpan| matches!(span, NapSpan::Duration { .. });
    if is_length(&nap.span) {
        return Ok(());
    }
    let of_date = writing.list_naps(Some(nap.diary_date), Some(nap.diary_date))?;
    for stored in of_date.iter().filter(|stored| is_length(&stored.nap.span)) {
        writing.remove::<StoredNap>(stored.id.expect("a stored nap has an id"))?;
    }
    Ok(())
}
