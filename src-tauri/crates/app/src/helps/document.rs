//! The document of `drowse helps --json`. See CLI.md "Helps".

use drowse_core::comparison::Outcome;
use serde::Serialize;

use super::{FactorFigures, HelpsView};
use crate::experiments::ExperimentSummary;

/// What went together with better nights, in numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HelpsDocument {
    outcome: Outcome,
    factors: Vec<FactorFigures>,
    /// Experiments on that outcome.
    experiments: Vec<ExperimentSummary>,
}

impl From<&HelpsView> for HelpsDocument {
    fn from(view: &HelpsView) -> Self {
        let factors = view.factors.iter().map(|factor| factor.figures.clone());
        Self { outcome: view.outcome, factors: factors.collect(), experiments: view.experiments.clone() }
    }
}
