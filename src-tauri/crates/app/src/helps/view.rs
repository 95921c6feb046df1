//! Comparisons on their way to the interface. No screen shows a p-value: `direction` says what follows from it.

use drowse_core::comparison::{Direction, Outcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::experiments::ExperimentSummary;

/// Nights compared by an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HelpsView {
    /// What they are compared by.
    #[ts(type = "\"sol\" | \"waso\" | \"quality\" | \"tst\" | \"se\"")]
    pub outcome: Outcome,
    /// Every night whose outcome is known, in order: a dot each.
    pub nights: Vec<HelpsNight>,
    /// Routines, then tags, by their ids.
    pub factors: Vec<FactorView>,
    /// Experiments about that outcome, the newest first.
    pub experiments: Vec<ExperimentSummary>,
}

/// The outcome of a night.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HelpsNight {
    /// The date it belongs to.
    pub diary_date: String,
    /// 1 for the main sleep of the date.
    pub ordinal: u8,
    /// In the unit of the outcome: minutes, a mark of 1 to 5, or per cent.
    pub value: f64,
}

/// A routine or a tag, and the nights with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FactorView {
    /// The numbers.
    #[serde(flatten)]
    pub figures: FactorFigures,
    /// What the person calls their own routine.
    pub own_title: Option<String>,
    /// Whether it is a routine of Drowse, whose title is in the words.
    pub is_shipped: bool,
    /// Places in `nights` of those with it; the others are without.
    pub nights_with: Vec<u32>,
}

/// Nights with something against those without it, as `drowse helps --json` prints them. Differences are "with" minus
/// "without", in the unit of the outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FactorFigures {
    /// What it is.
    pub kind: FactorKind,
    /// The routine's id, or the tag itself.
    pub id: String,
    /// Nights with it.
    pub n_with: u32,
    /// Nights without it.
    pub n_without: u32,
    /// Median of those with it; this and the next four from 5 nights of each kind on.
    pub median_with: Option<f64>,
    /// Median of those without it.
    pub median_without: Option<f64>,
    /// Difference of the means.
    pub mean_difference: Option<f64>,
    /// Median of all differences.
    pub hodges_lehmann: Option<f64>,
    /// 95 % interval about that.
    pub interval95: Option<(f64, f64)>,
    /// How often chance alone does as much; from 14 nights of each kind on.
    pub p_circular_shift: Option<f64>,
    /// The same, corrected for everything that was tested with it.
    pub p_holm: Option<f64>,
    /// How alike the outcomes of neighbouring nights are, −1 to 1.
    pub lag1: Option<f64>,
    /// What may be said.
    #[ts(type = "\"lower\" | \"higher\" | \"none\" | \"too-few\"")]
    pub direction: Direction,
    /// How many more nights with it a direction takes.
    pub needs_with: u32,
    /// How many more nights without it a direction takes.
    pub needs_without: u32,
}

/// What may have gone together with a night.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FactorKind {
    /// A routine that was done, with Drowse or without.
    Routine,
    /// A tag of the night.
    Tag,
}
