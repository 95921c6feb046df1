//! When a pick is made.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use drowse_core::pick::{COURSE_EVENINGS, PickMode, course_evening};
use drowse_core::schedule::Schedule;
use drowse_core::units::Minutes;
use drowse_store::{Reading, StoredPick, Writing};
use serde_json::json;

use super::PickView;
use super::known::{fits, is_for_them};
use super::make::Made;
use crate::experiments::Tonights;
use crate::reminders::BELONGS_TO_EVENING;
use crate::routines::offer::Offer;
use crate::safety::Person;
use crate::settings::{PICK_MODE, Preferences};
use crate::{App, AppError};

/// An evening that something is to be picked for.
struct Due {
    mode: PickMode,
    diary_date: NaiveDate,
    minutes_left: f64,
    schedule: Schedule,
    zone: Tz,
    own: String,
}

impl App {
    /// Picks tonight's routine once, unless the person or an experiment chooses it; and anew, when health or the time that
    /// is left speaks against it before it was begun. Nothing is written when nothing is due.
    ///
    /// # Errors
    /// The database refusing.
    pub fn tend_pick(&self) -> Result<(), AppError> {
        let (now, here) = (self.now(), self.zone());
        if self.read(|reading| Ok(due(reading, now, here)?.is_none()))? {
            return Ok(());
        }
        self.write(|writing| {
            // Somebody else may have picked in between.
            let Some(due) = due(writing, now, here)? else { return Ok(()) };
            let Some(made) = make(writing, &due)? else { return Ok(()) };
            writing.upsert_pick(&StoredPick {
                diary_date: due.diary_date,
                mode: made.mode,
                routine_id: made.routine_id,
                probability: made.probability,
                reason: serde_json::to_value(made.view).expect("a reason is plain data"),
                picked_at: now,
                chosen_routine_id: None,
            })?;
            Ok(())
        })
    }
}

/// Finds the evening that something is to be picked for.
fn due(reading: &Reading<'_>, now: DateTime<Utc>, here: Tz) -> Result<Option<Due>, AppError> {
    let preferences = Preferences::load(reading)?;
    let mode = preferences.pick_mode();
    if mode == PickMode::OwnChoice {
        return Ok(None);
    }
    let (schedule, zone) = (preferences.schedule(), preferences.evening_zone(here));
    let evening = schedule.evening_ahead(now, zone);
    if Tonights::load(reading, evening.diary_date)?.is_some() {
        return Ok(None);
    }
    let minutes_left = Minutes::from_elapsed(evening.bedtime.at - now).0;
    let own = preferences.evening_routine();
    let due = Due { mode, diary_date: evening.diary_date, minutes_left, schedule, zone, own };
    let stored = reading.get_pick(evening.diary_date)?.filter(|stored| mode.may_pick_as(stored.mode));
    let Some(stored) = stored else { return Ok(Some(due)) };
    let is_begun = !reading.list_massages(evening.bedtime.at - BELONGS_TO_EVENING, now)?.is_empty();
    let is_kept = is_begun || still_suits(reading, &due, &stored, now)?;
    Ok((!is_kept).then_some(due))
}

/// Tells whether what was picked is still for this person and fits the time there is.
fn still_suits(reading: &Reading<'_>, due: &Due, stored: &StoredPick, now: DateTime<Utc>) -> Result<bool, AppError> {
    let Some(routine) = &stored.routine_id else { return Ok(true) };
    let person = Person::load(reading, now)?;
    let Some(offer) = Offer::find(reading, &person, routine).ok().filter(is_for_them) else { return Ok(false) };
    Ok(offer.is_last_resort || stored.mode == PickMode::Course || fits(&offer, due.minutes_left)?)
}

fn make(writing: &Writing<'_>, due: &Due) -> Result<Option<Made>, AppError> {
    if due.mode != PickMode::Course {
        return Made::by_turn_or_lot(writing, due.mode, due.minutes_left);
    }
    let chosen_at = writing.get_setting_changed(PICK_MODE)?.unwrap_or(writing.at());
    let began_on = due.schedule.evening_ahead(chosen_at, due.zone).diary_date;
    if let Some(evening) = course_evening(began_on, due.diary_date) {
        let person = Person::load(writing, writing.at())?;
        return Ok(Some(Made::of_course(writing, &person, &due.own, evening)?));
    }
    writing.upsert_setting(PICK_MODE, &json!(PickMode::OwnChoice.name()))?;
    let sessions = writing.list_ended_sessions(chosen_at, writing.at())?;
    let done = sessions.iter().filter(|session| session.counts());
    let evenings: BTreeSet<NaiveDate> =
        done.map(|session| due.schedule.evening_of(session.started_at, due.zone)).collect();
    let evenings_done = u32::try_from(evenings.len()).unwrap_or(u32::MAX).min(COURSE_EVENINGS.into());
    Ok(Some(Made::own(PickView::CourseOver { evenings_done, evenings: COURSE_EVENINGS })))
}
