//! What an experiment says of tonight.

use chrono::{DateTime, NaiveDate, Utc};
use drowse_core::experiment::Kind;
use drowse_store::Reading;

use super::{TonightOfExperiment, Without};
use crate::AppError;
use crate::routines::offer::Offer;
use crate::safety::Person;

/// The word in `refusal` when the person would rather not.
pub(super) fn by_person() -> &'static str {
    "person"
}

/// The word in `refusal` when the health check says no.
pub(super) fn by_safety() -> &'static str {
    "safety"
}

/// Tells whether a routine is for this person tonight.
pub(super) fn is_for_them(reading: &Reading<'_>, now: DateTime<Utc>, routine: &str) -> Result<bool, AppError> {
    let person = Person::load(reading, now)?;
    Ok(Offer::find(reading, &person, routine).is_ok_and(|offer| offer.allowed().is_ok()))
}

/// What is dealt for an evening and was not refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tonights {
    /// A routine.
    Routine(String),
    /// No massage, or rest.
    Without(Without),
}

impl Tonights {
    /// Reads what was dealt for the night of a diary date; `None`: the evening is free.
    pub(crate) fn load(reading: &Reading<'_>, diary_date: NaiveDate) -> Result<Option<Self>, AppError> {
        let Some(dealt) = reading.get_assignment(diary_date)?.filter(|dealt| dealt.refused_at.is_none()) else {
            return Ok(None);
        };
        let Some(experiment) = reading.get_running_experiment()? else { return Ok(None) };
        let protocol = &experiment.protocol;
        Ok(Some(match protocol.routine(dealt.arm) {
            Some(routine) => Self::Routine(routine.to_owned()),
            None if protocol.kind == Kind::MassageOrRest => Self::Without(Without::Rest),
            None => Self::Without(Without::Nothing),
        }))
    }

    pub(crate) fn view(self) -> TonightOfExperiment {
        match self {
            Self::Routine(routine) => TonightOfExperiment { routine: Some(routine), without: None },
            Self::Without(without) => TonightOfExperiment { routine: None, without: Some(without) },
        }
    }
}
