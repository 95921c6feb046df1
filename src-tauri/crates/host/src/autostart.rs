//! Whether the agent starts at login: an XDG autostart file, a LaunchAgent, a Run key.

use auto_launch::{AutoLaunch, AutoLaunchBuilder, MacOSLaunchMode};

use crate::start_other::find_sibling;

/// Why the start at login could not be read or changed.
#[derive(Debug, thiserror::Error)]
#[error("{doing}: {source}")]
pub struct AutostartError {
    doing: &'static str,
    source: Box<dyn std::error::Error + Send + Sync>,
}

/// Tells whether the agent starts at login, as the system has it (a person may have removed the entry elsewhere).
///
/// # Errors
/// When the system's entry cannot be read.
pub fn is_on() -> Result<bool, AutostartError> {
    let doing = "reading whether Drowse starts at login";
    entry(doing)?.is_enabled().map_err(|source| AutostartError { doing, source: source.into() })
}

/// Makes the agent start at login, or stops that.
///
/// # Errors
/// When the system's entry cannot be written.
pub fn turn(on: bool) -> Result<(), AutostartError> {
    let doing = if on { "making Drowse start at login" } else { "stopping Drowse from starting at login" };
    let entry = entry(doing)?;
    let turned = if on { entry.enable() } else { entry.disable() };
    turned.map_err(|source| AutostartError { doing, source: source.into() })
}

/// Does what the setting `autostart` says: `on`, `off`; `ask` leaves things as they are.
///
/// # Errors
/// When the system's entry cannot be written.
pub fn follow(setting: &str) -> Result<(), AutostartError> {
    match setting {
        "on" => turn(true),
        // Without an entry there is nothing to take away, and the system would call that an error.
        "off" if is_on()? => turn(false),
        _ => Ok(()),
    }
}

fn entry(doing: &'static str) -> Result<AutoLaunch, AutostartError> {
    let agent = find_sibling("drowse").map_err(|source| AutostartError { doing, source: source.into() })?;
    AutoLaunchBuilder::new()
        .set_app_name("Drowse")
        .set_app_path(&agent.to_string_lossy())
        .set_args(&["agent"])
        .set_macos_launch_mode(MacOSLaunchMode::LaunchAgent)
        .build()
        .map_err(|source| AutostartError { doing, source: source.into() })
}
