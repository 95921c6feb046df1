//! A routine as it is for one person.

use super::{Answers, Area, Cell, Flag, Rules, shorten::shorten};
use crate::routine::{Pressure, Routine, Step};

/// A routine as it is for one person, and what to tell them.
#[derive(Debug, Clone, PartialEq)]
pub struct Personal {
    /// The routine: steps replaced, shortened, marked as light, or as left out with the flag as the reason.
    pub routine: Routine,
    /// What to know before it, as names of words, each once.
    pub warnings: Vec<String>,
    /// Sore places that can be left out.
    pub areas: Vec<Area>,
    /// Why it is not for this person at all.
    pub refusal: Option<NotForYou>,
    /// Open questions whose answer could change it.
    pub asks: Vec<Flag>,
}

/// Why a routine is not for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotForYou {
    /// The flag that speaks against it.
    pub because: Flag,
    /// Routines to do instead, the best first; empty: no rule refuses it, but the rules leave no step of it.
    pub instead: Vec<String>,
}

impl Rules {
    /// Returns a routine as it is for a person who gave these answers.
    #[must_use]
    pub fn personal(&self, routine: &Routine, answers: &Answers) -> Personal {
        let flags: Vec<Flag> = answers.yes().collect();
        let mut personal = routine.clone();
        for step in &mut personal.steps {
            if let Some(substitute) = self.substitute(step, &flags) {
                *step = substitute;
            }
            let is_light = flags.iter().any(|flag| self.says(*flag, step, |cell| cell.light.contains(&step.id)));
            if is_light && step.pressure > Pressure::Light {
                (step.is_light, step.pressure) = (true, Pressure::Light);
            }
        }
        for flag in &flags {
            let short = personal.steps.iter().filter(|step| self.says(*flag, step, |cell| cell.is_short));
            let short = short.map(|step| step.id.clone()).collect();
            shorten(&mut personal, &short, flag.id());
            for id in self.left_out(*flag, &personal) {
                personal.leave_out(&id, flag.id());
            }
        }
        Personal {
            warnings: self.warnings(routine, &flags),
            areas: self.areas(&personal, &flags),
            refusal: self.refusal(&personal, &flags),
            asks: self.flags_for(routine).filter(|flag| answers.get(*flag).is_none()).collect(),
            routine: personal,
        }
    }

    /// Asks what a flag says about a step. What stands in for a step obeys the rules of the step's routine.
    fn says(&self, flag: Flag, step: &Step, what: impl Fn(&Cell) -> bool) -> bool {
        let made_for = step.replaces.as_ref().unwrap_or(&step.id);
        self.cell_of_step(flag, made_for).is_some_and(what)
    }

    fn substitute(&self, step: &Step, flags: &[Flag]) -> Option<Step> {
        let by = flags.iter().find_map(|flag| self.cell_of_step(*flag, &step.id)?.replace.get(&step.id))?;
        Some(self.substitutes.iter().find(|substitute| substitute.id == *by)?.in_place_of(step))
    }

    fn left_out(&self, flag: Flag, routine: &Routine) -> Vec<String> {
        let steps = routine.steps.iter().filter(|step| self.says(flag, step, |cell| cell.leaves_out(&step.id)));
        steps.map(|step| step.id.clone()).collect()
    }

    fn warnings(&self, routine: &Routine, flags: &[Flag]) -> Vec<String> {
        let mut warnings = Vec::new();
        for warning in flags.iter().flat_map(|flag| self.cells_for(*flag, routine)).flat_map(|cell| &cell.warn) {
            if !warnings.contains(warning) {
                warnings.push(warning.clone());
            }
        }
        warnings
    }

    fn areas(&self, routine: &Routine, flags: &[Flag]) -> Vec<Area> {
        if !flags.iter().any(|flag| self.cells_for(*flag, routine).iter().any(|cell| cell.offers_areas)) {
            return Vec::new();
        }
        let is_done = |id: &&String| routine.step(id).is_some_and(|step| step.omitted_because.is_none());
        let here = self.areas.iter().map(|area| Area {
            id: area.id.clone(),
            step_ids: area.step_ids.iter().filter(is_done).cloned().collect(),
        });
        here.filter(|area| !area.step_ids.is_empty()).collect()
    }

    /// A routine is refused when the rules say so, or when they leave nothing of it.
    fn refusal(&self, personal: &Routine, flags: &[Flag]) -> Option<NotForYou> {
        let refuses = |flag: &Flag| self.cell(*flag, &personal.id).is_some_and(|cell| !cell.refuse.is_empty());
        let reasons = personal.steps.iter().map(|step| step.omitted_because.as_deref().and_then(Flag::from_id));
        let nothing_left = || reasons.collect::<Option<Vec<Flag>>>()?.into_iter().min();
        if let Some(because) = flags.iter().copied().find(refuses) {
            let instead = self.cell(because, &personal.id).map_or(Vec::new(), |cell| cell.refuse.clone());
            return Some(NotForYou { because, instead });
        }
        Some(NotForYou { because: nothing_left()?, instead: Vec::new() })
    }
}
