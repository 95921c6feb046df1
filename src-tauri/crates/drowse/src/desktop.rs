//! What the desktop offers: a session bus, a notification server, a tray, something to play sound on.

/// Finds out whether there is a session bus; else what is wrong.
#[cfg(target_os = "linux")]
pub fn session_bus() -> Result<(), String> {
    let connected = futures_lite::future::block_on(zbus::Connection::session());
    connected.map(|_| ()).map_err(|error| error.to_string())
}

/// Elsewhere there is nothing of the kind to be missing.
#[cfg(not(target_os = "linux"))]
pub fn session_bus() -> Result<(), String> {
    Ok(())
}

/// Asks the notification server for its name and version.
#[cfg(target_os = "linux")]
pub fn notification_server() -> Result<String, String> {
    let server = notify_rust::get_server_information().map_err(|error| error.to_string())?;
    Ok(format!("{} {}", server.name, server.version).trim_end().to_owned())
}

/// Elsewhere the system itself shows notifications.
#[cfg(not(target_os = "linux"))]
pub fn notification_server() -> Result<String, String> {
    Ok(std::env::consts::OS.to_owned())
}

/// Finds out whether a tray takes icons.
#[cfg(target_os = "linux")]
pub fn tray_watcher() -> Result<(), String> {
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    let asked: zbus::Result<bool> = futures_lite::future::block_on(async {
        let connection = zbus::Connection::session().await?;
        let bus = zbus::fdo::DBusProxy::new(&connection).await?;
        Ok(bus.name_has_owner(zbus::names::BusName::try_from(WATCHER)?).await?)
    });
    match asked {
        Ok(true) => Ok(()),
        Ok(false) => Err(WATCHER.to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// Elsewhere the system has its own.
#[cfg(not(target_os = "linux"))]
pub fn tray_watcher() -> Result<(), String> {
    Ok(())
}

/// What sound could be played on, as far as can be seen without playing any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundOutput {
    /// A sound server listens.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only Linux shows what there is"))]
    Server,
    /// A sound card is there, without a server before it.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only Linux shows what there is"))]
    Card,
    /// The system has its own, and nothing to be seen from here.
    #[cfg_attr(target_os = "linux", expect(dead_code, reason = "Linux shows what there is"))]
    LeftToTheSystem,
    /// Neither.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only Linux shows what there is"))]
    Nothing,
}

/// Looks for the socket of PulseAudio or PipeWire, then for a card.
#[cfg(target_os = "linux")]
pub fn sound_output() -> SoundOutput {
    use std::path::Path;

    let named = std::env::var_os("PULSE_SERVER").is_some_and(|address| !address.is_empty());
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").unwrap_or_default();
    let has_socket = |socket: &&str| !runtime.is_empty() && Path::new(&runtime).join(socket).exists();
    if named || ["pulse/native", "pipewire-0"].iter().any(has_socket) {
        return SoundOutput::Server;
    }
    let devices = std::fs::read_dir("/dev/snd").into_iter().flatten().flatten();
    let mut names = devices.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // `pcmC0D0p`: card 0, device 0, playback.
    let is_playback = |name: String| name.starts_with("pcm") && name.ends_with('p');
    if names.any(is_playback) { SoundOutput::Card } else { SoundOutput::Nothing }
}

/// Elsewhere the system plays, and this program cannot look.
#[cfg(not(target_os = "linux"))]
pub fn sound_output() -> SoundOutput {
    SoundOutput::LeftToTheSystem
}
