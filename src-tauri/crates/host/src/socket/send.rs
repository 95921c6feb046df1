//! Saying one thing at a door.

use std::io::{self, BufReader};
use std::path::Path;

use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{ConnectOptions, Stream};

use super::PATIENCE;
use super::message::{Done, Hello, Message, Noun, read_line, write_line};
use super::peer;
use super::place::{Door, Place};

/// Why a message did not arrive.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// Nobody is behind the door.
    #[error("nobody listens")]
    NobodyThere,
    /// A program of another version is there, with which no conversation is possible.
    #[error("the other program is Drowse {0}")]
    OtherVersion(String),
    /// The conversation broke off.
    #[error("speaking on the local socket: {0}")]
    Io(#[from] io::Error),
}

/// Says `message` at the door and waits until it was acted on. Returns who was there.
///
/// # Errors
/// [`SendError::NobodyThere`] when the program does not run.
pub fn send(data_dir: &Path, door: Door, message: &Message) -> Result<Hello, SendError> {
    let place = Place::of(data_dir, door)?;
    let stream = connect(&place)?;
    peer::check(&stream)?;
    stream.set_recv_timeout(Some(PATIENCE))?;
    stream.set_send_timeout(Some(PATIENCE))?;
    write_line(&stream, &Hello::ours())?;
    let mut lines = BufReader::new(&stream);
    let theirs: Hello = read_line(&mut lines)?;
    if theirs.protocol != super::PROTOCOL && !message.is_for_every_protocol() {
        return Err(SendError::OtherVersion(theirs.version));
    }
    write_line(&stream, message)?;
    let _: Done = read_line(&mut lines)?;
    Ok(theirs)
}

/// Asks whether somebody is behind the door, and who.
///
/// # Errors
/// As [`send`].
pub fn knock(data_dir: &Path, door: Door) -> Result<Hello, SendError> {
    send(data_dir, door, &Message::Ping)
}

/// Tells whoever is there what was written. Whoever is not there reads it when it starts.
pub fn tell_changed(data_dir: &Path, nouns: &[Noun]) {
    for door in [Door::Agent, Door::Window, Door::Card] {
        let told = send(data_dir, door, &Message::Changed { nouns: nouns.to_vec() });
        if let Err(error @ (SendError::OtherVersion(_) | SendError::Io(_))) = told {
            tracing::warn!(%error, ?door, "could not tell of a change");
        }
    }
}

fn connect(place: &Place) -> Result<Stream, SendError> {
    let options = ConnectOptions::new().name(place.name()?);
    options.connect_sync().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => SendError::NobodyThere,
        _ => SendError::Io(error),
    })
}
