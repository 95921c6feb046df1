//! `drowse import FILE…`.

use std::path::PathBuf;

use drowse_app::AppError;
use drowse_app::diary::Refusal;
use drowse_app::exchange::{FileReport, Format, ImportOptions, ImportReport};
use drowse_host::Words;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::failure::{Failure, in_words};
use crate::invocation::Invocation;

/// Read other apps' exports into the diary
#[derive(Debug, clap::Args)]
pub struct Import {
    /// Files to read: own CSV and JSON, and the exports of Apple Health, Fitbit, Garmin, Oura, plees-tracker, Samsung Health,
    /// Sleep as Android, Sleep Cycle, Sleepmeter, WHOOP and Withings
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The format they must be of: csv, naps, json, sleep-as-android, plees-tracker, apple-health, fitbit,
    /// garmin, oura, samsung-health, sleep-cycle, whoop, withings, sleepmeter
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Say what would be done, and store nothing
    #[arg(long)]
    dry_run: bool,
    /// Store nothing of a file with a row that cannot be taken
    #[arg(long)]
    strict: bool,
}

impl Import {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        let options = ImportOptions {
            format: self.format,
            dry_run: self.dry_run,
            strict: self.strict,
            ..ImportOptions::default()
        };
        let mut report = invocation.app()?.import(&self.files, &options)?;
        let refused = report.files.iter().find_map(|file| refusal_of(file, invocation.words()));
        // Of a file that was refused nothing was done that could be reported.
        report.files.retain(|file| file.refusal.is_none());
        if !report.files.is_empty() {
            let printed = Printed::from_report(&report, invocation.words());
            invocation.show(&printed, |_, words| readable(&report, self.dry_run, words))?;
        }
        refused.map_or(Ok(()), Err)
    }
}

/// Returns why a file was refused, if it was; the first row that made it so is named.
fn refusal_of(file: &FileReport, words: &Words) -> Option<Failure> {
    let failure = Failure::from(AppError { refusal: file.refusal.clone()?, source: None });
    let Some(row) = file.rejected.first() else { return Some(failure) };
    Some(failure.with("line", row.line.to_string()).with("reason", reason(&row.reason, words)))
}

/// The document of `--json`: the report with the reasons in words.
#[derive(Serialize)]
struct Printed {
    files: Vec<PrintedFile>,
    added: u32,
    updated: u32,
    unchanged: u32,
    rejected: u32,
}

#[derive(Serialize)]
struct PrintedFile {
    file: String,
    format: Option<String>,
    records: u32,
    nights: u32,
    naps: u32,
    sessions: u32,
    added: u32,
    updated: u32,
    unchanged: u32,
    rejected: Vec<Value>,
    zone_assumed: Option<String>,
    unknown_columns: Vec<String>,
}

impl Printed {
    fn from_report(report: &ImportReport, words: &Words) -> Self {
        let files = report.files.iter().map(|file| PrintedFile {
            file: file.file.clone(),
            format: file.format.clone(),
            records: file.records,
            nights: file.nights,
            naps: file.naps,
            sessions: file.sessions,
            added: file.added,
            updated: file.updated,
            unchanged: file.unchanged,
            rejected: rejected(file, words),
            zone_assumed: file.zone_assumed.clone(),
            unknown_columns: file.unknown_columns.clone(),
        });
        Self {
            files: files.collect(),
            added: report.added,
            updated: report.updated,
            unchanged: report.unchanged,
            rejected: report.rejected,
        }
    }
}

fn rejected(file: &FileReport, words: &Words) -> Vec<Value> {
    file.rejected.iter().map(|row| json!({ "line": row.line, "reason": reason(&row.reason, words) })).collect()
}

/// Says why a row was not taken. A broken rule of the diary has the words it has everywhere.
fn reason(refusal: &Refusal, words: &Words) -> String {
    let own = words.find(&format!("import-reason-{}", refusal.code), &refusal.args);
    own.unwrap_or_else(|| in_words(refusal, words))
}

fn readable(report: &ImportReport, is_dry_run: bool, words: &Words) -> String {
    let mut lines = Vec::new();
    for file in &report.files {
        let summary = [
            ("file", json!(file.file)),
            ("format", json!(file.format)),
            ("added", json!(file.added)),
            ("updated", json!(file.updated)),
            ("unchanged", json!(file.unchanged)),
            ("rejected", json!(file.rejected.len())),
        ];
        lines.push(words.say_with("import-summary", &arguments(summary)));
        if let Some(zone) = &file.zone_assumed {
            lines.push(words.say_with("import-zone-assumed", &arguments([("zone", json!(zone))])));
        }
        if !file.unknown_columns.is_empty() {
            let columns = json!(file.unknown_columns.join(", "));
            lines.push(words.say_with("import-unknown-columns", &arguments([("columns", columns)])));
        }
        for row in &file.rejected {
            let said = [("line", json!(row.line.to_string())), ("reason", json!(reason(&row.reason, words)))];
            lines.push(format!("  {}", words.say_with("import-rejected-row", &arguments(said))));
        }
    }
    if is_dry_run {
        lines.push(words.say("import-dry-run"));
    }
    lines.join("\n")
}

fn arguments<const COUNT: usize>(named: [(&str, Value); COUNT]) -> Map<String, Value> {
    named.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
