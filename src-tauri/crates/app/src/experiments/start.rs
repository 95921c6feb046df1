//! Starting, refusing and stopping.

use drowse_core::comparison::Outcome;
use drowse_core::experiment::{FEWEST_BLOCKS, Kind, MOST_BLOCKS, Protocol};
use drowse_store::experiment::{ExperimentState, StoredExperiment};
use drowse_store::{Reading, Writing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::tend::night_ahead;
use super::tonight::by_person;
use super::{ExperimentView, view};
use crate::routines::offer::Offer;
use crate::safety::Person;
use crate::{App, AppError};

/// What a person would like to find out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StartExperiment {
    /// `with-without`, `a-or-b` or `massage-or-rest`.
    pub kind: String,
    /// The routine.
    pub routine_a: String,
    /// The other routine, for `a-or-b`.
    pub routine_b: Option<String>,
    /// `sol`, `waso`, `quality`, `tst` or `se`.
    pub outcome: String,
    /// Nights it is planned for: 20 to 28, two a block.
    pub nights: u8,
}

impl App {
    /// Starts an experiment; the coming evening is its first.
    ///
    /// # Errors
    /// `experiment_running`, `experiment_nights`, `experiment_kind`, `experiment_outcome`, `experiment_routines`;
    /// `routine_unknown`, `routine_refused`; the database refusing.
    pub fn start_experiment(&self, wanted: &StartExperiment) -> Result<ExperimentView, AppError> {
        let here = self.zone();
        self.write(|writing| {
            let first = night_ahead(writing, writing.at(), here)?;
            let protocol = settle(writing, &Person::load(writing, writing.at())?, wanted)?;
            writing.insert_experiment(&protocol, first)?;
            Ok(())
        })?;
        self.tend_experiment()?;
        self.running_experiment()
    }

    /// Refuses what was dealt for tonight: it is remembered, and the night counts as it was dealt.
    ///
    /// # Errors
    /// `experiment_none`, `experiment_nothing_tonight`; the database refusing.
    pub fn refuse_tonight(&self) -> Result<ExperimentView, AppError> {
        self.tend_experiment()?;
        let here = self.zone();
        self.write(|writing| {
            let running = running(writing)?;
            let tonight = night_ahead(writing, writing.at(), here)?;
            let was_dealt = writing.refuse_assignment(running.id, tonight, by_person())?;
            if was_dealt { Ok(()) } else { Err(AppError::new("experiment_nothing_tonight")) }
        })?;
        self.running_experiment()
    }

    /// Stops the experiment that is running. Its nights stay, and no verdict is made of them.
    ///
    /// # Errors
    /// `experiment_none`; the database refusing.
    pub fn stop_experiment(&self) -> Result<ExperimentView, AppError> {
        self.write(|writing| {
            let running = running(writing)?;
            writing.end_experiment(running.id, ExperimentState::Stopped)?;
            let stopped = writing.list_experiments()?.into_iter().find(|one| one.id == running.id);
            view::of(writing, &stopped.unwrap_or(running))
        })
    }

    fn running_experiment(&self) -> Result<ExperimentView, AppError> {
        self.read(|reading| view::of(reading, &running(reading)?))
    }
}

fn running(reading: &Reading<'_>) -> Result<StoredExperiment, AppError> {
    reading.get_running_experiment()?.ok_or_else(|| AppError::new("experiment_none"))
}

/// Makes a protocol of what a person wants, if it can be one and is safe for them.
fn settle(writing: &Writing<'_>, person: &Person, wanted: &StartExperiment) -> Result<Protocol, AppError> {
    if writing.get_running_experiment()?.is_some() {
        return Err(AppError::new("experiment_running"));
    }
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == wanted.kind);
    let kind = kind.ok_or_else(|| AppError::new("experiment_kind").at("kind").with("kind", wanted.kind.as_str()))?;
    let outcome = Outcome::ALL.into_iter().find(|outcome| outcome.name() == wanted.outcome);
    let outcome = outcome
        .ok_or_else(|| AppError::new("experiment_outcome").at("outcome").with("outcome", wanted.outcome.as_str()))?;
    let blocks = wanted.nights / 2;
    if !wanted.nights.is_multiple_of(2) || !(FEWEST_BLOCKS..=MOST_BLOCKS).contains(&blocks) {
        let refused = AppError::new("experiment_nights").at("nights").with("nights", wanted.nights);
        return Err(refused.with("fewest", FEWEST_BLOCKS * 2).with("most", MOST_BLOCKS * 2));
    }
    if (kind == Kind::AOrB) != wanted.routine_b.is_some() || wanted.routine_b.as_ref() == Some(&wanted.routine_a) {
        return Err(AppError::new("experiment_routines").at("routine_b"));
    }
    for routine in [Some(&wanted.routine_a), wanted.routine_b.as_ref()].into_iter().flatten() {
        Offer::find(writing, person, routine)?.allowed()?;
    }
    let seed = writing.draw_seed()?;
    Ok(Protocol::new(kind, wanted.routine_a.clone(), wanted.routine_b.clone(), outcome, blocks, seed))
}
