//! `drowse agent`.

use crate::agent;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Remind in the background; started at login
#[derive(Debug, clap::Args)]
pub struct Agent {
    /// Log to the terminal instead of the log file
    #[arg(long)]
    pub foreground: bool,
}

impl Agent {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if !self.foreground {
            let logged = drowse_host::log_to_file(&invocation.data_dir()?, "agent");
            if let Err(error) = logged {
                // Reminders matter more than their log.
                drowse_host::log_to_terminal();
                tracing::warn!(%error, "no log file");
            }
        }
        agent::run(invocation)
    }
}
