//! `drowse routines`.

use clap::ValueEnum;
use drowse_app::routines::{Length, Preset, RoutineView, StepView};
use drowse_host::Words;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// List the routines, their steps and their lengths
#[derive(Debug, clap::Args)]
pub struct Routines {
    #[command(subcommand)]
    one: Option<One>,
    /// How long they are to be
    #[arg(long, value_enum, global = true, conflicts_with = "minutes")]
    preset: Option<PresetName>,
    /// Fit them into so many minutes of massage
    #[arg(long, value_name = "N", global = true)]
    minutes: Option<f64>,
}

#[derive(Debug, clap::Subcommand)]
enum One {
    /// Show the steps of one routine
    Show {
        /// feet, head, face, acupressure, neck, abhyanga, hands, tired or breathing
        id: String,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum PresetName {
    Short,
    Standard,
    Long,
}

#[derive(Serialize)]
struct Shelf {
    routines: Vec<RoutineLine>,
}

#[derive(Serialize)]
struct RoutineLine {
    id: String,
    title: String,
    seconds: u32,
    steps: Vec<StepLine>,
    #[serde(skip)]
    clock_seconds: u32,
}

#[derive(Serialize)]
struct StepLine {
    id: String,
    title: String,
    seconds: u32,
    sides: u8,
    optional: bool,
    omitted_because: Option<String>,
    #[serde(skip)]
    is_light: bool,
    #[serde(skip)]
    replaces: Option<String>,
}

impl Routines {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let app = invocation.app()?;
        let found = match &self.one {
            None => app.list_routines_at(self.length())?,
            Some(One::Show { id }) => vec![app.show_routine(id, self.length())?],
        };
        let words = invocation.words();
        let shelf = Shelf { routines: found.into_iter().map(|routine| routine_line(routine, words)).collect() };
        invocation.show(&shelf, |shelf, words| match (&self.one, &shelf.routines[..]) {
            (Some(_), [routine]) => readable_steps(routine, words),
            _ => readable_list(&shelf.routines, words),
        })
    }

    fn length(&self) -> Length {
        match (self.minutes, self.preset) {
            (Some(minutes), _) => Length::Minutes(minutes),
            (None, Some(PresetName::Short)) => Length::Preset(Preset::Short),
            (None, Some(PresetName::Long)) => Length::Preset(Preset::Long),
            (None, Some(PresetName::Standard) | None) => Length::Preset(Preset::Standard),
        }
    }
}

fn routine_line(routine: RoutineView, words: &Words) -> RoutineLine {
    RoutineLine {
        title: routine.own_title.unwrap_or_else(|| words.say(&format!("routine-{}-title", routine.id))),
        id: routine.id,
        seconds: routine.seconds,
        steps: routine.steps.into_iter().map(|step| step_line(step, words)).collect(),
        clock_seconds: routine.clock_seconds,
    }
}

fn step_line(step: StepView, words: &Words) -> StepLine {
    StepLine {
        title: words.say(&format!("step-{}-title", step.id)),
        id: step.id,
        seconds: step.seconds,
        sides: step.sides,
        optional: step.optional,
        omitted_because: step.omitted_because,
        is_light: step.is_light,
        replaces: step.replaces,
    }
}

fn readable_list(routines: &[RoutineLine], words: &Words) -> String {
    let header = ["routines-column-name", "routines-column-routine", "routines-column-time"].map(|key| words.say(key));
    let row = |routine: &RoutineLine| [routine.id.clone(), routine.title.clone(), clock(routine.seconds)];
    table(header, &routines.iter().map(row).collect::<Vec<_>>())
}

fn readable_steps(routine: &RoutineLine, words: &Words) -> String {
    let header =
        ["name", "step", "time", "sides", "note"].map(|column| words.say(&format!("routines-column-{column}")));
    let rows: Vec<_> = routine.steps.iter().map(|step| step_row(step, words)).collect();
    let lengths = [("massage", routine.seconds), ("clock", routine.clock_seconds)];
    let lengths = lengths.map(|(name, seconds)| (name.to_owned(), Value::from(clock(seconds))));
    let total = words.say_with("routines-total", &Map::from_iter(lengths));
    format!("{}\n\n{}\n\n{total}", routine.title, table(header, &rows))
}

fn step_row(step: &StepLine, words: &Words) -> [String; 5] {
    let instead_of = |original: &String| {
        let title = Value::from(words.say(&format!("step-{original}-title")));
        words.say_with("routines-instead-of", &Map::from_iter([("step".to_owned(), title)]))
    };
    let note = match &step.omitted_because {
        Some(reason) => words.say(&format!("routines-omitted-{reason}")),
        None => {
            let optional = step.optional.then(|| words.say("routines-optional"));
            let lightly = step.is_light.then(|| words.say("routines-lightly"));
            let notes = [step.replaces.as_ref().map(instead_of), optional, lightly];
            notes.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    };
    [step.id.clone(), step.title.clone(), clock(step.seconds), step.sides.to_string(), note]
}

/// Writes seconds as people read them off a clock: 14:30.
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
