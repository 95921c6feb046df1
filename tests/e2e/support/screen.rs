//! A screen nobody looks at, black where nothing is drawn.

use std::collections::HashSet;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::{Frame, Running, until};

/// The part of the screen that lies within the window, whatever frame the window manager puts around it.
const MIDDLE: Part = Part { left: 140, top: 160, right: 1140, bottom: 760 };

struct Part {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

/// A running virtual screen of 1280 × 860 points.
#[derive(Debug)]
pub struct Screen {
    display: String,
    _manager: Running,
    _server: Running,
    memory: TempDir,
}

impl Screen {
    /// Starts a screen under a number that is free, with a window manager.
    ///
    /// # Errors
    /// When `Xvfb` or `openbox` is not installed.
    ///
    /// # Panics
    /// When the window manager does not come, or `xdotool` is not installed.
    pub fn start() -> io::Result<Self> {
        let memory = tempfile::tempdir()?;
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x860x24", "-nolisten", "tcp", "-br"]);
        command.arg("-fbdir").arg(memory.path());
        let (server, number) = Running::start_and_read_line(command.stderr(Stdio::null()))?;
        let display = format!(":{number}");
        let mut manager = Command::new("openbox");
        manager.args(["--sm-disable"]).env("DISPLAY", &display).stdout(Stdio::null()).stderr(Stdio::null());
        let screen = Self { _manager: Running::start(&mut manager)?, _server: server, display, memory };
        // A window that comes before its manager is never looked after.
        until("the window manager", || screen.hand(&["get_desktop"]).ok()?.status.success().then_some(()));
        Ok(screen)
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

    /// Writes what is on the screen now to a PNG file.
    ///
    /// # Errors
    /// When ImageMagick's `import` is not installed.
    pub fn save_picture(&self, path: &Path) -> io::Result<()> {
        let mut command = Command::new("/usr/bin/import");
        command.args(["-silent", "-window", "root"]).arg(path).env("DISPLAY", &self.display).status().map(|_| ())
    }

    /// Counts the different colours in the middle of the screen, on every eighth line, without asking the server: in less
    /// than a millisecond.
    ///
    /// # Errors
    /// When the server keeps its picture elsewhere.
    pub fn colours_in_the_middle(&self) -> io::Result<usize> {
        let picture = File::open(self.memory.path().join("Xvfb_screen0"))?;
        let mut header = [0; 100];
        picture.read_exact_at(&mut header, 0)?;
        // `XWDFile.h`: words of four bytes, the highest first; behind the header the colours the server has names for.
        let word = |at: usize| header[4 * at..4 * at + 4].iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let (pixels, line_bytes) = (word(0) + 12 * word(19), word(12));
        let mut line = vec![0; 4 * (MIDDLE.right - MIDDLE.left)];
        let mut colours = HashSet::new();
        for y in (MIDDLE.top..MIDDLE.bottom).step_by(8) {
            picture.read_exact_at(&mut line, pixels + y as u64 * line_bytes + 4 * MIDDLE.left as u64)?;
            // The fourth byte is no colour; where a window was it keeps how dense its ground had been.
            colours.extend(line.chunks_exact(4).map(|point| [point[0], point[1], point[2]]));
        }
        Ok(colours.len())
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
