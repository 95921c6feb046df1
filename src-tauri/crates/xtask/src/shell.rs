//! Running other programs, and saying so.

use std::ffi::OsStr;
use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Why a task stopped: words for the person at the terminal.
#[derive(Debug)]
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// What a task returns.
pub type Done<T = ()> = Result<T, Failure>;

/// Returns the folder of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).expect("xtask lies three folders below the repository").to_owned()
}

/// Prepares the cargo that runs this task.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Prepares npm in the interface's folder.
pub fn npm() -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(root().join("ui"));
    command
}

/// Says what is being done.
pub fn say(what: &str) {
    println!("\n── {what}");
}

/// Tells whether a program can be run.
pub fn has(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

/// Runs a command to its end.
///
/// # Errors
/// When it is not installed, or ends with anything but 0.
pub fn finish(command: &mut Command) -> Done {
    let status = command.status().map_err(|error| Failure(format!("{}: {error}", shown(command))))?;
    if status.success() { Ok(()) } else { Err(Failure(format!("{} failed", shown(command)))) }
}

/// Runs a command to its end, passes its output on and hands every line of it to `hear`. Tells whether it ended well.
///
/// # Errors
/// When it is not installed.
pub fn finish_and_hear(command: &mut Command, mut hear: impl FnMut(&str)) -> Done<bool> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| Failure(format!("{}: {error}", shown(command))))?;
    let out = child.stdout.take().expect("standard output is piped above");
    // Locked a line at a time: another step may be speaking beside this one.
    let mut screen = io::stdout();
    for line in BufReader::new(out).lines() {
        let line = line?;
        writeln!(screen, "{line}")?;
        hear(&line);
    }
    Ok(child.wait()?.success())
}

/// Returns what a command prints, trimmed; `None` when it fails or is not installed.
pub fn answer(program: &str, words: &[&str]) -> Option<String> {
    let output = Command::new(program).args(words).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A program that ends when this value is dropped.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Asked first, so that a virtual screen removes its lock and the window saves its size.
        #[cfg(unix)]
        let _ = Command::new("kill").arg(self.0.id().to_string()).stderr(Stdio::null()).status();
        for _ in 0..40 {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
