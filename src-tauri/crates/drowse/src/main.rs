//! `drowse`: the command line, and the background agent.
//!
//! # To add a subcommand
//!
//! Write `commands/<name>.rs` with a `clap::Args` type and `run(&self, invocation: &Invocation) -> Result<(), Failure>`,
//! then name it in [`commands::Command`] and in `run` there. `invocation.app()` opens the diary;
//! `invocation.show(&view, |view, words| text)` prints JSON or the readable form. Refusals come back as `AppError`; their
//! words are `cli-error-<code>` or `error-<code>` in `ui/locales/<language>/*.ftl`: "what; what to do". A message to people is never written
//! here.

mod agent;
mod arguments;
mod commands;
mod desktop;
mod failure;
mod invocation;
mod table;

use std::process::ExitCode;

use arguments::Arguments;
use invocation::Invocation;

fn main() -> ExitCode {
    let words = drowse_host::Words::load("auto");
    let arguments = match arguments::parse() {
        Ok(arguments) => arguments,
        Err(error) => return failure::explain_usage(&error, &words),
    };
    let Arguments { global, command } = arguments;
    if !command.as_ref().is_some_and(commands::Command::has_its_own_log) {
        drowse_host::log_to_terminal();
    }
    let invocation = Invocation::new(global, words);
    let outcome = match command {
        Some(command) => command.run(&invocation),
        None => commands::open_window(&invocation),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.explain(invocation.words()),
    }
}
