//! Routines of one's own as one JSON file, to be kept, sent and read again.

use std::io::{self, Write};

use drowse_core::routine::{OwnRoutine, OwnStep, SideOrder};
use serde_json::{Value, json};

const FORMAT: &str = "drowse-routines";
const VERSION: u64 = 1;

/// Why nothing of a file of routines could be read.
#[derive(Debug, thiserror::Error)]
pub enum RoutineFileError {
    /// It is not JSON, or ends too early.
    #[error("the JSON is broken at line {line}")]
    Broken {
        /// Where reading stopped.
        line: usize,
        /// What the parser said.
        #[source]
        source: serde_json::Error,
    },
    /// It is JSON of something else.
    #[error("the file holds no routines of Drowse")]
    Foreign,
    /// It was written by a newer version.
    #[error("the file is of version {0}")]
    Newer(u64),
    /// A field is missing, or is not what it should be.
    #[error("{0} is missing or wrong")]
    Field(String),
}

/// Reads a file. Whether there are such steps, and as much of them as it says, is not known here.
///
/// # Errors
/// [`RoutineFileError`] for the first thing that is wrong.
pub fn read_routines(text: &str) -> Result<Vec<OwnRoutine>, RoutineFileError> {
    let document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|source| RoutineFileError::Broken { line: source.line(), source })?;
    if document["format"].as_str() != Some(FORMAT) {
        return Err(RoutineFileError::Foreign);
    }
    match document["version"].as_u64() {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(RoutineFileError::Newer(version)),
        _ => return Err(wrong("version")),
    }
    let routines = document["routines"].as_array().filter(|routines| !routines.is_empty());
    let routines = routines.ok_or_else(|| wrong("routines"))?.iter().enumerate();
    routines.map(|(at, value)| routine(value, &format!("routines[{at}]"))).collect()
}

fn routine(value: &Value, place: &str) -> Result<OwnRoutine, RoutineFileError> {
    let field = |name: &str| wrong(&format!("{place}.{name}"));
    let side_order = match &value["side_order"] {
        Value::Null => SideOrder::default(),
        given => serde_json::from_value(given.clone()).map_err(|_| field("side_order"))?,
    };
    let steps = value["steps"].as_array().ok_or_else(|| field("steps"))?.iter().enumerate();
    let steps = steps.map(|(at, value)| step(value, &format!("{place}.steps[{at}]"))).collect::<Result<_, _>>()?;
    let title = value["title"].as_str().ok_or_else(|| field("title"))?.trim().to_owned();
    Ok(OwnRoutine { title, side_order, steps })
}

fn step(value: &Value, place: &str) -> Result<OwnStep, RoutineFileError> {
    let field = |name: &str| wrong(&format!("{place}.{name}"));
    let amount = value["amount"].as_u64().and_then(|amount| u32::try_from(amount).ok());
    let way = match &value["way"] {
        Value::Null => None,
        given => Some(given.as_str().ok_or_else(|| field("way"))?.to_owned()),
    };
    let optional = match &value["optional"] {
        Value::Null => false,
        given => given.as_bool().ok_or_else(|| field("optional"))?,
    };
    Ok(OwnStep {
        step: value["step"].as_str().ok_or_else(|| field("step"))?.to_owned(),
        amount: amount.ok_or_else(|| field("amount"))?,
        way,
        optional,
    })
}

fn wrong(field: &str) -> RoutineFileError {
    RoutineFileError::Field(field.to_owned())
}

/// Writes a file.
///
/// # Errors
/// Writing fails.
pub fn write_routines(routines: &[OwnRoutine], mut out: impl Write) -> io::Result<()> {
    let document = json!({ "format": FORMAT, "version": VERSION, "routines": routines });
    serde_json::to_writer_pretty(&mut out, &document)?;
    out.write_all(b"\n")?;
    out.flush()
}
