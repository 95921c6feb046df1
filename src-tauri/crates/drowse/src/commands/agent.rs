//! `drowse agent`.

use drowse_host::socket::quit_agent;
use serde_json::json;

use crate::agent;
use crate::failure::Failure;
use crate::invocation::Invocation;

/// Remind in the background; started at login
#[derive(Debug, clap::Args)]
pub struct Agent {
    /// Log to the terminal instead of the log file
    #[arg(long)]
    pub foreground: bool,
    /// Ask the agent that runs for this diary to end, and wait until it has
    #[arg(long, conflicts_with = "foreground")]
    pub stop: bool,
}

impl Agent {
    pub fn run(&self, invocation: &Invocation) -> Result<(), Failure> {
        if self.stop {
            return stop(invocation);
        }
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

/// Ends the agent, as its tray does: reminders are off until somebody turns them on.
fn stop(invocation: &Invocation) -> Result<(), Failure> {
    let ran = quit_agent(&invocation.data_dir()?).map_err(|error| Failure::new("agent_goes_on").because(error))?;
    let said = if ran { "agent-has-ended" } else { "agent-runs-nowhere" };
    invocation.show(&json!({ "ran": ran }), |_, words| words.say(said))
}
