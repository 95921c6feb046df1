//! Routines on their way to the shelf and the command line.

use std::collections::{BTreeMap, BTreeSet};

use drowse_core::routine::{Choice, Preset, Pressure};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::chosen::Chosen;
use super::{DoseView, SideOrderView};
use crate::player::StrokeView;
use crate::safety::AreaView;

/// A length by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::Preset")]
pub enum PresetView {
    Short,
    Standard,
    Long,
}

/// How long a preset is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PresetLengthView {
    /// The preset.
    pub preset: PresetView,
    /// Massage time in seconds.
    pub seconds: u32,
    /// Massage time in whole minutes, halves down.
    pub minutes: u32,
}

/// What a person chose of a routine; kept between evenings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChosenView {
    /// How long.
    pub preset: PresetView,
    /// The way of each step that is not done the usual way, by step.
    pub ways: BTreeMap<String, String>,
    /// The steps to leave out.
    pub leave_out: BTreeSet<String>,
}

/// Keeps what a person chooses of a routine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChooseRoutine {
    /// `feet`, `head` …
    pub routine_id: String,
    /// All that is chosen of it.
    pub chosen: ChosenView,
}

/// How hard a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs, reason = "see drowse_core::routine::Pressure")]
pub enum PressureView {
    None,
    Light,
    LightToMedium,
    Medium,
}

/// A routine on the shelf. Its words are in the `.ftl` files under `routine-<id>-…`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoutineView {
    /// `feet`, `head` …
    pub id: String,
    /// What the person calls it; `null`: it is one of the program's, and has words.
    pub own_title: Option<String>,
    /// When the other side has its turn.
    pub side_order: SideOrderView,
    /// Massage time in seconds: the sum of the steps.
    pub seconds: u32,
    /// Massage time in whole minutes, halves down.
    pub minutes: u32,
    /// With getting ready and changing sides, in seconds.
    pub clock_seconds: u32,
    /// Its shortest form in whole minutes: what can be asked of it at least.
    pub least_minutes: u32,
    /// Its longest form in whole minutes: more gives no more.
    pub most_minutes: u32,
    /// How long each preset is.
    pub lengths: Vec<PresetLengthView>,
    /// What the person last chose of it.
    pub chosen: ChosenView,
    /// The steps, in order.
    pub steps: Vec<StepView>,
    /// The drawing that stands for it.
    pub view: String,
    /// The date it was last done.
    pub last_done_on: Option<String>,
    /// Whether the player can draw every step of it yet.
    pub is_playable: bool,
    /// What to know before it, for this person: Fluent ids.
    pub warnings: Vec<String>,
    /// Why it is not for this person tonight: a Fluent id, whose `…-instead` says what to do. Starting it is refused.
    pub is_refused_because: Option<String>,
    /// The routine to do instead of a refused one.
    pub instead: Option<String>,
    /// The health questions to ask when it is opened, in the order of the health check: they matter here, have no answer
    /// yet, and were not put aside for this routine.
    pub asks: Vec<String>,
    /// Sore places that can be left out of it; empty unless the person has one.
    pub areas: Vec<AreaView>,
}

/// A step. Its words are under `step-<id>-…`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StepView {
    /// `F3`.
    pub id: String,
    /// Both sides together, in seconds.
    pub seconds: u32,
    /// 1 or 2.
    pub sides: u8,
    /// May be left out.
    pub optional: bool,
    /// How hard. Named by `pressure-<pressure>`.
    pub pressure: PressureView,
    /// How much of it there is on one side, and may be.
    pub dose: DoseView,
    /// The ways it can be done, the usual one first; empty: there is only one. Named by `way-<way>`.
    pub ways: Vec<String>,
    /// The way it is done.
    pub way: Option<String>,
    /// Why it is left out: `time`, `choice`, or a reason of safety.
    pub omitted_because: Option<String>,
    /// Whether this person does it lightly, whatever its words say.
    pub is_light: bool,
    /// The step whose place and time it takes, for this person.
    pub replaces: Option<String>,
    /// What is drawn for it; `null`: it has no drawing yet.
    pub stroke: Option<StrokeView>,
}

impl From<PresetView> for Preset {
    fn from(preset: PresetView) -> Self {
        match preset {
            PresetView::Short => Self::Short,
            PresetView::Standard => Self::Standard,
            PresetView::Long => Self::Long,
        }
    }
}

impl From<Preset> for PresetView {
    fn from(preset: Preset) -> Self {
        match preset {
            Preset::Short => Self::Short,
            Preset::Standard => Self::Standard,
            Preset::Long => Self::Long,
        }
    }
}

impl From<&Chosen> for ChosenView {
    fn from(chosen: &Chosen) -> Self {
        let Choice { ways, leave_out } = chosen.choice.clone();
        Self { preset: chosen.preset.into(), ways, leave_out }
    }
}

impl From<&ChosenView> for Chosen {
    fn from(chosen: &ChosenView) -> Self {
        let choice = Choice { ways: chosen.ways.clone(), leave_out: chosen.leave_out.clone() };
        Self { preset: chosen.preset.into(), choice }
    }
}

impl From<Pressure> for PressureView {
    fn from(pressure: Pressure) -> Self {
        match pressure {
            Pressure::None => Self::None,
            Pressure::Light => Self::Light,
            Pressure::LightToMedium => Self::LightToMedium,
            Pressure::Medium => Self::Medium,
        }
    }
}
