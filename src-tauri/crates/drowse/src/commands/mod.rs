//! The subcommands, one a file. One is registered only when it works.

mod agent;
mod backup;
mod completions;
mod doctor;
mod experiment;
mod export;
mod helps;
mod import;
mod man;
mod night;
mod nights;
mod reminders;
mod routines;
mod settings;
mod start;
mod tonight;
mod trends;
mod undo;
mod window;

use clap::Subcommand;

use crate::failure::Failure;
use crate::invocation::Invocation;

pub use window::open_window;

/// What to do.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "there is one in a run")]
pub enum Command {
    Night(night::Night),
    Nights(nights::Nights),
    Routines(routines::Routines),
    Undo(undo::Undo),
    Import(import::Import),
    Export(export::Export),
    Backup(backup::Backup),
    Trends(trends::Trends),
    Experiment(experiment::Experiment),
    Helps(helps::Helps),
    Tonight(tonight::Tonight),
    Start(start::Start),
    Reminders(reminders::Reminders),
    Settings(settings::Settings),
    Doctor(doctor::Doctor),
    Agent(agent::Agent),
    Completions(completions::Completions),
    Man(man::Man),
}

impl Command {
    /// Does it.
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        match self {
            Self::Night(command) => command.run(invocation),
            Self::Nights(command) => command.run(invocation),
            Self::Routines(command) => command.run(invocation),
            Self::Undo(command) => command.run(invocation),
            Self::Import(command) => command.run(invocation),
            Self::Export(command) => command.run(invocation),
            Self::Backup(command) => command.run(invocation),
            Self::Trends(command) => command.run(invocation),
            Self::Experiment(command) => command.run(invocation),
            Self::Helps(command) => command.run(invocation),
            Self::Tonight(command) => command.run(invocation),
            Self::Start(command) => command.run(invocation),
            Self::Reminders(command) => command.run(invocation),
            Self::Settings(command) => command.run(invocation),
            Self::Doctor(command) => command.run(invocation),
            Self::Agent(command) => command.run(invocation),
            Self::Completions(command) => command.run(invocation),
            Self::Man(command) => command.run(invocation),
        }
    }

    /// Tells whether it sends its log elsewhere than to the terminal.
    pub fn has_its_own_log(&self) -> bool {
        matches!(self, Self::Agent(agent) if !agent.foreground && !agent.stop)
    }
}
