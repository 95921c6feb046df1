//! What only the machine knows, told to the use cases.

use drowse_app::tonight::{Machine, Opening};
use drowse_app::{App, AppError};
use drowse_host::locale::{clock_in_use, week_start_in_use};
use drowse_host::{Words, tells_full_screen};

use crate::desk::Desk;

/// Looks at this machine: its language, its clock and calendar, and what does not work on it.
///
/// # Errors
/// The database refusing to say what is set.
pub fn look(app: &App, opens: Opening) -> Result<Machine, AppError> {
    let preferences = app.preferences()?;
    let language = Words::load(&preferences.language()).language().to_owned();
    let clock = clock_in_use(&preferences.clock());
    let week_start = week_start_in_use(&preferences.week_start()).to_owned();
    Ok(Machine { language, clock, week_start, opens, missing: missing(), tells_full_screen: tells_full_screen() })
}

/// Says words of ours where only the system shows them. In English while the diary cannot say in which language.
pub fn say(desk: &Desk, key: &str) -> String {
    let language = desk.do_now(|app| Ok(app.preferences()?.language()));
    Words::load(language.as_deref().unwrap_or("auto")).say(key)
}

/// Lists what is missing, as keys of words. Without a session bus nothing can show a notification.
fn missing() -> Vec<String> {
    let has_bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|address| !address.is_empty());
    if cfg!(target_os = "linux") && !has_bus { vec!["missing-session-bus".to_owned()] } else { Vec::new() }
}
