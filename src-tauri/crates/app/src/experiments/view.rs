//! Experiments on their way to the interface and the command line. See CLI.md "Helps".

use drowse_core::comparison::Outcome;
use drowse_core::experiment::{Arm, Dealt, complete_blocks, nights_otherwise};
use drowse_store::experiment::{StoredAssignment, StoredExperiment, StoredLook};
use drowse_store::{Reading, StoredOwnRoutine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::nights::nights_of;
use super::tonight::Tonights;
use crate::AppError;

/// An experiment in one line. Nothing is said of the result before a planned look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExperimentSummary {
    /// Its number.
    pub id: i64,
    /// `with-without`, `a-or-b` or `massage-or-rest`.
    pub kind: String,
    /// The routine.
    pub routine_a: String,
    /// The other one; `None`: without, or rest.
    pub routine_b: Option<String>,
    /// `sol`, `waso`, `quality`, `tst` or `se`.
    pub outcome: String,
    /// Blocks of two nights it is planned for.
    pub blocks: u8,
    /// Blocks with both nights recorded.
    pub blocks_complete: u32,
    /// `running`, `finished` or `stopped`.
    pub state: String,
    /// Exact two-sided p at the last look. Not for the screen.
    pub p_sign_flip: Option<f64>,
    /// Mean difference at the last look, A less B, in the units of the outcome.
    pub difference: Option<f64>,
    /// What else it could be: the shifts the same test does not reject at 5 %.
    pub interval95: Option<(f64, f64)>,
    /// `cannot-tell-yet`, `leaning` or `fairly-clear`, at the last look.
    pub verdict: Option<String>,
}

/// An experiment with its nights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExperimentView {
    /// In one line.
    #[serde(flatten)]
    #[ts(flatten)]
    pub summary: ExperimentSummary,
    /// What the person calls the routine, if it is their own and still there.
    pub own_title_a: Option<String>,
    /// The same of the other.
    pub own_title_b: Option<String>,
    /// The first diary date it could deal.
    pub started_on: String,
    /// After how many complete blocks it is looked at.
    pub looks_after: Vec<u8>,
    /// Mean difference as the evenings were really spent, at the last look; it stands beside the verdict.
    pub difference_as_done: Option<f64>,
    /// What else that could be: the shifts the same test does not reject at 5 %.
    pub interval95_as_done: Option<(f64, f64)>,
    /// Blocks behind that.
    pub blocks_as_done: u32,
    /// Nights behind the verdict whose evening was not spent as it was dealt, or of which that is not known.
    pub nights_otherwise: u32,
    /// What tonight is; `None`: nothing is dealt, or it was refused.
    pub tonight: Option<TonightOfExperiment>,
    /// Every evening that was dealt, in order.
    pub nights: Vec<NightOfExperiment>,
}

/// What an experiment says of an evening: a routine, or without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TonightOfExperiment {
    /// The routine.
    pub routine: Option<String>,
    /// What is done instead of a routine.
    pub without: Option<Without>,
}

/// What is done instead of a routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Without {
    /// Nothing: the evening goes as it likes.
    Nothing,
    /// Rest, as long as the massage would have been.
    Rest,
}

/// An evening that was dealt, and its night.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NightOfExperiment {
    /// The diary date of the night.
    pub diary_date: String,
    /// Its block, from 1.
    pub block: u8,
    /// Its place in the block, 1 or 2.
    pub place: u8,
    /// `a` or `b`: what was dealt.
    pub arm: String,
    /// `a` or `b`: what was done; `None`: not known, neither, or both.
    pub done: Option<String>,
    /// `person` or `safety`, when it was refused.
    pub refusal: Option<String>,
    /// Whether the night has what the experiment is about.
    pub is_recorded: bool,
}

/// Lists the experiments about an outcome, the newest first.
pub(crate) fn summaries(reading: &Reading<'_>, outcome: Outcome) -> Result<Vec<ExperimentSummary>, AppError> {
    let all = reading.list_experiments()?.into_iter();
    let about = all.filter(|experiment| experiment.protocol.outcome == outcome);
    about
        .map(|experiment| {
            let looks = reading.list_looks(experiment.id)?;
            Ok(summary(&experiment, &nights_of(reading, &experiment)?, looks.last()))
        })
        .collect()
}

/// Describes an experiment with its nights.
pub(super) fn of(reading: &Reading<'_>, experiment: &StoredExperiment) -> Result<ExperimentView, AppError> {
    let nights = nights_of(reading, experiment)?;
    let assignments = reading.list_assignments(experiment.id)?;
    let looks = reading.list_looks(experiment.id)?;
    let tonight = match assignments.last() {
        Some(last) if !nights.iter().any(|night| night.diary_date == last.diary_date && night.outcome.is_some()) => {
            Tonights::load(reading, last.diary_date)?.map(Tonights::view)
        }
        _ => None,
    };
    let own = reading.list_own_routines()?;
    let own_title = |routine: Option<&str>| {
        let is_it = |own: &&StoredOwnRoutine| own.id.map(StoredOwnRoutine::routine_id).as_deref() == routine;
        own.iter().find(is_it).map(|own| own.routine.title.clone())
    };
    let result = looks.last().map(|look| look.result);
    let as_done = result.map(|result| result.as_done);
    Ok(ExperimentView {
        summary: summary(experiment, &nights, looks.last()),
        own_title_a: own_title(Some(&experiment.protocol.routine_a)),
        own_title_b: own_title(experiment.protocol.routine_b.as_deref()),
        started_on: experiment.started_on.to_string(),
        looks_after: experiment.protocol.looks.iter().map(|look| look.after_blocks).collect(),
        difference_as_done: as_done.and_then(|done| done.difference),
        interval95_as_done: as_done.and_then(|done| done.interval95),
        blocks_as_done: as_done.map_or(0, |done| count(done.blocks)),
        nights_otherwise: result
            .map_or(0, |result| count(result.nights_otherwise.unwrap_or_else(|| nights_otherwise(&nights)))),
        tonight,
        nights: nights.iter().zip(&assignments).map(|(night, dealt)| night_view(night, dealt)).collect(),
    })
}

fn summary(experiment: &StoredExperiment, nights: &[Dealt], look: Option<&StoredLook>) -> ExperimentSummary {
    let (protocol, result) = (&experiment.protocol, look.map(|look| look.result));
    let assigned = result.map(|result| result.as_assigned);
    ExperimentSummary {
        id: experiment.id,
        kind: protocol.kind.name().to_owned(),
        routine_a: protocol.routine_a.clone(),
        routine_b: protocol.routine_b.clone(),
        outcome: protocol.outcome.name().to_owned(),
        blocks: protocol.blocks,
        blocks_complete: count(complete_blocks(nights).count()),
        state: experiment.state.name().to_owned(),
        p_sign_flip: assigned.and_then(|finding| finding.p),
        difference: assigned.and_then(|finding| finding.difference),
        interval95: assigned.and_then(|finding| finding.interval95),
        verdict: result.map(|result| result.verdict.name().to_owned()),
    }
}

fn night_view(night: &Dealt, dealt: &StoredAssignment) -> NightOfExperiment {
    NightOfExperiment {
        diary_date: night.diary_date.to_string(),
        block: night.block,
        place: night.place,
        arm: night.arm.name().to_owned(),
        done: night.done.map(|done: Arm| done.name().to_owned()),
        refusal: dealt.refusal.clone(),
        is_recorded: night.outcome.is_some(),
    }
}

/// An experiment has fewer nights than four billion.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
