//! The rules as they are shipped: `content/safety.json`.
//!
//! They are part of the program, so a mistake in them is a mistake in the program: reading panics, and the tests read all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use drowse_core::routine::{BreathCue, Pressure};
use drowse_core::safety::{Area, Cell, Flag, Light, Rules, Substitute};
use serde::Deserialize;

use crate::routines::content::{BreathFile, Content};

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let file: File = serde_json::from_str(include_str!("../../content/safety.json"))
        .expect("the shipped safety.json is read by the tests");
    file.into()
});

/// Returns the rules the program was shipped with.
pub(super) fn rules() -> &'static Rules {
    &RULES
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    cells: BTreeMap<String, BTreeMap<String, CellFile>>,
    substitutes: Vec<SubstituteFile>,
    areas: Vec<AreaFile>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum CellFile {
    Ok(OkFile),
    Rule(RuleFile),
}

#[derive(Deserialize)]
enum OkFile {
    #[serde(rename = "ok")]
    Ok,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct RuleFile {
    refuse: Vec<String>,
    offer_only: BTreeSet<String>,
    hide: BTreeSet<String>,
    replace: BTreeMap<String, String>,
    light: LightFile,
    short: bool,
    areas: bool,
    warn: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum LightFile {
    All(AllFile),
    Steps(BTreeSet<String>),
}

#[derive(Deserialize)]
enum AllFile {
    #[serde(rename = "all")]
    All,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SubstituteFile {
    id: String,
    pace_per_min: Option<f64>,
    pressure: Pressure,
    breath: Option<BreathFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaFile {
    id: String,
    step_ids: Vec<String>,
}

impl Default for LightFile {
    fn default() -> Self {
        Self::Steps(BTreeSet::new())
    }
}

impl From<File> for Rules {
    fn from(file: File) -> Self {
        let flag = |id: &str| Flag::from_id(id).expect("safety.json names flags there are");
        let cells = file.cells.into_iter().flat_map(|(id, routines)| {
            let flag = flag(&id);
            routines.into_iter().map(move |(routine, cell)| ((flag, routine), Cell::from(cell)))
        });
        let routines = Content::shipped().routines.iter().map(|shipped| &shipped.routine);
        let homes = routines.flat_map(|routine| routine.steps.iter().map(|step| (step.id.clone(), routine.id.clone())));
        Self {
            cells: cells.collect(),
            homes: homes.collect(),
            substitutes: file.substitutes.into_iter().map(Substitute::from).collect(),
            areas: file.areas.into_iter().map(|area| Area { id: area.id, step_ids: area.step_ids }).collect(),
        }
    }
}

impl From<CellFile> for Cell {
    fn from(file: CellFile) -> Self {
        let CellFile::Rule(rule) = file else { return Self::default() };
        Self {
            refuse: rule.refuse,
            offer_only: rule.offer_only,
            hide: rule.hide,
            replace: rule.replace,
            light: match rule.light {
                LightFile::All(AllFile::All) => Light::All,
                LightFile::Steps(steps) => Light::Steps(steps),
            },
            is_short: rule.short,
            offers_areas: rule.areas,
            warn: rule.warn,
        }
    }
}

impl From<SubstituteFile> for Substitute {
    fn from(file: SubstituteFile) -> Self {
        let SubstituteFile { id, pace_per_min, pressure, breath } = file;
        Self { id, pace_per_min, pressure, breath: breath.map(BreathCue::from) }
    }
}
