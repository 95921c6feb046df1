//! A screen for a machine that has none, with a window manager and a session bus.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell::{Done, Failure, Running, root};

/// The part of a picture that lies within the window, whatever frame the window manager puts around it.
const MIDDLE: &str = "[1000x600+140+160]";

/// A window that has painted its ground and nothing else has as many colours at most.
const COLOURS_OF_NOTHING: u32 = 8;

/// A virtual screen. Everything on it ends when it is dropped.
pub struct Screen {
    display: String,
    bus: String,
    runtime: PathBuf,
    _running: [Running; 3],
}

impl Screen {
    /// Starts Xvfb under a free number, openbox, and a session bus of their own.
    pub fn start() -> Done<Self> {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1280x860x24", "-nolisten", "tcp"]);
        let (server, number) = start_and_read_line(&mut server)?;
        let display = format!(":{number}");
        let mut daemon = Command::new("dbus-daemon");
        let (daemon, bus) = start_and_read_line(daemon.args(["--session", "--nofork", "--print-address=1"]))?;
        let mut manager = Command::new("openbox");
        let manager = manager
            .env("DISPLAY", &display)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self { display, bus, runtime: runtime_folder()?, _running: [Running(manager), daemon, server] })
    }

    /// Puts a command on this screen.
    pub fn place<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("DISPLAY", &self.display).env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command.env("XDG_RUNTIME_DIR", &self.runtime);
        command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1").env_remove("WAYLAND_DISPLAY")
    }

    /// Waits until the agent on this screen can be spoken to, or a few seconds have passed.
    pub fn wait_for_agent(&self) {
        let doors = || fs::read_dir(self.runtime.join("drowse")).into_iter().flatten().flatten();
        let is_open = || doors().any(|entry| entry.path().extension().is_some_and(|kind| kind == "sock"));
        for _ in 0..100 {
            if is_open() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }

    /// Writes what is on the screen to a PNG file, and tells whether anything is drawn in its window.
    pub fn capture(&self, path: &Path) -> Done<bool> {
        let mut import = Command::new("/usr/bin/import");
        let status = self.place(import.args(["-silent", "-window", "root"]).arg(path)).status()?;
        let mut middle = path.as_os_str().to_owned();
        middle.push(MIDDLE);
        let mut identify = Command::new("/usr/bin/identify-im6.q16");
        let colours = identify.args(["-format", "%k"]).arg(middle).output()?;
        let colours: u32 = String::from_utf8_lossy(&colours.stdout).trim().parse().unwrap_or(0);
        Ok(status.success() && colours > COLOURS_OF_NOTHING)
    }
}

/// Makes the folder for the sockets of programs on a virtual screen, empty and the person's own.
fn runtime_folder() -> Done<PathBuf> {
    let folder = root().join("target/headless");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    #[cfg(unix)]
    fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(folder)
}

/// Tells whether this machine has a screen to open a window on.
pub fn is_there() -> bool {
    let named = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn start_and_read_line(command: &mut Command) -> Done<(Running, String)> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let out = child.stdout.take().expect("standard output is piped above");
    let running = Running(child);
    let mut line = String::new();
    BufReader::new(out).read_line(&mut line)?;
    if line.is_empty() {
        return Err(Failure(format!("{} did not start", command.get_program().to_string_lossy())));
    }
    Ok((running, line.trim().to_owned()))
}
