//! What is known of every routine that may be proposed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use drowse_core::comparison::Outcome;
use drowse_core::pick::Candidate;
use drowse_store::Reading;
use drowse_store::diary::StoredNight;

use crate::AppError;
use crate::diary::sessions_by_night;
use crate::routines::Length;
use crate::routines::content::Content;
use crate::routines::offer::Offer;
use crate::safety::Person;

/// How far back nights are asked: what worked years ago may not now.
const A_YEAR: TimeDelta = TimeDelta::days(365);

/// The routines that are for this person, in the order of the shelf. What is for the very tired is not among them: it is
/// done on other evenings than the rest.
pub(super) struct Known {
    pub(super) offers: Vec<Offer>,
    pub(super) candidates: Vec<Candidate>,
    /// The place of the one that was done last.
    pub(super) last_done: Option<usize>,
    /// What the nights are told apart by: the time to fall asleep, or how it felt where more nights have that.
    pub(super) outcome: Outcome,
}

/// The routines of one night.
struct NightAfter<'a> {
    stored: &'a StoredNight,
    routines: BTreeSet<String>,
}

impl Known {
    pub(super) fn load(reading: &Reading<'_>, now: DateTime<Utc>) -> Result<Self, AppError> {
        let person = Person::load(reading, now)?;
        let mut offers = Offer::shelf(reading, &person)?;
        offers.retain(|offer| is_for_them(offer) && !offer.is_last_resort);
        let stored = reading.list_nights(Some((now - A_YEAR).date_naive()), None)?;
        let sessions = sessions_by_night(reading, &stored)?;
        let mut times: BTreeMap<String, u32> = BTreeMap::new();
        let mut nights = Vec::new();
        for (place, stored) in stored.iter().enumerate() {
            let sessions = sessions.get(&place).map_or(&[][..], Vec::as_slice);
            let done = sessions.iter().filter(|session| session.counts());
            let mut routines: BTreeSet<String> = done.map(|session| session.routine_id.clone()).collect();
            // Done without Drowse, it is known all the same.
            for routine in &stored.night.routines {
                if routines.insert(routine.clone()) {
                    *times.entry(routine.clone()).or_default() += 1;
                }
            }
            nights.push(NightAfter { stored, routines });
        }
        let last_done = reading.list_last_done()?;
        for done in &last_done {
            *times.entry(done.routine_id.clone()).or_default() += done.times;
        }
        let last_done = last_done.into_iter().max_by_key(|done| done.started_at);
        let outcome = outcome_of(&nights);
        let candidate = |offer: &Offer| {
            let id = &offer.base.id;
            let after = nights.iter().filter(|night| night.routines.contains(id));
            Candidate {
                times_done: times.get(id).copied().unwrap_or_default(),
                outcomes: after.filter_map(|night| outcome.of(&night.stored.night)).collect(),
            }
        };
        Ok(Self {
            candidates: offers.iter().map(candidate).collect(),
            last_done: last_done.and_then(|done| offers.iter().position(|offer| offer.base.id == done.routine_id)),
            offers,
            outcome,
        })
    }

    /// Keeps those that can be done in so many minutes by the clock, as the person last chose them.
    pub(super) fn keep_fitting(&mut self, minutes_left: f64) -> Result<(), AppError> {
        let fits = self.offers.iter().map(|offer| fits(offer, minutes_left)).collect::<Result<Vec<bool>, _>>()?;
        let last_done = self.last_done.filter(|place| fits[*place]);
        self.last_done = last_done.map(|place| fits[..place].iter().filter(|fits| **fits).count());
        let mut kept = fits.iter();
        self.offers.retain(|_| kept.next() == Some(&true));
        let mut kept = fits.iter();
        self.candidates.retain(|_| kept.next() == Some(&true));
        Ok(())
    }
}

/// Tells whether a routine can be played and is for this person.
pub(super) fn is_for_them(offer: &Offer) -> bool {
    offer.advice.is_refused_because.is_none() && Content::shipped().is_playable(&offer.base)
}

/// Tells whether a routine, as the person last chose it, is over in so many minutes by the clock.
pub(super) fn fits(offer: &Offer, minutes_left: f64) -> Result<bool, AppError> {
    let timeline = offer.timeline(Length::Chosen)?;
    Ok(timeline.clock_ms() as f64 <= minutes_left * 60_000.0)
}

fn outcome_of(nights: &[NightAfter<'_>]) -> Outcome {
    let after_massage = || nights.iter().filter(|night| !night.routines.is_empty());
    let count = |outcome: Outcome| after_massage().filter(|night| outcome.of(&night.stored.night).is_some()).count();
    if count(Outcome::Quality) > count(Outcome::Sol) { Outcome::Quality } else { Outcome::Sol }
}
