//! An experiment as a file: all that was settled before, dealt, done and said.

use std::io::Write;

use drowse_core::experiment::{Arm, Dealt, LookResult, Protocol};
use drowse_store::Reading;
use drowse_store::experiment::{StoredAssignment, StoredExperiment, StoredLook};
use serde::Serialize;

use super::nights::nights_of;
use super::{ExperimentView, view};
use crate::{App, AppError, wire};

/// What the file says it is.
const FORMAT: &str = "drowse-experiment";
/// Version of its shape.
const VERSION: u8 = 1;

#[derive(Serialize)]
struct ExperimentDocument {
    format: &'static str,
    version: u8,
    id: i64,
    /// Frozen at the start.
    protocol: Protocol,
    started_on: String,
    state: &'static str,
    ended_at: Option<String>,
    nights: Vec<NightOfDocument>,
    looks: Vec<LookOfDocument>,
}

#[derive(Serialize)]
struct NightOfDocument {
    diary_date: String,
    block: u8,
    place: u8,
    arm: &'static str,
    assigned_at: String,
    refused_at: Option<String>,
    refusal: Option<String>,
    done: Option<&'static str>,
    outcome: Option<f64>,
}

#[derive(Serialize)]
struct LookOfDocument {
    number: u8,
    looked_at: String,
    #[serde(flatten)]
    result: LookResult,
}

impl App {
    /// Lists all experiments, the newest first.
    ///
    /// # Errors
    /// The database refusing.
    pub fn experiments(&self) -> Result<Vec<ExperimentView>, AppError> {
        self.read(|reading| reading.list_experiments()?.iter().map(|one| view::of(reading, one)).collect())
    }

    /// Gets an experiment; without a number, the newest.
    ///
    /// # Errors
    /// `experiment_unknown`; the database refusing.
    pub fn experiment(&self, id: Option<i64>) -> Result<ExperimentView, AppError> {
        self.read(|reading| view::of(reading, &find(reading, id)?))
    }

    /// Writes an experiment as JSON: the protocol as it was frozen, every evening dealt, and what each look said.
    ///
    /// # Errors
    /// `experiment_unknown`; `export_failed`; the database refusing.
    pub fn export_experiment(&self, id: Option<i64>, mut out: impl Write) -> Result<(), AppError> {
        let document = self.read(|reading| document(reading, find(reading, id)?))?;
        let failed =
            |error: std::io::Error| AppError::new("export_failed").with("system", error.to_string()).because(error);
        serde_json::to_writer_pretty(&mut out, &document).map_err(|error| failed(error.into()))?;
        writeln!(out).map_err(failed)
    }
}

pub(super) fn find(reading: &Reading<'_>, id: Option<i64>) -> Result<StoredExperiment, AppError> {
    let mut all = reading.list_experiments()?.into_iter();
    let found = all.find(|experiment| id.is_none_or(|id| experiment.id == id));
    found.ok_or_else(|| AppError::new("experiment_unknown"))
}

fn document(reading: &Reading<'_>, experiment: StoredExperiment) -> Result<ExperimentDocument, AppError> {
    let nights = nights_of(reading, &experiment)?;
    let assignments = reading.list_assignments(experiment.id)?;
    let night = |(night, dealt): (&Dealt, &StoredAssignment)| NightOfDocument {
        diary_date: night.diary_date.to_string(),
        block: night.block,
        place: night.place,
        arm: night.arm.name(),
        assigned_at: wire::instant(dealt.assigned_at),
        refused_at: dealt.refused_at.map(wire::instant),
        refusal: dealt.refusal.clone(),
        done: night.done.map(Arm::name),
        outcome: night.outcome,
    };
    let look = |look: StoredLook| LookOfDocument {
        number: look.number,
        looked_at: wire::instant(look.looked_at),
        result: look.result,
    };
    Ok(ExperimentDocument {
        format: FORMAT,
        version: VERSION,
        id: experiment.id,
        started_on: experiment.started_on.to_string(),
        state: experiment.state.name(),
        ended_at: experiment.ended_at.map(wire::instant),
        nights: nights.iter().zip(&assignments).map(night).collect(),
        looks: reading.list_looks(experiment.id)?.into_iter().map(look).collect(),
        protocol: experiment.protocol,
    })
}
