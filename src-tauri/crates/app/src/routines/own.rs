//! Routines of one's own: kept, shown, taken off the shelf.

use std::collections::HashMap;

use drowse_core::routine::{OwnRoutine, OwnRoutineError, OwnRoutineProblem, Routine};
use drowse_store::{Reading, StoredOwnRoutine, Writing};

use super::content::Content;
use super::offer::Offer;
use super::{Length, OwnRoutineInput, RoutineView};
use crate::safety::Person;
use crate::{App, AppError};

impl App {
    /// Shows what a routine of one's own would be, and stores nothing.
    ///
    /// # Errors
    /// `own_title`, `own_steps`, `step_unknown`, `own_step_twice`, `way_unknown` or `own_amount`, at the field.
    pub fn preview_own_routine(&self, input: &OwnRoutineInput) -> Result<RoutineView, AppError> {
        let own = OwnRoutine::from(input);
        let id = input.id.clone().unwrap_or_else(|| "own-0".to_owned());
        self.read(|reading| {
            let person = Person::load(reading, self.now())?;
            Offer::of_own(reading, &person, &id, &own)?.show(Length::Chosen, &HashMap::new())
        })
    }

    /// Saves a routine of one's own, new or changed; [`App::undo`] takes it back.
    ///
    /// # Errors
    /// As [`App::preview_own_routine`]; `routine_unknown` when it was deleted meanwhile; the database refusing.
    pub fn save_own_routine(&self, input: &OwnRoutineInput) -> Result<RoutineView, AppError> {
        let id = self.write(|writing| {
            let own = OwnRoutine::from(input);
            make("own-0", &own)?;
            let stored = match &input.id {
                None => StoredOwnRoutine::new(own, writing.at()),
                Some(id) => changed(stored(writing, id)?, own, writing),
            };
            Ok(StoredOwnRoutine::routine_id(writing.put(&stored)?))
        })?;
        self.show_routine(&id, Length::Chosen)
    }

    /// Takes a routine of one's own off the shelf; [`App::undo`] brings it back. Sessions of it stay.
    ///
    /// # Errors
    /// `routine_unknown`; the database refusing.
    pub fn delete_own_routine(&self, id: &str) -> Result<(), AppError> {
        self.write(|writing| {
            let number = stored(writing, id)?.id.expect("a stored routine has a number");
            writing.remove::<StoredOwnRoutine>(number)?;
            Ok(())
        })
    }

    /// Returns a routine of one's own as it was put together, to be changed.
    ///
    /// # Errors
    /// `routine_unknown`; the database refusing.
    pub fn own_routine(&self, id: &str) -> Result<OwnRoutineInput, AppError> {
        let own = self.read(|reading| stored(reading, id))?.routine;
        Ok(OwnRoutineInput { id: Some(id.to_owned()), ..OwnRoutineInput::from(&own) })
    }
}

/// Finds a stored routine of one's own.
pub(super) fn stored(reading: &Reading<'_>, id: &str) -> Result<StoredOwnRoutine, AppError> {
    let unknown = || AppError::new("routine_unknown").at("routine").with("routine", id);
    let number = StoredOwnRoutine::number(id).ok_or_else(unknown)?;
    reading.get_own_routine(number)?.ok_or_else(unknown)
}

/// Makes the routine of a definition.
pub(crate) fn make(id: &str, own: &OwnRoutine) -> Result<Routine, OwnRoutineError> {
    own.make(id, |step| Content::shipped().all().find_map(|shipped| shipped.routine.step(step)))
}

fn changed(stored: StoredOwnRoutine, routine: OwnRoutine, writing: &Writing<'_>) -> StoredOwnRoutine {
    let changed_at = if stored.routine == routine { stored.changed_at } else { writing.at() };
    StoredOwnRoutine { routine, changed_at, ..stored }
}

impl From<OwnRoutineError> for AppError {
    fn from(error: OwnRoutineError) -> Self {
        let refused = match error.problem.clone() {
            OwnRoutineProblem::Title => Self::new("own_title").with("most", OwnRoutine::LONGEST_TITLE),
            OwnRoutineProblem::StepCount => Self::new("own_steps").with("most", OwnRoutine::MOST_STEPS),
            OwnRoutineProblem::UnknownStep(step) => Self::new("step_unknown").with("step", step),
            OwnRoutineProblem::StepTwice(step) => Self::new("own_step_twice").with("step", step),
            OwnRoutineProblem::UnknownWay { step, way } => Self::new("way_unknown").with("step", step).with("way", way),
            OwnRoutineProblem::Amount { step, amount, least, most } => {
                let refused = Self::new("own_amount").with("step", step).with("amount", amount);
                refused.with("least", least).with("most", most)
            }
        };
        refused.at(&error.field()).because(error)
    }
}
