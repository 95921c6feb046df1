//! A session bus nobody else is on.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

use crate::Running;

/// Without service folders: nothing is started that a test did not start, so "no notification server" can be tested.
const BARE: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=FOLDER</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"#;

/// A running session bus.
#[derive(Debug)]
pub struct Bus {
    address: String,
    _daemon: Running,
}

impl Bus {
    /// Starts a bus whose socket lies in `folder`.
    ///
    /// # Errors
    /// When `dbus-daemon` is not installed.
    pub fn start(folder: &Path) -> io::Result<Self> {
        let config = folder.join("bus.conf");
        fs::write(&config, BARE.replace("FOLDER", &folder.to_string_lossy()))?;
        let mut command = Command::new("dbus-daemon");
        command.arg(format!("--config-file={}", config.display())).args(["--nofork", "--print-address=1"]);
        let (daemon, address) = Running::start_and_read_line(command.stderr(std::process::Stdio::null()))?;
        Ok(Self { address, _daemon: daemon })
    }

    /// Returns the value of `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}
