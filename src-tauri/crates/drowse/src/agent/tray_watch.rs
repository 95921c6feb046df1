//! Hears when a tray comes to the desktop.
//!
//! ksni looks for the tray before it listens for one that comes, so a tray that comes in between would be missed. This
//! watch listens first and then lets the agent look.

use std::sync::mpsc::Sender;

use futures_lite::StreamExt;
use zbus::message::Type;
use zbus::{Connection, MatchRule, MessageStream};

use super::event::Event;

/// The name a tray takes on the bus.
const TRAY: &str = "org.kde.StatusNotifierWatcher";
const BUS: &str = "org.freedesktop.DBus";

/// Watches for as long as the bus is there.
pub async fn watch(connection: &Connection, tell: &Sender<Event>) -> zbus::Result<()> {
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(BUS)?
        .interface(BUS)?
        .member("NameOwnerChanged")?
        .arg(0, TRAY)?
        .build();
    let mut changes = MessageStream::for_match_rule(rule, connection, None).await?;
    // From here on none is missed; one may have come before.
    let _ = tell.send(Event::TrayCame);
    while let Some(change) = changes.try_next().await? {
        let (_, _, owner) = change.body().deserialize::<(String, String, String)>()?;
        if !owner.is_empty() {
            let _ = tell.send(Event::TrayCame);
        }
    }
    Ok(())
}
