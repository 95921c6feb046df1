//! The signals of the session bus, heard on one connection and in one thread.

use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use futures_lite::future::{block_on, or};
use zbus::Connection;

use super::event::Event;
use super::{listener, tray_watch};

/// How long to wait before looking for a bus again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// Hears them for as long as the agent lives.
pub fn start(tell: Sender<Event>) {
    thread::spawn(move || {
        loop {
            if let Err(error) = block_on(hear(&tell)) {
                tracing::debug!(%error, "no session bus to hear on");
            }
            thread::sleep(TRY_AGAIN_AFTER);
        }
    });
}

async fn hear(tell: &Sender<Event>) -> zbus::Result<()> {
    let connection = Connection::session().await?;
    or(listener::hear(&connection, tell), tray_watch::watch(&connection, tell)).await
}
