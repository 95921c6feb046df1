//! One person, and the routines as they are for them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use drowse_core::routine::Routine;
use drowse_core::safety::{Answers, Area, NotForYou, Personal};
use drowse_store::Reading;

use super::AreaView;
use super::answer::{ASIDE, UNSAID};
use super::content::rules;
use crate::AppError;
use crate::routines::content::Content;

/// What is proposed when nothing else is: its breathing is for everyone.
const ALWAYS: &str = "tired";

/// What a person said about their health, as far as it holds now.
pub(crate) struct Person {
    pub(super) answers: Answers,
    pub(super) unsaid: BTreeSet<String>,
    aside: BTreeSet<String>,
}

/// What a person's health says about a routine.
#[derive(Debug, Clone)]
pub(crate) struct Advice {
    /// Fluent ids of what to know before it.
    pub(crate) warnings: Vec<String>,
    /// Fluent id of why it is not for them.
    pub(crate) is_refused_because: Option<String>,
    /// The routine to do instead of a refused one.
    pub(crate) instead: Option<String>,
    /// Questions to ask now.
    pub(crate) asks: Vec<String>,
    /// Sore places that can be left out.
    pub(crate) areas: Vec<AreaView>,
}

impl Person {
    /// Reads what the person said.
    pub(crate) fn load(reading: &Reading<'_>, now: DateTime<Utc>) -> Result<Self, AppError> {
        Ok(Self {
            answers: Answers::at(now, &reading.list_health_answers()?),
            unsaid: reading.list_notices(UNSAID)?,
            aside: reading.list_notices(ASIDE)?,
        })
    }

    /// Makes a routine theirs.
    pub(crate) fn routine(&self, routine: &Routine) -> (Routine, Advice) {
        let Personal { routine, warnings, areas, refusal, asks } = rules().personal(routine, &self.answers);
        // What is about tonight has a line of its own on the page.
        let asks = asks.into_iter().filter(|flag| !flag.is_about_tonight()).map(|flag| flag.id().to_owned());
        let is_aside = self.aside.contains(&routine.id);
        let advice = Advice {
            warnings: warnings.iter().map(|name| format!("health-warning-{name}")).collect(),
            is_refused_because: refusal.as_ref().map(why),
            instead: refusal.map(|refusal| self.instead(&refusal)),
            asks: asks.filter(|flag| !is_aside && !self.unsaid.contains(flag)).collect(),
            areas: areas.into_iter().map(AreaView::from).collect(),
        };
        (routine, advice)
    }

    fn instead(&self, refusal: &NotForYou) -> String {
        let is_fine = |id: &&String| {
            let proposed = Content::shipped().routine(id);
            proposed.is_some_and(|proposed| rules().personal(&proposed.routine, &self.answers).refusal.is_none())
        };
        refusal.instead.iter().find(is_fine).cloned().unwrap_or_else(|| ALWAYS.to_owned())
    }
}

fn why(refusal: &NotForYou) -> String {
    match refusal.instead.is_empty() {
        true => "health-refused-nothing-left".to_owned(),
        false => format!("health-refused-{}", refusal.because.id()),
    }
}

impl From<Area> for AreaView {
    fn from(area: Area) -> Self {
        Self { id: area.id, step_ids: area.step_ids }
    }
}
