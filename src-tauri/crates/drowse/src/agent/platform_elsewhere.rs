//! What is particular to notifications on Windows and macOS. Compiled in the workflow; nobody has tried it yet.

use std::sync::atomic::{AtomicU32, Ordering};

use drowse_app::reminders::{NotShown, Why};
use notify_rust::error::Error;
use notify_rust::{Notification, NotificationHandle};

/// The last number given out: these systems number notifications for themselves alone.
static LAST: AtomicU32 = AtomicU32::new(0);

/// Says whose notification it is. Windows shows none of a program it does not know by name.
#[cfg(windows)]
pub fn dress(notification: &mut Notification) {
    use drowse_host::APP_ID;
    let known = windows_registry::CURRENT_USER
        .create(format!(r"Software\Classes\AppUserModelId\{APP_ID}"))
        .and_then(|key| key.set_string("DisplayName", "Drowse"));
    if let Err(error) = known {
        tracing::warn!(%error, "Windows was not told the name of this program");
    }
    notification.app_id(APP_ID);
}

/// macOS knows the program by its bundle.
#[cfg(not(windows))]
pub fn dress(_notification: &mut Notification) {}

/// Returns a number to know a notification by in this run.
pub fn number(_handle: &NotificationHandle) -> u32 {
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// The system has its notifications built in, so an error is its refusal.
pub fn meaning(_error: &Error) -> NotShown {
    NotShown::Failed(Why::Refused)
}

/// The system takes notifications away by itself, and notify-rust knows no way to ask.
pub fn close(_server_id: u32) {}

/// Nobody has looked yet how these systems say it.
pub fn is_full_screen() -> bool {
    false
}

/// These systems keep to themselves whether they are set not to disturb.
pub fn is_kept_quiet() -> Option<bool> {
    None
}
