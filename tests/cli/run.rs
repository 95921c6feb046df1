//! Running `drowse` over a diary of its own.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program under test, built with this test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_drowse");

/// Nine in the morning, in London.
pub const MORNING: &str = "2025-01-15T09:00:00Z";

/// A folder for a diary, and the command line over it.
pub struct Terminal {
    folder: TempDir,
}

/// How a run ended.
pub struct Ended {
    pub exit_code: Option<i32>,
    pub out: String,
    pub errors: String,
}

impl Terminal {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The command with the folder, the zone and the clock set.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.arg("--data-dir").arg(self.folder()).args(["--zone", "Europe/London", "--now", MORNING]);
        command.args(arguments).env("LANG", "en_GB.UTF-8").env_remove("DROWSE_LOG");
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments).output().unwrap())
    }

    /// Runs it with a document on standard input.
    pub fn run_with(&self, arguments: &[&str], document: &Value) -> Ended {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(document.to_string().as_bytes()).unwrap();
        ended(child.wait_with_output().unwrap())
    }

    /// Runs it with `--json`, expects it to work, and returns the one document it printed.
    #[track_caller]
    pub fn json(&self, arguments: &[&str]) -> Value {
        self.run(&[arguments, &["--json"]].concat()).document()
    }

    /// As `json`, with a document on standard input.
    #[track_caller]
    pub fn json_with(&self, arguments: &[&str], document: &Value) -> Value {
        self.run_with(&[arguments, &["--json", "--json-input", "-"]].concat(), document).document()
    }
}

pub fn ended(output: Output) -> Ended {
    Ended {
        exit_code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Ended {
    #[track_caller]
    fn document(&self) -> Value {
        assert_eq!(self.exit_code, Some(0), "{}", self.errors);
        serde_json::from_str(&self.out).unwrap()
    }

    /// Expects a refusal: nothing printed, one line that says what and what to do.
    #[track_caller]
    pub fn refusal(&self, exit_code: i32) -> String {
        assert_eq!(self.exit_code, Some(exit_code), "{}{}", self.out, self.errors);
        assert_eq!(self.out, "");
        let lines: Vec<&str> = self.errors.lines().collect();
        assert_eq!(lines.len(), 1, "{}", self.errors);
        let said = lines[0].strip_prefix("error: ").expect("a refusal begins with error");
        assert!(said.contains("; "), "{said} does not say what to do");
        said.to_owned()
    }
}
