//! The nights so far, and taking one out.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use drowse_core::diary::{Nap, Night, SESSION_REACH, night_of_session};
use drowse_store::Reading;
use drowse_store::diary::{EndedSession, StoredNight};

use super::shown::Shown;
use super::{NightView, NightWithMetrics};
use crate::{App, AppError};

impl App {
    /// Lists the nights of a range of diary dates, both ends included, with their numbers.
    ///
    /// # Errors
    /// `range_backwards`; those of the database.
    pub fn list_nights(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Vec<NightWithMetrics>, AppError> {
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            return Err(AppError::new("range_backwards").at("from"));
        }
        self.read(|reading| Page::load(reading, from, to).map(|page| page.all()))
    }

    /// Gets the nights of a diary date: none, one, or the usual one and further ones.
    ///
    /// # Errors
    /// Those of the database.
    pub fn get_nights_of(&self, date: NaiveDate) -> Result<Vec<NightWithMetrics>, AppError> {
        self.list_nights(Some(date), Some(date))
    }

    /// Takes a night out of the diary; returns it as it was. Its naps stay: they belong to the date.
    ///
    /// # Errors
    /// `night_unknown`; those of the database.
    pub fn remove_night(&self, night_id: i64) -> Result<NightView, AppError> {
        self.write(|writing| {
            let shown = one(writing, night_id)?.ok_or_else(|| AppError::new("night_unknown"))?;
            writing.remove::<StoredNight>(night_id)?;
            Ok(shown.night)
        })
    }
}

/// Loads one night with its numbers.
pub(super) fn one(reading: &Reading<'_>, night_id: i64) -> Result<Option<NightWithMetrics>, AppError> {
    let Some(stored) = reading.get_night(night_id)? else { return Ok(None) };
    let date = Some(stored.night.diary_date);
    let page = Page::load(reading, date, date)?;
    Ok(page.all().into_iter().find(|shown| shown.night.id == Some(night_id)))
}

/// Nights of a range and what is shown beside them.
pub(super) struct Page {
    nights: Vec<StoredNight>,
    naps: HashMap<NaiveDate, Vec<Nap>>,
    sessions: HashMap<usize, Vec<EndedSession>>,
}

impl Page {
    /// Loads them.
    pub(super) fn load(
        reading: &Reading<'_>,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Self, AppError> {
        let nights = reading.list_nights(from, to)?;
        let mut naps: HashMap<NaiveDate, Vec<Nap>> = HashMap::new();
        for stored in reading.list_naps(from, to)? {
            naps.entry(stored.nap.diary_date).or_default().push(stored.nap);
        }
        let sessions = sessions_by_night(reading, &nights)?;
        Ok(Self { nights, naps, sessions })
    }

    /// Writes them all.
    pub(super) fn all(&self) -> Vec<NightWithMetrics> {
        let shown = self.nights.iter().enumerate().map(|(index, stored)| {
            let shown = Shown {
                stored,
                naps: self.naps.get(&stored.night.diary_date).map_or(&[], Vec::as_slice),
                sessions: self.sessions.get(&index).map_or(&[], Vec::as_slice),
                adjusted: &[],
            };
            NightWithMetrics { night: shown.night(), metrics: shown.metrics() }
        });
        shown.collect()
    }
}

/// Lists the sessions that may belong to a sleep beginning between two instants.
pub(super) fn sessions_before(
    reading: &Reading<'_>,
    first: DateTime<Utc>,
    last: DateTime<Utc>,
) -> Result<Vec<EndedSession>, AppError> {
    // A session itself is not half a day long.
    let earliest = first - SESSION_REACH - TimeDelta::hours(12);
    Ok(reading.list_ended_sessions(earliest, last)?)
}

/// Lists the sessions of nights in one look, by the places of the nights.
pub(crate) fn sessions_by_night(
    reading: &Reading<'_>,
    nights: &[StoredNight],
) -> Result<HashMap<usize, Vec<EndedSession>>, AppError> {
    let beginnings = || nights.iter().filter_map(|stored| stored.night.sleep_began_at());
    match (beginnings().min(), beginnings().max()) {
        (Some(first), Some(last)) => Ok(link(nights, sessions_before(reading, first, last)?)),
        _ => Ok(HashMap::new()),
    }
}

fn link(nights: &[StoredNight], sessions: Vec<EndedSession>) -> HashMap<usize, Vec<EndedSession>> {
    let mut linked: HashMap<usize, Vec<EndedSession>> = HashMap::new();
    for session in sessions {
        // Nights come by date: only those about the session need a look.
        let first = nights
            .partition_point(|stored| stored.night.diary_date < (session.started_at - TimeDelta::days(2)).date_naive());
        let about = nights[first..]
            .iter()
            .take_while(|stored| stored.night.diary_date <= (session.ended_at + TimeDelta::days(3)).date_naive());
        let about: Vec<&Night> = about.map(|stored| &stored.night).collect();
        if let Some(index) = night_of_session(&about, session.started_at, session.ended_at) {
            linked.entry(first + index).or_default().push(session);
        }
    }
    linked
}
