//! Who is at the other end.

use std::io;

use interprocess::local_socket::Stream;

/// Refuses everybody but the person this program runs for. Folder and socket are that person's alone already; this holds
/// where somebody opened them, or where a data directory is shared.
#[cfg(unix)]
pub(super) fn check(stream: &Stream) -> io::Result<()> {
    use interprocess::local_socket::prelude::*;

    let (theirs, ours) = (stream.peer_creds()?.euid(), rustix::process::geteuid().as_raw());
    if theirs == Some(ours) {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::PermissionDenied, format!("user {theirs:?} at the door of user {ours}")))
}

/// Windows lets nobody else write to a pipe that was made without saying so.
#[cfg(not(unix))]
pub(super) fn check(_stream: &Stream) -> io::Result<()> {
    Ok(())
}
