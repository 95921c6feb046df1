//! What the desktop offers: a session bus, a notification server, a tray.

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
