//! What the window says to the agent.

use std::path::PathBuf;

use drowse_host::socket::{self, Door, Message, Noun, SendError};

/// Tells the agent what was written, without keeping the person waiting. If it does not run, it will read.
pub fn tell_changed(data_dir: PathBuf, nouns: Vec<Noun>) {
    std::thread::spawn(move || match socket::send(&data_dir, Door::Agent, &Message::Changed { nouns }) {
        Ok(_) | Err(SendError::NobodyThere) => {}
        Err(error) => tracing::warn!(%error, "the agent could not be told of a change"),
    });
}
