//! An evening in London: lights out at 22:45, the massage due at 22:00.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use std::{fs, thread};

use drowse_host::socket::{self, Door};
use serde_json::Value;
use tempfile::TempDir;

use crate::bus::Bus;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_drowse");

/// How often another process is asked, and for how long.
pub const ASK_EVERY: Duration = Duration::from_millis(20);
const TRIES: usize = 500;

/// A diary, a clock, and the agent over them.
pub struct Evening {
    folder: TempDir,
    /// Where the agent looks for its bus.
    address: String,
    /// What tells the programs the time, the zone, and whatever else a test sets.
    variables: Vec<(&'static str, OsString)>,
    agent: Option<Child>,
}

impl Evening {
    /// Prepares an evening at a wall time of 14 January, with the reminder of the massage alone. The clock is a file.
    pub fn new(bus: Option<&Bus>, time: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock").into();
        let evening = Self::by_clock(bus, folder, vec![("DROWSE_TEST_CLOCK", file), ("TZ", "Europe/London".into())]);
        evening.set_clock(time);
        evening.drowse(&["settings", "set", "reminder.morning_log.enabled", "false"]);
        evening
    }

    /// Prepares a diary in `folder` for programs that are told the time by some variables.
    pub fn by_clock(bus: Option<&Bus>, folder: TempDir, variables: Vec<(&'static str, OsString)>) -> Self {
        let nowhere = "unix:path=/nonexistent/bus".to_owned();
        Self { folder, address: bus.map_or(nowhere, |bus| bus.address.clone()), variables, agent: None }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Puts the clock to a wall time of 14 January 2025. Renamed into place: the agent must not read half a time.
    pub fn set_clock(&self, time: &str) {
        let next = self.folder().join("clock.next");
        fs::write(&next, format!("2025-01-14T{time}Z")).unwrap();
        fs::rename(&next, self.folder().join("clock")).unwrap();
    }

    /// Sets a variable for the programs started from now on.
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.variables.push((name, value.into()));
    }

    /// Lays a copy of the program into a folder.
    pub fn install(&self, folder: &str) -> PathBuf {
        let program = self.folder().join(folder).join("drowse");
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        if fs::hard_link(PROGRAM, &program).is_err() {
            fs::copy(PROGRAM, &program).unwrap();
        }
        program
    }

    /// Starts the agent and waits until it listens and has written down when it began: a clock that is moved before that
    /// would be the one it began at.
    pub fn start(&mut self) {
        self.start_version(env!("CARGO_PKG_VERSION"));
    }

    /// Starts an agent that says it is of another version.
    pub fn start_version(&mut self, version: &str) {
        let mut command = self.command(&["agent", "--foreground"]);
        command.env("DROWSE_TEST_VERSION", version);
        self.start_as(command);
    }

    /// Starts another copy of the program as the agent.
    pub fn start_copy(&mut self, program: &Path) {
        self.start_as(self.command_of(program, &["agent", "--foreground"]));
    }

    fn start_as(&mut self, mut command: Command) {
        let runs = self.runs();
        self.agent = Some(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        until("the agent listens", || socket::knock(self.folder(), Door::Agent).is_ok());
        until("the agent began", || self.runs() > runs);
    }

    fn runs(&self) -> i64 {
        let diary = rusqlite::Connection::open(self.folder().join("diary.db")).unwrap();
        diary.query_row("SELECT count(*) FROM agent_run", [], |row| row.get(0)).unwrap()
    }

    /// Waits for the end of an agent that was asked to end; returns its exit code.
    pub fn ended(&mut self) -> Option<i32> {
        self.agent.take().unwrap().wait().unwrap().code()
    }

    /// Ends the agent as a crash would.
    pub fn kill(&mut self) {
        let mut agent = self.agent.take().unwrap();
        agent.kill().unwrap();
        agent.wait().unwrap();
    }

    /// Ends the agent as the system does at log-out; returns its exit code.
    pub fn terminate(&mut self) -> Option<i32> {
        let agent = self.agent.as_ref().unwrap().id().to_string();
        assert!(Command::new("kill").args(["-TERM", &agent]).status().unwrap().success());
        self.ended()
    }

    /// Runs the command line over the same diary, bus and clock.
    #[track_caller]
    pub fn drowse(&self, arguments: &[&str]) -> Value {
        let ended = self.run(&[arguments, &["--json"]].concat());
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
        serde_json::from_slice(&ended.stdout).unwrap_or(Value::Null)
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// What became of the massage reminder of this evening.
    pub fn occurrence(&self) -> Value {
        self.drowse(&["reminders", "log"])["occurrences"][0].clone()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        self.command_of(Path::new(PROGRAM), arguments)
    }

    /// Prepares another copy of the program over the same diary, bus and clock.
    pub fn command_of(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).env("DROWSE_DATA_DIR", self.folder()).env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        // A screen of whoever runs the tests is none of ours.
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").envs(self.variables.iter().cloned());
        command.env("HOME", self.folder()).env("LANG", "en_GB.UTF-8").env_remove("DROWSE_LOG");
        command.env_remove("XDG_CONFIG_HOME");
        command
    }
}

impl Drop for Evening {
    fn drop(&mut self) {
        if self.agent.is_some() {
            self.kill();
        }
    }
}

/// Asks again and again whether another process has got so far.
#[track_caller]
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..TRIES {
        if is_so() {
            return;
        }
        thread::sleep(ASK_EVERY);
    }
    panic!("waited in vain: {what}");
}
