//! A screen nobody looks at, black where nothing is drawn.

use std::io;
use std::process::{Command, Output, Stdio};

use crate::{Frame, Running};

/// A running virtual screen of 1280 × 860 points.
#[derive(Debug)]
pub struct Screen {
    display: String,
    _manager: Running,
    _server: Running,
}

impl Screen {
    /// Starts a screen under a number that is free, with a window manager.
    ///
    /// # Errors
    /// When `Xvfb` or `openbox` is not installed.
    pub fn start() -> io::Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x860x24", "-nolisten", "tcp", "-br"]);
        let (server, number) = Running::start_and_read_line(command.stderr(Stdio::null()))?;
        let display = format!(":{number}");
        let mut manager = Command::new("openbox");
        manager.args(["--sm-disable"]).env("DISPLAY", &display).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self { _manager: Running::start(&mut manager)?, _server: server, display })
    }

    /// Returns the value of `DISPLAY`.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }

    /// Captures what is on the screen now.
    ///
    /// # Errors
    /// When ImageMagick's `import` is not installed.
    pub fn capture(&self) -> io::Result<Frame> {
        let mut command = Command::new("/usr/bin/import");
        command.args(["-silent", "-window", "root", "-depth", "8", "ppm:-"]).env("DISPLAY", &self.display);
        Frame::read_ppm(&command.output()?.stdout)
    }

    /// Runs `xdotool`: a hand on the mouse and the keyboard.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn hand(&self, words: &[&str]) -> io::Result<Output> {
        Command::new("xdotool").args(words).env("DISPLAY", &self.display).output()
    }

    /// Finds a window of this class or title that is on the screen.
    #[must_use]
    pub fn find_window(&self, name: &str) -> Option<String> {
        let found = |by: &str| self.hand(&["search", "--onlyvisible", by, name]).ok();
        let output = found("--class").filter(|output| !output.stdout.is_empty()).or_else(|| found("--name"))?;
        String::from_utf8_lossy(&output.stdout).lines().next().map(str::to_owned)
    }
}
