//! Keeping a door.

use std::fs::{File, TryLockError};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::{fs, thread};

use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{Listener, ListenerOptions, Stream};

use super::message::{Done, Hello, Message, read_line, write_line};
use super::peer;
use super::place::{Door, Place};
use super::{PATIENCE, PROTOCOL};

/// Why a door could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// Another program of this person keeps it already.
    #[error(transparent)]
    Taken(#[from] AlreadyListening),
    /// The folder or the socket could not be made.
    #[error("opening the local socket: {0}")]
    Io(#[from] io::Error),
}

/// One program keeps this door already.
#[derive(Debug, thiserror::Error)]
#[error("another program keeps this door")]
pub struct AlreadyListening;

/// An open door. Dropping it closes it and lets another program keep it.
#[derive(Debug)]
pub struct Listening {
    socket: PathBuf,
    _lock: File,
}

impl Listening {
    /// Returns where the socket is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.socket
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        // The lock file stays: removing it would let two programs lock two files of one name.
        let _ = fs::remove_file(&self.socket);
    }
}

/// Opens the door and calls `act` with every message, one after the other, in a thread of its own.
///
/// A socket left by a program that was killed is replaced: its lock died with it.
///
/// # Errors
/// [`ListenError::Taken`] when a living program keeps the door.
pub fn listen(
    data_dir: &Path,
    door: Door,
    act: impl FnMut(Message) + Send + 'static,
) -> Result<Listening, ListenError> {
    let place = Place::of(data_dir, door)?;
    let lock = File::options().create(true).truncate(false).write(true).open(&place.lock)?;
    lock.try_lock().map_err(|refused| match refused {
        TryLockError::WouldBlock => ListenError::Taken(AlreadyListening),
        TryLockError::Error(error) => ListenError::Io(error),
    })?;
    let listener = bind(&place)?;
    thread::Builder::new().name("socket".to_owned()).spawn(move || serve(&listener, act))?;
    Ok(Listening { socket: place.socket, _lock: lock })
}

fn bind(place: &Place) -> io::Result<Listener> {
    match fs::remove_file(&place.socket) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let options = ListenerOptions::new().name(place.name()?).reclaim_name(false);
    #[cfg(unix)]
    let options = interprocess::os::unix::local_socket::ListenerOptionsExt::mode(options, 0o600);
    options.create_sync()
}

fn serve(listener: &Listener, mut act: impl FnMut(Message)) {
    for caller in listener.incoming() {
        if let Err(error) = caller.and_then(|caller| hear(&caller, &mut act)) {
            tracing::debug!(%error, "a caller at the local socket was not understood");
        }
    }
}

fn hear(caller: &Stream, act: &mut impl FnMut(Message)) -> io::Result<()> {
    peer::check(caller)?;
    caller.set_recv_timeout(Some(PATIENCE))?;
    caller.set_send_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(caller);
    let theirs: Hello = read_line(&mut lines)?;
    write_line(caller, &Hello::ours())?;
    let message: Message = read_line(&mut lines)?;
    if theirs.protocol != PROTOCOL && !message.is_for_every_protocol() {
        return Err(io::Error::other(format!("protocol {} instead of {PROTOCOL}", theirs.protocol)));
    }
    act(message);
    write_line(caller, &Done { done: true })
}
