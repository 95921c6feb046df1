//! Programs started by a test, ended with it.

use std::io::{self, BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A program that ends when this value is dropped.
#[derive(Debug)]
pub struct Running(Child);

impl Running {
    /// Starts `command` in a process group of its own, so that its children end with it.
    ///
    /// # Errors
    /// When the program is not installed.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        command.process_group(0).stdin(Stdio::null()).spawn().map(Self)
    }

    /// Starts `command` and waits for the first line it prints: by then it is ready.
    ///
    /// # Errors
    /// When the program is not installed or prints nothing.
    pub fn start_and_read_line(command: &mut Command) -> io::Result<(Self, String)> {
        let mut running = Self::start(command.stdout(Stdio::piped()))?;
        let out = running.0.stdout.take().expect("standard output is piped in the line above");
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        if line.is_empty() {
            return Err(io::Error::other(format!("{:?} ended before it was ready", command.get_program())));
        }
        Ok((running, line.trim().to_owned()))
    }

    /// Returns its process number, which is that of its group too.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Ends the program and its children at once, as a power cut would.
    pub fn kill(&mut self) {
        self.signal("-KILL");
        // Fails when it was ended before: then it is gone, which is what was asked.
        let _ = self.0.wait();
    }

    /// Signals the whole group: the children of a driver or a desktop program are ours too.
    fn signal(&self, name: &str) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args([name, "--", &group]).stderr(Stdio::null()).status();
    }

    /// Tells whether the program ended by itself.
    pub fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.signal("-TERM");
        for _ in 0..50 {
            if self.has_ended() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        self.kill();
    }
}
