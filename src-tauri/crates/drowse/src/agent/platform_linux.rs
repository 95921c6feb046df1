//! What is particular to notifications on a desktop of freedesktop.org.

use std::thread;

use drowse_app::reminders::NotShown;
use drowse_host::APP_ID;
use notify_rust::error::Error;
use notify_rust::{Hint, Notification, NotificationHandle, Urgency};

use super::notify_error;

/// Says whose notification it is, and that it is no alarm.
pub fn dress(notification: &mut Notification) {
    notification.icon(APP_ID).urgency(Urgency::Normal).hint(Hint::DesktopEntry(APP_ID.to_owned()));
}

/// Returns the server's number of a notification.
pub fn number(handle: &NotificationHandle) -> u32 {
    handle.id()
}

/// Tells whether a notification certainly is not on the screen, and why.
pub fn meaning(error: &Error) -> NotShown {
    notify_error::meaning(error)
}

/// Tells whether something fills the screen; `false` where the desktop does not say.
pub fn is_full_screen() -> bool {
    super::full_screen::is_full_screen()
}

/// Tells whether the desktop is set not to disturb; `None`: it does not say.
pub fn is_kept_quiet() -> Option<bool> {
    super::quiet::ask()
}

/// Takes a notification off the screen, without waiting for the server.
pub fn close(server_id: u32) {
    thread::spawn(move || {
        if let Err(error) = super::listener::close_notification(server_id) {
            tracing::debug!(%error, "a notification could not be closed");
        }
    });
}
