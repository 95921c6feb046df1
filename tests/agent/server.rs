//! A notification server that remembers what it was asked and presses buttons when told.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use futures_lite::future::block_on;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, connection, interface};

use crate::bus::Bus;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// A notification as the server was asked to show it.
#[derive(Debug, Clone)]
pub struct Notified {
    pub app: String,
    pub title: String,
    pub body: String,
    /// Ids and labels, as on the bus.
    pub actions: Vec<String>,
    pub urgency: Option<u8>,
    /// The name of the icon, and of the .desktop file of the program it is from.
    pub names: [String; 2],
}

#[derive(Default)]
struct Memory {
    shown: Vec<Notified>,
    closed: Vec<u32>,
    refuses: bool,
    is_quiet: bool,
}

/// What it remembers, and its name.
#[derive(Clone)]
struct Desktop(Arc<Mutex<Memory>>, &'static str);

#[interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    #[allow(clippy::too_many_arguments, reason = "the protocol has eight")]
    fn notify(
        &self,
        app: String,
        _replaces: u32,
        icon: String,
        title: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> zbus::fdo::Result<u32> {
        let mut memory = self.0.lock().unwrap();
        if memory.refuses {
            return Err(zbus::fdo::Error::Failed("out of order".to_owned()));
        }
        let id = u32::try_from(memory.shown.len()).unwrap() + 41;
        let urgency = hints.get("urgency").and_then(|value| u8::try_from(value).ok());
        let entry = hints.get("desktop-entry").and_then(|value| String::try_from(value.clone()).ok());
        let names = [icon, entry.unwrap_or_default()];
        memory.shown.push(Notified { app, title, body, actions, urgency, names });
        Ok(id)
    }

    fn close_notification(&self, id: u32) {
        self.0.lock().unwrap().closed.push(id);
    }

    #[zbus(property)]
    fn inhibited(&self) -> bool {
        self.0.lock().unwrap().is_quiet
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".to_owned(), "body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        (self.1.to_owned(), "Drowse".to_owned(), "1.0".to_owned(), "1.2".to_owned())
    }
}

/// The server, on the bus until it is dropped.
pub struct Server {
    connection: Connection,
    desktop: Desktop,
}

impl Server {
    pub fn start(bus: &Bus) -> Self {
        Self::named(bus, "Playing")
    }

    /// Starts one that says it is another.
    pub fn named(bus: &Bus, name: &'static str) -> Self {
        let desktop = Desktop(Arc::default(), name);
        let builder = connection::Builder::address(bus.address.as_str()).unwrap().name(NAME).unwrap();
        let connection = block_on(builder.serve_at(PATH, desktop.clone()).unwrap().build()).unwrap();
        Self { connection, desktop }
    }

    pub fn shown(&self) -> Vec<Notified> {
        self.desktop.0.lock().unwrap().shown.clone()
    }

    pub fn closed(&self) -> Vec<u32> {
        self.desktop.0.lock().unwrap().closed.clone()
    }

    pub fn refuse(&self, refuses: bool) {
        self.desktop.0.lock().unwrap().refuses = refuses;
    }

    /// Is set not to disturb, or to show what comes.
    pub fn keep_quiet(&self, is_quiet: bool) {
        self.desktop.0.lock().unwrap().is_quiet = is_quiet;
    }

    /// Presses a button, after giving a token as a Wayland desktop does.
    pub fn press(&self, id: u32, action: &str, token: Option<&str>) {
        let emit = |signal: &'static str, text: String| {
            block_on(self.connection.emit_signal(None::<&str>, PATH, NAME, signal, &(id, text))).unwrap();
        };
        if let Some(token) = token {
            emit("ActivationToken", token.to_owned());
        }
        emit("ActionInvoked", action.to_owned());
    }
}
