//! What a person chooses of a routine: the ways of its steps, and what to leave out.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Amount, Measure, Routine, Step};

/// What a person chose of a routine. Empty: as it comes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The way of each step that is not done the usual way, by step.
    pub ways: BTreeMap<String, String>,
    /// The steps to leave out.
    pub leave_out: BTreeSet<String>,
}

/// Why a choice was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// It names a step the routine does not have.
    #[error("no step {0}")]
    UnknownStep(String),
    /// It names a way the step does not have.
    #[error("step {step_id} cannot be done as {way}")]
    UnknownWay {
        /// The step.
        step_id: String,
        /// The way it was given.
        way: String,
    },
    /// It leaves nothing to do.
    #[error("every step is left out")]
    NothingLeft,
}

impl Routine {
    /// Checks a choice against the routine. A step that was replaced is still known, though there is nothing to choose of it.
    ///
    /// # Errors
    /// [`ChoiceError`] for the first thing that does not fit.
    pub fn check(&self, choice: &Choice) -> Result<(), ChoiceError> {
        let replaced = |id: &String| self.steps.iter().find(|step| step.replaces.as_ref() == Some(id));
        let step =
            |id: &String| self.step(id).or_else(|| replaced(id)).ok_or_else(|| ChoiceError::UnknownStep(id.clone()));
        for (step_id, way) in &choice.ways {
            if !step(step_id)?.ways.iter().any(|known| known.id == *way) {
                return Err(ChoiceError::UnknownWay { step_id: step_id.clone(), way: way.clone() });
            }
        }
        choice.leave_out.iter().try_for_each(|id| step(id).map(drop))?;
        let is_done = |step: &Step| step.omitted_because.is_none() && !choice.leave_out.contains(&step.id);
        if self.steps.iter().any(is_done) { Ok(()) } else { Err(ChoiceError::NothingLeft) }
    }

    /// Returns the routine as the person chose it: each step in its way, and what is left out marked so.
    ///
    /// A step that is left out gives its time to another where the routine says so. What the choice names and the routine
    /// does not have is passed over: it was chosen of an older version.
    #[must_use]
    pub fn as_chosen(&self, choice: &Choice) -> Self {
        let mut chosen = self.clone();
        for step in &mut chosen.steps {
            if let Some(way) = choice.ways.get(&step.id) {
                step.take_way(way);
            }
        }
        for id in &choice.leave_out {
            chosen.leave_out(id, Step::BY_CHOICE);
        }
        chosen
    }

    /// Finds a step.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// Marks a step as left out for a reason, and gives its time to another where the routine says so.
    pub fn leave_out(&mut self, id: &str, because: &str) {
        let Some(step) = self.steps.iter_mut().find(|step| step.id == id && step.omitted_because.is_none()) else {
            return;
        };
        step.omitted_because = Some(because.to_owned());
        let (given, heir) = (step.dose.amount, step.gives_time_to.clone());
        if let Some(heir) = self.steps.iter_mut().find(|step| Some(&step.id) == heir.as_ref()) {
            heir.dose.amount = heir.dose.amount.with(given);
        }
    }
}

impl Step {
    /// Does the step in a way, at its pace; a way it does not have changes nothing.
    fn take_way(&mut self, id: &str) {
        let Some(way) = self.ways.iter().find(|way| way.id == id) else { return };
        self.way = Some(way.id.clone());
        if let Some(pace_per_min) = way.pace_per_min {
            self.pace_per_min = Some(pace_per_min);
            if let Measure::Strokes { .. } = self.dose.measure {
                self.dose.measure = Measure::strokes_at(pace_per_min);
            }
        }
    }
}

impl Amount {
    /// Adds another amount of the same measure: its default, its bounds, and what the presets want.
    fn with(self, other: Self) -> Self {
        let both = |mine: Option<u32>, others: Option<u32>| Some(mine? + others?);
        Self {
            default: self.default + other.default,
            min: self.min + other.min,
            max: self.max + other.max,
            short: both(self.short, other.short),
            long: both(self.long, other.long),
        }
    }
}
