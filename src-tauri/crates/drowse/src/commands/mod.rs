//! The subcommands, one a file. One is registered only when it works.

mod completions;
mod export;
mod import;
mod man;
mod routines;
mod undo;
mod window;

use clap::Subcommand;

use crate::failure::Failure;
use crate::invocation::Invocation;

pub use window::open_window;

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    Routines(routines::Routines),
    Undo(undo::Undo),
    Import(import::Import),
    Export(export::Export),
    Completions(completions::Completions),
    Man(man::Man),
}

impl Command {
    /// Does it.
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        match self {
            Self::Routines(command) => command.run(invocation),
            Self::Undo(command) => command.run(invocation),
            Self::Import(command) => command.run(invocation),
            Self::Export(command) => command.run(invocation),
            Self::Completions(command) => command.run(invocation),
            Self::Man(command) => command.run(invocation),
        }
    }

    /// Tells whether it sends its log elsewhere than to the terminal.
    pub fn has_its_own_log(&self) -> bool {
        false
    }
}
