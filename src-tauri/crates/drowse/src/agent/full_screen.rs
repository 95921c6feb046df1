//! Whether the window in use fills the screen, as window managers of X11 say it (EWMH). Wayland keeps it to itself.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt};
use x11rb::rust_connection::RustConnection;

use super::in_time::in_time;

/// Looks now; `false`: it does not, or nobody says.
pub fn is_full_screen() -> bool {
    drowse_host::tells_full_screen() && in_time(look) == Some(true)
}

fn look() -> Option<bool> {
    let (connection, screen) = x11rb::connect(None).ok()?;
    let root = connection.setup().roots.get(screen)?.root;
    let active = numbers(&connection, root, "_NET_ACTIVE_WINDOW", AtomEnum::WINDOW)?.first().copied()?;
    let states = numbers(&connection, active, "_NET_WM_STATE", AtomEnum::ATOM)?;
    Some(states.contains(&atom(&connection, "_NET_WM_STATE_FULLSCREEN")?))
}

/// Reads a property that is a list of numbers.
fn numbers(connection: &RustConnection, window: u32, name: &str, kind: AtomEnum) -> Option<Vec<u32>> {
    /// More states than there are.
    const MOST: u32 = 64;
    let asked = connection.get_property(false, window, atom(connection, name)?, kind, 0, MOST).ok()?;
    let reply = asked.reply().ok()?;
    Some(reply.value32()?.collect())
}

fn atom(connection: &RustConnection, name: &str) -> Option<Atom> {
    Some(connection.intern_atom(false, name.as_bytes()).ok()?.reply().ok()?.atom)
}
