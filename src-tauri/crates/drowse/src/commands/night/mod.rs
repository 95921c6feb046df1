//! `drowse night`: one night at a time.

mod add;
mod change;
mod fields;
mod given;
mod measure;
mod shown;

use clap::Subcommand;

use crate::failure::Failure;
use crate::invocation::Invocation;

pub use change::OneNight;
pub use shown::{clock_of, duration, efficiency};

/// Save, change, remove or compute one night
#[derive(Debug, clap::Args)]
pub struct Night {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(add::Add),
    Edit(change::Edit),
    Remove(change::Remove),
    Metrics(measure::Measure),
}

impl Night {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        match &self.command {
            Command::Add(command) => command.run(invocation),
            Command::Edit(command) => command.run(invocation),
            Command::Remove(command) => command.run(invocation),
            Command::Metrics(command) => command.run(invocation),
        }
    }
}
