//! Ending the agent from outside: because a person asks, or because a newer one takes its place.

use std::path::Path;
use std::thread;
use std::time::Duration;

use super::{Door, Message, SendError, knock, send};
use crate::version::is_older;

/// How often a door that is about to close is knocked at, and how many times. A notification server that does not answer
/// holds an agent up for some seconds.
const KNOCK_EVERY: Duration = Duration::from_millis(20);
const KNOCKS: u32 = 500;

/// Why the agent goes on.
#[derive(Debug, thiserror::Error)]
pub enum QuitError {
    /// It could not be asked.
    #[error(transparent)]
    Send(#[from] SendError),
    /// It was asked and is there still.
    #[error("the agent was asked to end and goes on")]
    GoesOn,
}

/// What is behind the agent's door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Nobody, or nobody any more.
    Free,
    /// An agent of this version or a newer one.
    Kept,
}

/// Asks the agent to end and waits until its door is closed. Tells whether one was there.
///
/// # Errors
/// When it cannot be asked, or goes on.
pub fn quit_agent(data_dir: &Path) -> Result<bool, QuitError> {
    match send(data_dir, Door::Agent, &Message::Quit { is_replaced: false }) {
        Ok(_) => wait_until_gone(data_dir).map(|()| true),
        Err(SendError::NobodyThere) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Asks an older agent to end, so that one of this version can take its place. A newer one stays.
///
/// # Errors
/// When an older one cannot be asked, or goes on.
pub fn make_room(data_dir: &Path) -> Result<Room, QuitError> {
    let version = match knock(data_dir, Door::Agent) {
        Ok(hello) => hello.version,
        Err(SendError::OtherVersion(version)) => version,
        Err(SendError::NobodyThere) => return Ok(Room::Free),
        Err(error) => return Err(error.into()),
    };
    if !is_older(&version) {
        return Ok(Room::Kept);
    }
    tracing::info!(version, "an older agent makes room");
    match send(data_dir, Door::Agent, &Message::Quit { is_replaced: true }) {
        Ok(_) => wait_until_gone(data_dir)?,
        Err(SendError::NobodyThere) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(Room::Free)
}

fn wait_until_gone(data_dir: &Path) -> Result<(), QuitError> {
    for _ in 0..KNOCKS {
        if matches!(knock(data_dir, Door::Agent), Err(SendError::NobodyThere)) {
            return Ok(());
        }
        thread::sleep(KNOCK_EVERY);
    }
    Err(QuitError::GoesOn)
}
