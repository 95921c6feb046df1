//! What a screen reader is told of the window: the accessibility tree of the desktop, and what is said while it changes.

use std::collections::HashMap;
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};

use atspi::connection::AccessibilityConnection;
use atspi::events::object::{AnnouncementEvent, StateChangedEvent};
use atspi::proxy::accessible::AccessibleProxy;
use atspi::proxy::text::TextProxy;
use atspi::{Interface, Role, State};
use futures_util::StreamExt;
use tokio::task::JoinHandle;
use zbus::zvariant::{OwnedObjectPath, Value};
use zbus::{Message, MessageStream};

use crate::{Machine, Running, until_async};

type Told<T> = Result<T, Box<dyn std::error::Error>>;

/// Something a screen reader can stand on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// Whether it is chosen, pressed or ticked.
    pub is_on: bool,
}

/// What was said so far, in its order.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// The words of live regions.
    pub words: Vec<String>,
    /// What the focus came to: `Button: Save`.
    pub focus: Vec<String>,
}

/// A screen reader on a machine: started before the window, it listens to it and can be asked what stands there.
#[derive(Debug)]
pub struct ScreenReader {
    connection: AccessibilityConnection,
    told: Arc<Mutex<Heard>>,
    listening: JoinHandle<()>,
    _launcher: Running,
}

impl ScreenReader {
    /// Starts the accessibility bus of `machine` and listens on it. Windows opened from now on speak to it.
    ///
    /// # Errors
    /// When at-spi2-core is not installed.
    pub async fn start(machine: &mut Machine) -> Told<Self> {
        machine.set("NO_AT_BRIDGE", "0");
        let launcher = Path::new("/usr/libexec/at-spi-bus-launcher");
        let mut command = machine.command(launcher);
        command.args(["--launch-immediately", "--a11y=1", "--screen-reader=1"]).stderr(Stdio::null());
        let launcher = Running::start(&mut command)?;
        let session = zbus::connection::Builder::address(machine.bus.address())?.build().await?;
        let address = async || {
            let (name, path) = ("org.a11y.Bus", "/org/a11y/bus");
            session.call_method(Some(name), path, Some(name), "GetAddress", &()).await.ok()?.body().deserialize().ok()
        };
        let address: String = until_async("the accessibility bus", address).await;
        let connection = AccessibilityConnection::from_address(address.as_str().try_into()?).await?;
        connection.register_event::<AnnouncementEvent>().await?;
        connection.register_event::<StateChangedEvent>().await?;
        let told = Arc::new(Mutex::new(Heard::default()));
        let (ear, stream) = (Arc::clone(&told), MessageStream::from(connection.connection().clone()));
        let listening = tokio::spawn(listen(connection.connection().clone(), stream, ear));
        Ok(Self { connection, told, listening, _launcher: launcher })
    }

    /// Returns what was said so far.
    #[must_use]
    pub fn heard(&self) -> Heard {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Walks through everything that stands in the window, in the order it is read.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn everything(&self) -> Told<Vec<Spoken>> {
        let bus = self.connection.connection();
        let mut waiting = vec![("org.a11y.atspi.Registry".to_owned(), "/org/a11y/atspi/accessible/root".to_owned())];
        let mut spoken = Vec::new();
        while let Some((name, path)) = waiting.pop() {
            let object = object(bus, &name, &path).await?;
            let Ok(role) = object.get_role().await else { continue };
            let state = object.get_state().await?;
            let is_on = [State::Checked, State::Pressed, State::Selected].iter().any(|one| state.contains(*one));
            spoken.push(Spoken { role, name: words_of(&object, bus).await, is_on });
            waiting.extend(children(bus, &name, &path).await.into_iter().rev());
        }
        Ok(spoken)
    }
}

impl Drop for ScreenReader {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// Lists what stands in an object, by bus name and path. GTK lists the page, another process's, by its place only.
async fn children(bus: &zbus::Connection, name: &str, path: &str) -> Vec<(String, String)> {
    let accessible = Some("org.a11y.atspi.Accessible");
    let listed = bus.call_method(Some(name), path, accessible, "GetChildren", &()).await;
    let listed = listed.ok().and_then(|answer| answer.body().deserialize::<Vec<(String, OwnedObjectPath)>>().ok());
    let mut found = listed.unwrap_or_default();
    if found.is_empty() {
        let first = bus.call_method(Some(name), path, accessible, "GetChildAtIndex", &0).await;
        found.extend(first.ok().and_then(|answer| answer.body().deserialize().ok()));
    }
    let known = found.into_iter().map(|(name, path)| (name, path.to_string()));
    known.filter(|(name, path)| !name.is_empty() && !path.ends_with("/null")).collect()
}

async fn object<'a>(bus: &zbus::Connection, name: &str, path: &str) -> zbus::Result<AccessibleProxy<'a>> {
    AccessibleProxy::builder(bus)
        .destination(name.to_owned())?
        .path(path.to_owned())?
        .cache_properties(zbus::proxy::CacheProperties::No)
        .build()
        .await
}

/// Returns the name of an object, else the text that stands in it.
async fn words_of(object: &AccessibleProxy<'_>, bus: &zbus::Connection) -> String {
    let name = object.name().await.unwrap_or_default();
    if !name.is_empty() {
        return name;
    }
    if !object.get_interfaces().await.is_ok_and(|offered| offered.contains(Interface::Text)) {
        return String::new();
    }
    let inner = object.inner();
    let text = async {
        let text = TextProxy::builder(bus).destination(inner.destination())?.path(inner.path())?.build().await?;
        text.get_text(0, -1).await
    };
    text.await.unwrap_or_default().replace('\u{fffc}', "").trim().to_owned()
}

async fn listen(bus: zbus::Connection, mut stream: MessageStream, ear: Arc<Mutex<Heard>>) {
    while let Some(Ok(message)) = stream.next().await {
        // What is gone by the time it is asked about is not spoken either.
        let _ = hear(&bus, &message, &ear).await;
    }
}

/// Keeps what a screen reader would say of a change: the words of a live region, or what has the focus now.
async fn hear(bus: &zbus::Connection, message: &Message, ear: &Mutex<Heard>) -> Option<()> {
    let header = message.header();
    if header.interface()?.as_str() != "org.a11y.atspi.Event.Object" {
        return None;
    }
    let body = message.body();
    let (detail, first, _, told, _): (String, i32, i32, Value<'_>, HashMap<String, Value<'_>>) =
        body.deserialize().ok()?;
    match header.member()?.as_str() {
        "StateChanged" if detail == "focused" && first == 1 => {
            let object = object(bus, header.sender()?.as_str(), header.path()?.as_str()).await.ok()?;
            let role = object.get_role().await.ok()?;
            let words = format!("{role:?}: {}", words_of(&object, bus).await);
            ear.lock().unwrap_or_else(PoisonError::into_inner).focus.push(words);
        }
        "Announcement" => {
            ear.lock().unwrap_or_else(PoisonError::into_inner).words.push(String::try_from(told).ok()?);
        }
        _ => {}
    }
    Some(())
}
