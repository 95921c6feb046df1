//! A film fills a real X11 screen: the reminder waits, if it was asked to.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, CreateWindowAux, PropMode, WindowClass};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::bus::Bus;
use crate::evening::{Evening, until};
use crate::server::Server;

/// A screen nobody looks at, and a window on it.
struct Screen {
    server: Child,
    display: String,
    connection: RustConnection,
    root: u32,
    film: u32,
}

impl Screen {
    fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-nolisten", "tcp"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().expect("Xvfb is installed");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let display = format!(":{}", number.trim());
        let (connection, _) = x11rb::connect(Some(&display)).unwrap();
        let root = connection.setup().roots[0].root;
        let film = connection.generate_id().unwrap();
        let (class, aux) = (WindowClass::INPUT_OUTPUT, CreateWindowAux::new());
        connection.create_window(0, film, root, 0, 0, 640, 480, 0, class, 0, &aux).unwrap().check().unwrap();
        Self { server, display, connection, root, film }
    }

    /// Says, as a window manager does, that the window is in use and whether it fills the screen.
    fn say_full(&self, is_full: bool) {
        let atom = |name: &str| self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
        let say = |window, name, kind, numbers: &[u32]| {
            let said = self.connection.change_property32(PropMode::REPLACE, window, atom(name), kind, numbers);
            said.unwrap().check().unwrap();
        };
        say(self.root, "_NET_ACTIVE_WINDOW", AtomEnum::WINDOW, &[self.film]);
        let states =
            if is_full { vec![atom("_NET_WM_STATE_ABOVE"), atom("_NET_WM_STATE_FULLSCREEN")] } else { Vec::new() };
        say(self.film, "_NET_WM_STATE", AtomEnum::ATOM, &states);
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn a_reminder_waits_for_the_end_of_a_film() {
    let (bus, screen) = (Bus::start(), Screen::start());
    let server = Server::start(&bus);
    screen.say_full(true);
    let mut evening = Evening::new(Some(&bus), "21:59:00");
    evening.set("DISPLAY", &screen.display);
    evening.drowse(&["settings", "set", "reminder.hold_full_screen", "true"]);
    evening.start();
    evening.set_clock("22:05:00");
    evening.drowse(&["settings", "set", "clock", "24"]);
    assert_eq!(evening.terminate(), Some(0), "which looks once more before it ends");
    assert!(server.shown().is_empty());

    screen.say_full(false);
    evening.start();
    until("the notice", || server.shown().len() == 1);
    assert_eq!(server.shown()[0].body, "It is 22:05 already. There may still be time before 22:45.");
}

#[test]
fn a_reminder_nobody_asked_to_wait_does_not() {
    let (bus, screen) = (Bus::start(), Screen::start());
    let server = Server::start(&bus);
    screen.say_full(true);
    let mut evening = Evening::new(Some(&bus), "22:00:00");
    evening.set("DISPLAY", &screen.display);
    evening.start();
    until("the notice", || server.shown().len() == 1);
}
