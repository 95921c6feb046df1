//! How the command line says that something was not done: one line, "error: what; what to do".

use std::process::ExitCode;

use clap::error::ErrorKind;
use drowse_app::AppError;
use drowse_app::diary::Refusal;
use drowse_host::Words;
use serde_json::{Map, Value};

/// Not done.
const FAILED: u8 = 1;
/// Not understood.
const WRONG_USAGE: u8 = 2;

/// Why a run failed, and with which exit code.
#[derive(Debug)]
pub struct Failure {
    error: AppError,
    exit_code: u8,
}

impl Failure {
    /// Creates a failure whose words are `cli-error-<code>`, else `error-<code>`.
    pub fn new(code: &str) -> Self {
        AppError::new(code).into()
    }

    /// Creates one for flags that do not fit together.
    pub fn usage(code: &str) -> Self {
        Self { error: AppError::new(code), exit_code: WRONG_USAGE }
    }

    /// Names the flag or field it is about.
    pub fn at(mut self, field: &str) -> Self {
        self.error = self.error.at(field);
        self
    }

    /// Adds something the words need.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.error = self.error.with(name, value);
        self
    }

    /// Adds what happened underneath, for the log.
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.error = self.error.because(source);
        self
    }

    /// Prints the one line and returns the exit code.
    pub fn explain(self, words: &Words) -> ExitCode {
        if let Some(source) = &self.error.source {
            tracing::info!(error = %source, "underneath");
        }
        eprintln!("error: {}", self.say(words));
        ExitCode::from(self.exit_code)
    }

    /// Says on one line what is wrong, where, and what to do.
    pub fn say(&self, words: &Words) -> String {
        in_words(&self.error.refusal, words)
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self { error, exit_code: FAILED }
    }
}

/// Says on one line what was refused, at which field, and what to do.
pub fn in_words(refusal: &Refusal, words: &Words) -> String {
    let key = format!("error-{}", refusal.code.replace('_', "-"));
    // Where flags and subcommands are the way out, there are words of our own.
    let what = words.find(&format!("cli-{key}"), &refusal.args).or_else(|| words.find(&key, &refusal.args));
    let mut what = what.unwrap_or_else(|| unknown(&refusal.code, words));
    if let Some(offer) = &refusal.offer {
        let arguments = [("what".to_owned(), what.into()), ("offer".to_owned(), offer.as_str().into())];
        what = words.say_with("cli-offer", &Map::from_iter(arguments));
    }
    let field = refusal.field.as_ref().map(|field| format!("{field}: ")).unwrap_or_default();
    format!("{field}{}", on_one_line(&what))
}

/// Explains arguments that could not be read; prints help and version, which clap returns the same way.
pub fn explain_usage(error: &clap::Error, words: &Words) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A closed pipe after the first screen of help is no failure.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.render().to_string();
    // Behind the first blank line clap goes on with tips, usage and where to find more.
    let what = text.trim_start_matches("error: ").split("\n\n").next().unwrap_or_default();
    eprintln!("error: {}; {}", on_one_line(what), words.say("cli-see-help"));
    ExitCode::from(WRONG_USAGE)
}

fn unknown(code: &str, words: &Words) -> String {
    words.say_with("cli-error-unknown", &Map::from_iter([("code".to_owned(), code.into())]))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
