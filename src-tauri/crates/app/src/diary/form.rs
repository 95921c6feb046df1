//! The morning log before anything was typed.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use drowse_core::diary::{Guess, Hints, guess_night};
use drowse_core::time::{NightZone, last_night, step_days, window};
use drowse_store::Reading;
use drowse_store::diary::{EndedSession, StoredNight};

use super::given::span_input;
use super::shown::nap_view;
use super::{NightForm, NightInput, SessionOfNight, SpanInput, input_of, list};
use crate::reminders::missed_reminder;
use crate::settings::Preferences;
use crate::{App, AppError};

/// How far back recent nights go.
const RECENT_DAYS: i64 = 14;

impl App {
    /// Opens the morning log of a date, of last night without one: the night as it was saved, or our guess.
    ///
    /// Of several sleeps of the date `ordinal` names one; without it, or when there is no such sleep, it is the first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn night_form(&self, diary_date: Option<NaiveDate>, ordinal: Option<u8>) -> Result<NightForm, AppError> {
        let zone = self.zone();
        let diary_date = diary_date.unwrap_or_else(|| last_night(zone, self.now()));
        self.read(|reading| {
            let mut of_date = list::Page::load(reading, Some(diary_date), Some(diary_date))?.all();
            let place = of_date.iter().position(|shown| Some(shown.night.ordinal) == ordinal).unwrap_or(0);
            let saved = (place < of_date.len()).then(|| of_date.swap_remove(place));
            let sessions = sessions_of_evening(reading, diary_date, zone.into())?;
            let (input, guessed) = match &saved {
                Some(saved) => (input_of(&saved.night), Vec::new()),
                None => {
                    let now = NightZone::from(zone).to_local(self.now());
                    let guess = guess(reading, diary_date, zone, now, sessions.last())?;
                    let naps = naps_of(reading, diary_date)?;
                    filled_in(&guess, diary_date, zone.name(), naps)
                }
            };
            let sessions = match &saved {
                Some(saved) => saved.night.sessions.clone(),
                None => sessions.iter().map(SessionOfNight::from).collect(),
            };
            Ok(NightForm {
                diary_date: diary_date.to_string(),
                evening_date: step_days(diary_date, -1).to_string(),
                input,
                guessed,
                saved: saved.map(|saved| saved.night),
                sessions,
                missed_reminder: missed_reminder(reading, diary_date)?,
            })
        })
    }
}

fn sessions_of_evening(
    reading: &Reading<'_>,
    diary_date: NaiveDate,
    zone: NightZone,
) -> Result<Vec<EndedSession>, AppError> {
    let day = window(zone, diary_date, Preferences::load(reading)?.day_rollover());
    Ok(reading.list_ended_sessions(day.start, day.end - TimeDelta::milliseconds(1))?)
}

fn guess(
    reading: &Reading<'_>,
    diary_date: NaiveDate,
    zone: chrono_tz::Tz,
    now: NaiveDateTime,
    last_session: Option<&EndedSession>,
) -> Result<Guess, AppError> {
    let preferences = Preferences::load(reading)?;
    let night_zone = NightZone::from(zone);
    let evening = preferences.schedule().evening(step_days(diary_date, -1), preferences.evening_zone(zone));
    let (bedtime, wake) = evening
        .map_or((now, now), |evening| (night_zone.to_local(evening.bedtime.at), night_zone.to_local(evening.wake.at)));
    let free_days = preferences.free_days();
    let is_free = |stored: &StoredNight| {
        stored.night.is_free_day.unwrap_or_else(|| free_days.contains(&stored.night.diary_date.weekday()))
    };
    let is_free_day = free_days.contains(&diary_date.weekday());
    let recent = reading.list_nights(Some(step_days(diary_date, -RECENT_DAYS)), Some(step_days(diary_date, -1)))?;
    let of_same_kind = recent.iter().filter(|stored| stored.night.ordinal == 1 && is_free(stored) == is_free_day);
    Ok(guess_night(&Hints {
        diary_date,
        bedtime,
        wake,
        recent: of_same_kind.map(|stored| &stored.night).collect(),
        routine_ended: last_session.map(|session| night_zone.to_local(session.ended_at)),
        said_awake: reading.get_lights_out(diary_date)?.map(|at| night_zone.to_local(at)),
        now,
    }))
}

/// Lists the naps of a date that has no night yet.
fn naps_of(reading: &Reading<'_>, diary_date: NaiveDate) -> Result<Option<Vec<SpanInput>>, AppError> {
    let stored = reading.list_naps(Some(diary_date), Some(diary_date))?;
    let naps: Vec<SpanInput> =
        stored.iter().map(|stored| span_input(&nap_view(&stored.nap), stored.nap.zone)).collect();
    Ok((!naps.is_empty()).then_some(naps))
}

/// Fills the fields in and lists which of them are our guess. What is known of naps is none.
fn filled_in(
    guess: &Guess,
    diary_date: NaiveDate,
    zone: &str,
    naps: Option<Vec<SpanInput>>,
) -> (NightInput, Vec<String>) {
    let wall = |wall: NaiveDateTime| Some(wall.format("%Y-%m-%dT%H:%M").to_string());
    let input = NightInput {
        zone: zone.to_owned(),
        diary_date: Some(diary_date.to_string()),
        got_into_bed_at: wall(guess.got_into_bed),
        tried_to_sleep_at: wall(guess.tried_to_sleep),
        sleep_onset_latency_min: guess.sleep_onset_latency_min.map(|latency| latency.0),
        final_awakening_at: wall(guess.final_awakening),
        got_out_of_bed_at: wall(guess.got_out_of_bed),
        naps,
        ..NightInput::default()
    };
    let mut guessed = vec!["got_into_bed_at", "tried_to_sleep_at", "final_awakening_at", "got_out_of_bed_at"];
    if guess.sleep_onset_latency_min.is_some() {
        guessed.push("sleep_onset_latency_min");
    }
    (input, guessed.into_iter().map(str::to_owned).collect())
}
