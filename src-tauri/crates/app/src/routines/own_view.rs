//! Routines of one's own on their way from and to the editor.

use drowse_core::routine::{Measure, OwnRoutine, OwnStep, SideOrder, Step};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A routine of one's own, as it is put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OwnRoutineInput {
    /// `own-…`; `null`: a new one.
    pub id: Option<String>,
    /// What the person calls it: 1 to 60 letters.
    pub title: String,
    /// When the other side has its turn.
    pub side_order: SideOrderView,
    /// The steps, in order, each once.
    pub steps: Vec<OwnStepInput>,
}

/// A step of a routine of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OwnStepInput {
    /// The step it is: `F3`.
    pub step: String,
    /// How much of it on one side, as its `DoseView` measures.
    pub amount: u32,
    /// The way it is done; `null`: the usual one.
    pub way: Option<String>,
    /// May be left out when time is short.
    pub optional: bool,
}

/// When the other side has its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::SideOrder")]
pub enum SideOrderView {
    Routine,
    Step,
}

/// How much of a step there is, and may be, on one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoseView {
    /// What is counted.
    pub unit: DoseUnit,
    /// As much as it comes with.
    pub amount: u32,
    /// At least, when it is done at all.
    pub least: u32,
    /// At most.
    pub most: u32,
    /// More or less by so many, so that lengths are whole seconds.
    pub grain: u32,
}

/// What a dose counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::Measure")]
pub enum DoseUnit {
    Seconds,
    Strokes,
    Holds,
}

impl From<&Step> for DoseView {
    fn from(step: &Step) -> Self {
        let amount = step.dose.amount;
        let unit = match step.dose.measure {
            Measure::Seconds => DoseUnit::Seconds,
            Measure::Strokes { .. } => DoseUnit::Strokes,
            Measure::Holds { .. } => DoseUnit::Holds,
        };
        let grain = step.dose.measure.grain();
        Self { unit, amount: amount.default, least: amount.min.max(1), most: amount.max, grain }
    }
}

impl From<SideOrder> for SideOrderView {
    fn from(order: SideOrder) -> Self {
        match order {
            SideOrder::Routine => Self::Routine,
            SideOrder::Step => Self::Step,
        }
    }
}

impl From<&OwnRoutineInput> for OwnRoutine {
    fn from(input: &OwnRoutineInput) -> Self {
        let side_order = match input.side_order {
            SideOrderView::Routine => SideOrder::Routine,
            SideOrderView::Step => SideOrder::Step,
        };
        let step = |step: &OwnStepInput| {
            let OwnStepInput { step, amount, way, optional } = step.clone();
            OwnStep { step, amount, way, optional }
        };
        Self { title: input.title.trim().to_owned(), side_order, steps: input.steps.iter().map(step).collect() }
    }
}

impl From<&OwnRoutine> for OwnRoutineInput {
    fn from(own: &OwnRoutine) -> Self {
        let step = |step: &OwnStep| {
            let OwnStep { step, amount, way, optional } = step.clone();
            OwnStepInput { step, amount, way, optional }
        };
        let steps = own.steps.iter().map(step).collect();
        Self { id: None, title: own.title.clone(), side_order: own.side_order.into(), steps }
    }
}
