//! A routine of one's own: steps of others, in an order and with doses of one's own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Amount, Choice, Routine, SideOrder, Step};

/// A routine a person put together from steps there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRoutine {
    /// What the person calls it.
    pub title: String,
    /// When the other side has its turn.
    #[serde(default)]
    pub side_order: SideOrder,
    /// The steps, in order.
    pub steps: Vec<OwnStep>,
}

/// A step of a routine of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnStep {
    /// The step it is: `F3`.
    pub step: String,
    /// How much of it on one side: in seconds, strokes or holds, as the step measures.
    pub amount: u32,
    /// The way it is done; `None`: the usual one.
    #[serde(default)]
    pub way: Option<String>,
    /// May be left out when time is short.
    #[serde(default)]
    pub optional: bool,
}

/// Why a routine of one's own cannot be one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem} at {}", self.field())]
pub struct OwnRoutineError {
    /// The step it is about, from 0; `None`: the title, or all steps.
    pub at: Option<usize>,
    /// What is wrong.
    pub problem: OwnRoutineProblem,
}

/// What is wrong with a routine of one's own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnRoutineProblem {
    /// It has no title, or one too long to read.
    #[error("the title is empty or too long")]
    Title,
    /// It has no steps, or too many.
    #[error("there are no steps, or too many")]
    StepCount,
    /// There is no such step.
    #[error("there is no step {0}")]
    UnknownStep(String),
    /// The step is there already.
    #[error("step {0} is there twice")]
    StepTwice(String),
    /// The step has no such way.
    #[error("step {step} cannot be done as {way}")]
    UnknownWay {
        /// The step.
        step: String,
        /// The way it was given.
        way: String,
    },
    /// There is too little or too much of the step.
    #[error("{amount} of step {step} is not between {least} and {most}")]
    Amount {
        /// The step.
        step: String,
        /// What was given.
        amount: u32,
        /// At least.
        least: u32,
        /// At most.
        most: u32,
    },
}

impl OwnRoutineError {
    /// Names the field it is about: `title`, `steps`, `steps[2].amount`.
    #[must_use]
    pub fn field(&self) -> String {
        let name = match self.problem {
            OwnRoutineProblem::Title => "title",
            OwnRoutineProblem::StepCount => "steps",
            OwnRoutineProblem::UnknownStep(_) | OwnRoutineProblem::StepTwice(_) => "step",
            OwnRoutineProblem::UnknownWay { .. } => "way",
            OwnRoutineProblem::Amount { .. } => "amount",
        };
        self.at.map_or_else(|| name.to_owned(), |at| format!("steps[{at}].{name}"))
    }
}

impl OwnRoutine {
    /// As many letters as a card can show.
    pub const LONGEST_TITLE: usize = 60;
    /// More steps than anyone does before bed.
    pub const MOST_STEPS: usize = 40;

    /// Makes the routine of it. `known` finds a step by its id.
    ///
    /// # Errors
    /// [`OwnRoutineError`] for the first thing that is wrong.
    pub fn make<'s>(&self, id: &str, known: impl Fn(&str) -> Option<&'s Step>) -> Result<Routine, OwnRoutineError> {
        let wrong = |at, problem| Err(OwnRoutineError { at, problem });
        let letters = self.title.trim().chars().count();
        if letters == 0 || letters > Self::LONGEST_TITLE || self.title.contains(char::is_control) {
            return wrong(None, OwnRoutineProblem::Title);
        }
        if self.steps.is_empty() || self.steps.len() > Self::MOST_STEPS {
            return wrong(None, OwnRoutineProblem::StepCount);
        }
        let (mut steps, mut seen) = (Vec::new(), BTreeSet::new());
        for (at, own) in self.steps.iter().enumerate() {
            if !seen.insert(&own.step) {
                return wrong(Some(at), OwnRoutineProblem::StepTwice(own.step.clone()));
            }
            let Some(step) = known(&own.step) else {
                return wrong(Some(at), OwnRoutineProblem::UnknownStep(own.step.clone()));
            };
            match own.of(step) {
                Ok(step) => steps.push(step),
                Err(problem) => return wrong(Some(at), problem),
            }
        }
        let routine = Routine { id: id.to_owned(), side_order: self.side_order, per_side_s: None, steps };
        let ways = self.steps.iter().filter_map(|own| Some((own.step.clone(), own.way.clone()?)));
        Ok(routine.as_chosen(&Choice { ways: ways.collect(), leave_out: BTreeSet::new() }))
    }
}

impl OwnStep {
    /// Makes the step of it: the same movement, with the person's dose as its default.
    fn of(&self, step: &Step) -> Result<Step, OwnRoutineProblem> {
        let Amount { min, max, .. } = step.dose.amount;
        // A step that may be left out begins at nothing; whoever takes it wants some of it.
        let least = min.max(1);
        if !(least..=max).contains(&self.amount) {
            let (step, amount) = (self.step.clone(), self.amount);
            return Err(OwnRoutineProblem::Amount { step, amount, least, most: max });
        }
        if let Some(way) = self.way.as_ref().filter(|way| !step.ways.iter().any(|known| known.id == **way)) {
            return Err(OwnRoutineProblem::UnknownWay { step: self.step.clone(), way: way.clone() });
        }
        let mut own = step.clone();
        own.dose.amount = Amount { default: self.amount, short: None, long: None, ..step.dose.amount };
        own.is_optional = self.optional;
        Ok(own)
    }
}
