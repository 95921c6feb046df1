//! A computer of its own for one test.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use tempfile::TempDir;

use crate::{Bus, Running, Screen, drowse, drowse_window, until};

/// A screen, a session bus, a home and a clock, in a temporary folder that goes with the value.
#[derive(Debug)]
pub struct Machine {
    /// What is drawn on it.
    pub screen: Screen,
    /// Whom its programs speak to.
    pub bus: Bus,
    home: TempDir,
    starts_as: DateTime<Utc>,
    started: Instant,
    speed: u32,
    variables: Vec<(String, String)>,
}

impl Machine {
    /// Starts a machine in London, whose clock stood at `now` (RFC 3339) and runs `speed` times faster than ours.
    ///
    /// # Panics
    /// When Xvfb, openbox or dbus-daemon is not installed.
    #[must_use]
    pub fn start(now: &str, speed: u32) -> Self {
        let home = tempfile::Builder::new().prefix("drowse-e2e-").tempdir().expect("the temporary folder is writable");
        for (folder, mode) in [("runtime", 0o700), ("data", 0o700)] {
            fs::create_dir(home.path().join(folder)).expect("the folder is ours");
            let allowed = fs::Permissions::from_mode(mode);
            fs::set_permissions(home.path().join(folder), allowed).expect("the folder is ours");
        }
        let bus = Bus::start(&home.path().join("runtime")).expect("dbus-daemon is installed");
        let screen = Screen::start().expect("Xvfb and openbox are installed");
        let starts_as = DateTime::parse_from_rfc3339(now).expect("a test gives RFC 3339 instants").to_utc();
        Self { screen, bus, home, starts_as, started: Instant::now(), speed, variables: Vec::new() }
    }

    /// Sets a variable of the environment for programs started from now on.
    pub fn set(&mut self, name: &str, value: &str) {
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    /// Returns what the clock of this machine shows: it goes on while programs come and go.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let passed = self.started.elapsed() * self.speed;
        self.starts_as + TimeDelta::from_std(passed).expect("a test ends within the calendar")
    }

    /// Returns where the diary lives.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Prepares a program to run on this machine and nowhere else.
    #[must_use]
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear();
        for kept in ["PATH", "LD_LIBRARY_PATH"] {
            command.envs(std::env::var_os(kept).map(|value| (kept, value)));
        }
        let home = self.home.path();
        command.env("HOME", home).env("XDG_RUNTIME_DIR", home.join("runtime")).env("DROWSE_DATA_DIR", self.data_dir());
        command.env("DISPLAY", self.screen.display()).env("DBUS_SESSION_BUS_ADDRESS", self.bus.address());
        command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1").env("LANG", "C.UTF-8").env("TZ", "Europe/London");
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.env("DROWSE_TEST_NOW", self.now().to_rfc3339()).env("DROWSE_TEST_SPEED", self.speed.to_string());
        command
    }

    /// Runs `drowse` with `--json` and returns what it printed.
    ///
    /// # Panics
    /// When it fails.
    #[must_use]
    pub fn drowse(&self, words: &[&str]) -> Value {
        let output = self.command(&drowse()).args(words).arg("--json").output().expect("drowse is built");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "drowse {words:?}: {said}");
        serde_json::from_slice(&output.stdout).expect("--json prints one JSON document")
    }

    /// Asks for a routine as `drowse start` does: the open window plays it.
    ///
    /// # Panics
    /// When no window is open.
    pub fn ask_for(&self, routine: &str) {
        let mut asking = self.command(&drowse_window());
        let status = asking.args(["--play", &format!("--routine={routine}")]).status().expect("the window is built");
        assert!(status.success(), "the open window did not take {routine}");
    }

    /// Runs `drowse` for what it does, not for what it says.
    ///
    /// # Panics
    /// When it fails.
    pub fn tell(&self, words: &[&str]) {
        let output = self.command(&drowse()).args(words).output().expect("drowse is built");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "drowse {words:?}: {said}");
    }

    /// Starts the agent and waits until its door is open.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn start_agent(&self) -> Running {
        let mut command = self.command(&drowse());
        let agent = Running::start(command.args(["agent", "--foreground"])).expect("drowse is built");
        until("the agent's socket", || self.agent_socket());
        agent
    }

    /// Asks the diary one question, as SQLite has it.
    ///
    /// # Panics
    /// When the diary is not there or the question has no answer.
    pub fn ask<T: rusqlite::types::FromSql>(&self, question: &str) -> T {
        let path = self.data_dir().join("diary.db");
        let diary = rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY);
        let diary = diary.expect("the diary was made");
        diary.query_row(question, [], |row| row.get(0)).expect("the question has an answer")
    }

    fn agent_socket(&self) -> Option<PathBuf> {
        let folder = fs::read_dir(self.home.path().join("runtime/drowse")).ok()?;
        let mut sockets = folder.flatten().map(|entry| entry.path());
        sockets.find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.ends_with(".sock") && !name.contains("window")
        })
    }
}

impl Machine {
    /// Ends whatever of Drowse runs on this machine: the window starts an agent, and an agent a window, that outlive both.
    pub fn end_all(&self) {
        let mark = format!("DROWSE_DATA_DIR={}", self.data_dir().display());
        let is_ours = |environment: Vec<u8>| environment.split(|byte| *byte == 0).any(|pair| pair == mark.as_bytes());
        for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
            if fs::read(entry.path().join("environ")).is_ok_and(is_ours) {
                let _ = Command::new("kill").arg("-KILL").arg(entry.file_name()).status();
            }
        }
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.end_all();
    }
}
