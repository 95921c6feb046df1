//! The routines as they are shipped: `content/routines.json` and `content/strokes.json`.
//!
//! They are part of the program, so a mistake in them is a mistake in the program: reading panics, and the tests read all.

use std::collections::HashMap;
use std::sync::LazyLock;

use drowse_core::routine::{Amount, Bounds, BreathCue, Dose, Measure, Pressure, Routine, SideOrder, Sides, Step, Way};
use serde::Deserialize;

use crate::player::StrokeView;

static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    let file: File = serde_json::from_str(include_str!("../../content/routines.json"))
        .expect("the shipped routines.json is read by the tests");
    let strokes = serde_json::from_str(include_str!("../../content/strokes.json"))
        .expect("the shipped strokes.json is read by the tests");
    let routines: Vec<_> = file.routines.into_iter().map(|file| shipped(file, &[])).collect();
    let off_shelf = file.off_shelf.into_iter().map(|file| shipped(file, &routines)).collect();
    Content { version: file.version, routines, off_shelf, strokes }
});

/// The routines and the strokes of their steps.
pub(crate) struct Content {
    /// Raised when a routine changes: sessions remember which they followed.
    pub(crate) version: u32,
    /// In the order of the shelf.
    pub(crate) routines: Vec<Shipped>,
    /// Offered only when there is no time for any of those.
    pub(crate) off_shelf: Vec<Shipped>,
    /// By step, or by step and way: `H1:circles`.
    strokes: HashMap<String, StrokeView>,
}

/// A routine and the drawing that stands for it.
#[derive(Debug, Clone)]
pub(crate) struct Shipped {
    /// The rules.
    pub(crate) routine: Routine,
    /// The drawing.
    pub(crate) view: String,
    /// Whether it is offered, at its shortest, when there is too little time for anything else.
    pub(crate) is_last_resort: bool,
}

impl Content {
    /// Returns what the program was shipped with.
    pub(crate) fn shipped() -> &'static Self {
        &CONTENT
    }

    /// Finds a routine.
    pub(crate) fn routine(&self, id: &str) -> Option<&Shipped> {
        self.all().find(|shipped| shipped.routine.id == id)
    }

    /// Lists the routines, on the shelf or off it.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Shipped> {
        self.routines.iter().chain(&self.off_shelf)
    }

    /// Finds what is drawn for a step in a way; `None`: it has no strokes yet. The usual way is drawn as the step.
    pub(crate) fn stroke(&self, step_id: &str, way: Option<&str>) -> Option<&StrokeView> {
        let of_way = way.and_then(|way| self.strokes.get(&format!("{step_id}:{way}")));
        of_way.or_else(|| self.strokes.get(step_id))
    }

    /// Tells whether every step of a routine can be drawn.
    pub(crate) fn is_playable(&self, routine: &Routine) -> bool {
        routine.steps.iter().all(|step| self.strokes.contains_key(&step.id))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    routines: Vec<RoutineFile>,
    off_shelf: Vec<RoutineFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoutineFile {
    id: String,
    view: String,
    side_order: SideOrderFile,
    per_side_s: Option<BoundsFile>,
    #[serde(default)]
    last_resort: bool,
    /// Done with dry hands.
    #[serde(default)]
    dry: bool,
    #[serde(default)]
    steps: Vec<StepFile>,
    #[serde(default)]
    borrowed: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SideOrderFile {
    Routine,
    Step,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BoundsFile {
    min: u32,
    max: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    id: String,
    sides: SidesFile,
    dose: DoseFile,
    pace_per_min: Option<f64>,
    pressure: Pressure,
    breath: Option<BreathFile>,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    flags: Vec<String>,
    #[serde(default)]
    ways: Vec<WayFile>,
    gives_time_to: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WayFile {
    id: String,
    pace_per_min: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SidesFile {
    Middle,
    Both,
    Each,
}

#[derive(Deserialize)]
struct DoseFile {
    #[serde(flatten)]
    measure: MeasureFile,
    default: u32,
    min: u32,
    max: u32,
    short: Option<u32>,
    long: Option<u32>,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum MeasureFile {
    Seconds,
    Count,
    Holds { hold_s: u32, rest_s: u32 },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BreathFile {
    in_s: f64,
    out_s: f64,
}

/// Makes a routine, with steps borrowed from others at its end.
fn shipped(mut file: RoutineFile, lenders: &[Shipped]) -> Shipped {
    let borrowed = std::mem::take(&mut file.borrowed);
    let mut shipped = Shipped::from(file);
    for id in borrowed {
        let lent = lenders.iter().find_map(|lender| lender.routine.step(&id));
        shipped.routine.steps.push(lent.expect("what is borrowed is on the shelf").clone());
    }
    shipped
}

impl From<RoutineFile> for Shipped {
    fn from(file: RoutineFile) -> Self {
        let side_order = match file.side_order {
            SideOrderFile::Routine => SideOrder::Routine,
            SideOrderFile::Step => SideOrder::Step,
        };
        let per_side_s = file.per_side_s.map(|bounds| Bounds { min: bounds.min, max: bounds.max });
        let steps = file.steps.into_iter().map(|step| Step { is_dry: file.dry, ..step.into() }).collect();
        Self {
            routine: Routine { id: file.id, side_order, per_side_s, steps },
            view: file.view,
            is_last_resort: file.last_resort,
        }
    }
}

impl From<StepFile> for Step {
    fn from(file: StepFile) -> Self {
        let DoseFile { measure, default, min, max, short, long } = file.dose;
        let measure = match measure {
            MeasureFile::Seconds => Measure::Seconds,
            MeasureFile::Count => Measure::strokes_at(file.pace_per_min.expect("a counted step has a pace")),
            MeasureFile::Holds { hold_s, rest_s } => Measure::Holds { hold_ms: hold_s * 1000, rest_ms: rest_s * 1000 },
        };
        Self {
            id: file.id,
            sides: match file.sides {
                SidesFile::Middle => Sides::Middle,
                SidesFile::Both => Sides::Both,
                SidesFile::Each => Sides::Each,
            },
            dose: Dose { amount: Amount { default, min, max, short, long }, measure },
            pace_per_min: file.pace_per_min,
            pressure: file.pressure,
            breath: file.breath.map(BreathCue::from),
            is_optional: file.optional,
            flags: file.flags,
            way: file.ways.first().map(|usual| usual.id.clone()),
            ways: file.ways.into_iter().map(|way| Way { id: way.id, pace_per_min: way.pace_per_min }).collect(),
            gives_time_to: file.gives_time_to,
            omitted_because: None,
            is_light: false,
            is_dry: false,
            replaces: None,
        }
    }
}

impl From<BreathFile> for BreathCue {
    fn from(file: BreathFile) -> Self {
        Self { in_s: file.in_s, out_s: file.out_s }
    }
}
