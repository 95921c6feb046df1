//! `drowse experiment`.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use drowse_app::experiments::{ExperimentView, StartExperiment, Without};
use drowse_app::{App, AppError};
use drowse_host::experiment::{ExperimentWords, experiment_document};
use drowse_host::{Words, write_whole};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::table::table;

/// Find out what a routine does: evenings with and without it, dealt by lot
#[derive(Debug, clap::Args)]
pub struct Experiment {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Start one; tonight is its first evening
    Start {
        /// The routine, such as feet
        #[arg(long, value_name = "ROUTINE")]
        routine: String,
        /// Against another routine
        #[arg(long, value_name = "ROUTINE", conflicts_with = "rest")]
        against: Option<String>,
        /// Against resting as long
        #[arg(long)]
        rest: bool,
        /// What it is about
        #[arg(long, value_enum, default_value = "sol")]
        outcome: OutcomeName,
        /// Nights, 20 to 28, an even number
        #[arg(long, value_name = "N", default_value = "28")]
        nights: u8,
    },
    /// Show what tonight is, and how far it is
    Show {
        /// Its number; left out: the newest
        id: Option<i64>,
    },
    /// Refuse what is dealt for tonight; the night counts all the same
    Refuse,
    /// Stop it; its nights stay
    Stop,
    /// Write it to a file: the protocol, every evening, what each look said
    Export {
        /// The file, or - for standard output
        #[arg(value_name = "FILE|-")]
        file: PathBuf,
        /// Its number; left out: the newest
        id: Option<i64>,
        /// json, or html: one page to print, of one that has ended; left out: by the file's ending, else json
        #[arg(long, value_enum)]
        format: Option<Format>,
    },
}

/// What an experiment is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Everything, for programs
    Json,
    /// One page to print
    Html,
}

/// What an experiment is about.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum OutcomeName {
    /// Minutes to fall asleep
    Sol,
    /// Minutes awake in the night
    Waso,
    /// How the sleep felt
    Quality,
    /// Minutes asleep
    Tst,
    /// Sleep efficiency
    Se,
}

#[derive(Serialize)]
struct Shown {
    experiment: Option<ExperimentView>,
}

impl Experiment {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let app = invocation.app()?;
        let shown = match &self.what {
            What::Start { routine, against, rest, outcome, nights } => {
                let kind = match (against, rest) {
                    (Some(_), _) => "a-or-b",
                    (None, true) => "massage-or-rest",
                    (None, false) => "with-without",
                };
                Some(app.start_experiment(&StartExperiment {
                    kind: kind.to_owned(),
                    routine_a: routine.clone(),
                    routine_b: against.clone(),
                    outcome: name_of(*outcome),
                    nights: *nights,
                })?)
            }
            What::Show { id: Some(id) } => Some(app.experiment(Some(*id))?),
            What::Show { id: None } => {
                app.tend_experiment()?;
                app.experiments()?.into_iter().next()
            }
            What::Refuse => Some(app.refuse_tonight()?),
            What::Stop => Some(app.stop_experiment()?),
            What::Export { file, id, format } => {
                let format = format.unwrap_or_else(|| by_ending(file));
                return export(invocation, &app, file, *id, format);
            }
        };
        invocation.show(&Shown { experiment: shown }, |shown, words| match &shown.experiment {
            Some(experiment) => readable(experiment, words),
            None => words.say("cli-experiment-none-yet"),
        })
    }
}

fn name_of(outcome: OutcomeName) -> String {
    outcome.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn by_ending(file: &Path) -> Format {
    let is_html = file.extension().is_some_and(|found| found.eq_ignore_ascii_case("html"));
    if is_html { Format::Html } else { Format::Json }
}

fn export(invocation: &Invocation, app: &App, file: &Path, id: Option<i64>, format: Format) -> Result<(), Failure> {
    let path = file.display().to_string();
    let write = |out: &mut dyn Write| match format {
        Format::Json => Ok(app.export_experiment(id, out)?),
        Format::Html => {
            let document = experiment_document(app, invocation.words(), id)?;
            Ok(out.write_all(document.as_bytes())?)
        }
    };
    let written = if file.as_os_str() == "-" {
        write(&mut BufWriter::new(io::stdout().lock()))
    } else {
        write_whole(file, |out| write(out))
    };
    written.map_err(|stop| match stop {
        Stop::Refused(error) => Failure::from(error).with("path", path.as_str()),
        Stop::Io(error) => {
            Failure::new("export_failed").with("system", error.to_string()).with("path", path.as_str()).because(error)
        }
    })?;
    if file.as_os_str() == "-" {
        return Ok(());
    }
    let arguments = Map::from_iter([("path".to_owned(), json!(path))]);
    invocation.show(&json!({ "path": path }), |_, words| words.say_with("experiment-exported", &arguments))
}

enum Stop {
    Refused(AppError),
    Io(io::Error),
}

impl From<AppError> for Stop {
    fn from(error: AppError) -> Self {
        Self::Refused(error)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn readable(experiment: &ExperimentView, words: &Words) -> String {
    let summary = &experiment.summary;
    let said = ExperimentWords::new(words, experiment);
    let (a, b) = (said.arm_in_full("a"), said.arm_in_full("b"));
    let mut lines = vec![
        say(words, "experiment-about", json!({ "a": a, "b": b, "outcome": summary.outcome })),
        say(
            words,
            "experiment-state",
            json!({
                "state": summary.state,
                "complete": summary.blocks_complete,
                "blocks": summary.blocks,
            }),
        ),
    ];
    if let Some(tonight) = &experiment.tonight {
        lines.push(match (&tonight.routine, tonight.without) {
            (Some(id), _) => {
                let what = if *id == summary.routine_a { &a } else { &b };
                say(words, "experiment-tonight", json!({ "what": what }))
            }
            (None, Some(Without::Rest)) => words.say("experiment-tonight-rest"),
            (None, _) => words.say("experiment-tonight-without"),
        });
    }
    match &summary.verdict {
        None => lines.push(say(words, "experiment-not-looked", json!({ "after": experiment.looks_after.first() }))),
        Some(verdict) => {
            lines.extend(said.finding());
            lines.push(said.verdict(verdict));
            lines.extend(said.as_done());
        }
    }
    if !experiment.nights.is_empty() {
        lines.push(String::new());
        lines.push(nights(experiment, [a, b], words));
    }
    lines.join("\n")
}

/// Lists every evening that was dealt. `arms`: what A and B are called.
fn nights(experiment: &ExperimentView, [a, b]: [String; 2], words: &Words) -> String {
    let header =
        ["date", "block", "dealt", "done", "night"].map(|column| words.say(&format!("experiment-column-{column}")));
    let of = |name: &str| if name == "a" { a.clone() } else { b.clone() };
    let rows = experiment.nights.iter().map(|night| {
        [
            night.diary_date.clone(),
            format!("{}.{}", night.block, night.place),
            of(&night.arm),
            night.done.as_deref().map_or_else(|| words.say("cli-unknown"), of),
            words.say(if night.is_recorded { "experiment-night-recorded" } else { "experiment-night-missing" }),
        ]
    });
    table(header, &rows.collect::<Vec<_>>())
}

pub(super) fn say(words: &Words, key: &str, arguments: Value) -> String {
    words.say_with(key, arguments.as_object().unwrap_or(&Map::new()))
}
