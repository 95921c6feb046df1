//! The local socket over which the programs of one person speak about one data directory.
//!
//! The agent, the window and the card each keep a door open; anybody who has something to say knocks, says one thing and goes:
//!
//! ```text
//! → {"hello":"drowse","protocol":1,"version":"0.1.0"}
//! ← {"hello":"drowse","protocol":1,"version":"0.1.0"}
//! → {"message":"changed","nouns":["settings"]}
//! ← {"done":true}
//! ```
//!
//! Nothing here holds a connection, so a program that dies or is replaced leaves no broken state behind. A message
//! that does not arrive is no loss: the database has the truth, and whoever slept reads it on waking.

mod listen;
mod message;
mod peer;
mod place;
mod quit;
mod send;

pub use listen::{AlreadyListening, ListenError, Listening, listen};
pub use message::{Hello, Message, Noun, PROTOCOL, Place};
pub use place::Door;
pub use quit::{QuitError, Room, make_room, quit_agent};
pub use send::{SendError, knock, send, tell_changed};

use std::time::Duration;

/// How long either side waits for the other's next line. The other is on the same machine and has nothing to compute.
const PATIENCE: Duration = Duration::from_secs(2);
