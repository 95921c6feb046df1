//! Whether the desktop is set not to disturb. There is no common way to ask, so each server is asked in its own.
//!
//! Asked once, right after a notice; a server that is slow to answer, or answers otherwise, says nothing.

use std::process::{Command, Stdio};

use futures_lite::future::block_on;
use zbus::Connection;
use zbus::fdo::DBusProxy;
use zbus::names::BusName;
use zbus::zvariant::OwnedValue;

use super::in_time::in_time;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Asks the server that shows notifications now; `None`: it does not say.
pub fn ask() -> Option<bool> {
    in_time(|| block_on(is_quiet()))
}

async fn is_quiet() -> Option<bool> {
    let connection = Connection::session().await.ok()?;
    let asked = connection.call_method(Some(NAME), PATH, Some(NAME), "GetServerInformation", &()).await.ok()?;
    let (server, ..): (String, String, String, String) = asked.body().deserialize().ok()?;
    match server.to_lowercase().as_str() {
        "xfce notify daemon" => xfce(&connection).await,
        "gnome-shell" => gnome(),
        "dunst" => property(&connection, "org.dunstproject.cmd0", "paused").await,
        "mako" => mako(&connection).await,
        "swaynotificationcenter" => sway(&connection).await,
        // Plasma, and others that do as it does.
        _ => property(&connection, NAME, "Inhibited").await,
    }
}

async fn property(connection: &Connection, interface: &str, name: &str) -> Option<bool> {
    let asked = (interface, name);
    let reply = connection.call_method(Some(NAME), PATH, Some(PROPERTIES), "Get", &asked).await.ok()?;
    bool::try_from(reply.body().deserialize::<OwnedValue>().ok()?).ok()
}

/// Xfce keeps it with its settings. Where those do not run, nothing is started for it.
async fn xfce(connection: &Connection) -> Option<bool> {
    const SETTINGS: &str = "org.xfce.Xfconf";
    const SETTINGS_PATH: &str = "/org/xfce/Xfconf";
    let bus = DBusProxy::new(connection).await.ok()?;
    if !bus.name_has_owner(BusName::try_from(SETTINGS).ok()?).await.ok()? {
        return None;
    }
    let asked = ("xfce4-notifyd", "/do-not-disturb");
    let call = connection.call_method(Some(SETTINGS), SETTINGS_PATH, Some(SETTINGS), "GetProperty", &asked);
    bool::try_from(call.await.ok()?.body().deserialize::<OwnedValue>().ok()?).ok()
}

/// GNOME keeps it with its settings, which its own tool reads.
fn gnome() -> Option<bool> {
    let mut command = Command::new("gsettings");
    command.args(["get", "org.gnome.desktop.notifications", "show-banners"]).stdin(Stdio::null());
    let said = command.output().ok().filter(|output| output.status.success())?;
    match String::from_utf8_lossy(&said.stdout).trim() {
        "true" => Some(false),
        "false" => Some(true),
        _ => None,
    }
}

/// mako has modes; this is what its manual calls the quiet one.
async fn mako(connection: &Connection) -> Option<bool> {
    const MAKO: &str = "fr.emersion.Mako";
    let reply = connection.call_method(Some(NAME), "/fr/emersion/Mako", Some(MAKO), "ListModes", &()).await.ok()?;
    let modes: Vec<String> = reply.body().deserialize().ok()?;
    Some(modes.iter().any(|mode| mode == "do-not-disturb"))
}

async fn sway(connection: &Connection) -> Option<bool> {
    const CENTRE: &str = "org.erikreider.swaync.cc";
    const CENTRE_PATH: &str = "/org/erikreider/swaync/cc";
    let reply = connection.call_method(Some(NAME), CENTRE_PATH, Some(CENTRE), "GetDnd", &()).await.ok()?;
    reply.body().deserialize().ok()
}
