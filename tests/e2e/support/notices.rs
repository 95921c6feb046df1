//! A notification service that shows nothing and writes everything down.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, connection, interface};

use crate::{Machine, until_async};

const PATH: &str = "/org/freedesktop/Notifications";

/// A notification that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The number it was given.
    pub id: u32,
    /// Its first line.
    pub summary: String,
    /// Keys and labels of its buttons, in turn.
    pub actions: Vec<String>,
    /// When it was asked for.
    pub at: Instant,
}

/// The service, on the bus of a machine for as long as it lives.
#[derive(Debug)]
pub struct Notices {
    shown: Arc<Mutex<Vec<Notice>>>,
    connection: Connection,
}

impl Notices {
    /// Puts the service on the bus of `machine`.
    ///
    /// # Errors
    /// When another notification service is there.
    pub async fn serve(machine: &Machine) -> zbus::Result<Self> {
        let shown = Arc::<Mutex<Vec<Notice>>>::default();
        let connection = connection::Builder::address(machine.bus.address())?
            .name("org.freedesktop.Notifications")?
            .serve_at(PATH, Service { shown: shown.clone() })?
            .build()
            .await?;
        Ok(Self { shown, connection })
    }

    /// Returns what was asked for, in order.
    #[must_use]
    pub fn shown(&self) -> Vec<Notice> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for the first notification.
    ///
    /// # Panics
    /// When none comes.
    pub async fn first(&self) -> Notice {
        until_async("a notification", async || self.shown().first().cloned()).await
    }

    /// Presses a button of a notification, by its key.
    ///
    /// # Errors
    /// When the bus is gone.
    pub async fn press(&self, id: u32, action: &str) -> zbus::Result<()> {
        let emitter = SignalEmitter::new(&self.connection, PATH)?;
        Service::action_invoked(&emitter, id, action).await
    }
}

struct Service {
    shown: Arc<Mutex<Vec<Notice>>>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Service {
    #[allow(clippy::too_many_arguments, reason = "the Desktop Notifications Specification says so")]
    fn notify(
        &mut self,
        _app_name: String,
        replaces_id: u32,
        _app_icon: String,
        summary: String,
        _body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let id = if replaces_id == 0 { shown.len() as u32 + 1 } else { replaces_id };
        shown.push(Notice { id, summary, actions, at: Instant::now() });
        id
    }

    async fn close_notification(&self, #[zbus(signal_emitter)] emitter: SignalEmitter<'_>, id: u32) {
        // 3: closed by a call. Whoever waits for an answer stops waiting.
        let _ = Self::notification_closed(&emitter, id, 3).await;
    }

    fn get_capabilities(&self) -> Vec<String> {
        ["actions", "body", "persistence"].map(str::to_owned).to_vec()
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let [name, vendor, version, specification] = ["written-down", "drowse-e2e", "1", "1.2"].map(str::to_owned);
        (name, vendor, version, specification)
    }

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action_key: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn notification_closed(emitter: &SignalEmitter<'_>, id: u32, reason: u32) -> zbus::Result<()>;
}
