//! How a pick is made.

use drowse_core::pick::{COURSE_EVENINGS, COURSE_MINUTES, KNOWN_AFTER, PickMode, chances, draw, next_to_learn};
use drowse_core::routine::minutes_on_card;
use drowse_core::trends::quantile;
use drowse_store::{Reading, Writing};

use super::known::{Known, is_for_them};
use super::{PickCandidate, PickView};
use crate::AppError;
use crate::routines::Length;
use crate::routines::offer::Offer;
use crate::safety::Person;

/// How many routines must be known before a lot is worth drawing.
const ENOUGH_FOR_LOTS: usize = 2;

/// A pick before it is stored.
pub(super) struct Made {
    pub(super) mode: PickMode,
    /// `None`: the person's own.
    pub(super) routine_id: Option<String>,
    pub(super) probability: f64,
    pub(super) view: PickView,
}

impl Made {
    /// Leaves the evening to the person.
    pub(super) fn own(view: PickView) -> Self {
        Self { mode: PickMode::OwnChoice, routine_id: None, probability: 1.0, view }
    }

    fn certain(mode: PickMode, offer: &Offer, view: PickView) -> Self {
        Self { mode, routine_id: Some(offer.base.id.clone()), probability: 1.0, view }
    }

    /// Picks one to get to know, or by lot one that may work. `None`: nothing at all is for this person.
    pub(super) fn by_turn_or_lot(
        writing: &Writing<'_>,
        mode: PickMode,
        minutes_left: f64,
    ) -> Result<Option<Self>, AppError> {
        let mut known = Known::load(writing, writing.at())?;
        let count_known = known.candidates.iter().filter(|candidate| candidate.is_known()).count();
        let is_lot = mode == PickMode::Thompson && count_known >= ENOUGH_FOR_LOTS;
        let are_all_known = !known.candidates.is_empty() && count_known == known.candidates.len();
        if !is_lot && are_all_known {
            return Ok(Some(Self::own(PickView::AllKnown)));
        }
        known.keep_fitting(minutes_left)?;
        let made = if is_lot { by_lot(writing, &known)? } else { by_turn(&known, mode) };
        if made.is_some() {
            return Ok(made);
        }
        let person = Person::load(writing, writing.at())?;
        let last_resort = Offer::last_resorts(writing, &person)?.into_iter().find(is_for_them);
        Ok(last_resort.map(|offer| Self::certain(mode, &offer, PickView::LastResort)))
    }

    /// Picks the routine of an evening of a course: the person's own, if it can take as long, or the first that can.
    pub(super) fn of_course(reading: &Reading<'_>, person: &Person, own: &str, evening: u8) -> Result<Self, AppError> {
        let own = Offer::tonights(reading, person, own)?;
        let shelf = Offer::shelf(reading, person)?;
        let takes = |offer: &Offer| -> Result<u32, AppError> {
            let longest =
                offer.timeline(Length::Minutes(COURSE_MINUTES)).or_else(|_| offer.timeline(Length::Chosen))?;
            Ok(minutes_on_card(u32::try_from(longest.massage_ms() / 1000).unwrap_or(u32::MAX)))
        };
        let mut chosen = (&own, takes(&own)?);
        for offer in [&own].into_iter().chain(&shelf).filter(|offer| is_for_them(offer)) {
            let minutes = takes(offer)?;
            if f64::from(minutes) >= COURSE_MINUTES {
                chosen = (offer, minutes);
                break;
            }
        }
        let (offer, minutes) = chosen;
        let view = PickView::Course { evening, evenings: COURSE_EVENINGS, minutes: minutes.into() };
        Ok(Self::certain(PickMode::Course, offer, view))
    }
}

fn by_turn(known: &Known, mode: PickMode) -> Option<Made> {
    let place = next_to_learn(&known.candidates, known.last_done)?;
    let view = PickView::Rotation {
        time: known.candidates[place].times_done + 1,
        times: KNOWN_AFTER,
        until_lots: mode == PickMode::Thompson,
    };
    Some(Made::certain(PickMode::Rotation, &known.offers[place], view))
}

fn by_lot(writing: &Writing<'_>, known: &Known) -> Result<Option<Made>, AppError> {
    let places: Vec<usize> = (0..known.offers.len()).filter(|place| known.candidates[*place].is_known()).collect();
    let candidates: Vec<_> = places.iter().map(|place| known.candidates[*place].clone()).collect();
    let chances = chances(&candidates, known.outcome);
    let Some(&place) = places.get(draw(&chances, writing.draw_lot()?)) else { return Ok(None) };
    let of = |(place, chance): (&usize, &f64)| {
        let (offer, outcomes) = (&known.offers[*place], &known.candidates[*place].outcomes);
        PickCandidate {
            routine_id: offer.base.id.clone(),
            own_title: offer.own_title.clone(),
            nights: u32::try_from(outcomes.len()).expect("a year has fewer than four billion nights"),
            median: quantile(outcomes, 0.5),
            chance: *chance,
        }
    };
    let mut candidates: Vec<PickCandidate> = places.iter().zip(&chances).map(of).collect();
    candidates.sort_by(|one, other| other.chance.total_cmp(&one.chance));
    let routine_id = known.offers[place].base.id.clone();
    let chance = candidates.iter().find(|one| one.routine_id == routine_id).map_or(1.0, |one| one.chance);
    Ok(Some(Made {
        mode: PickMode::Thompson,
        routine_id: Some(routine_id),
        probability: chance,
        view: PickView::Thompson { outcome: known.outcome, chance, candidates },
    }))
}
