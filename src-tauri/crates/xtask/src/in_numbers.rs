//! Promises that are tried in great numbers on every core, from a seed or from a random one.

use std::process::Command;
use std::time::Instant;

use crate::programs::release;
use crate::shell::{Done, cargo, finish, say};

/// No importer panics, hangs or eats memory, however a file is damaged.
pub const DAMAGED_FILES: Promise = Promise {
    package: "drowse-fuzz",
    what: "files",
    count: 10_000_000,
    beginning: "reading ten million damaged files",
};

/// Reminders come as they should in a world of random schedules and trouble.
pub const CLOCK_NIGHTS: Promise =
    Promise { package: "drowse-clock", what: "nights", count: 1_000_000, beginning: "living through a million nights" };

/// What must hold, and how often it is tried.
pub struct Promise {
    package: &'static str,
    /// What is counted, and the program that does it.
    what: &'static str,
    count: u32,
    beginning: &'static str,
}

impl Promise {
    /// Tries it and says how fast.
    ///
    /// # Errors
    /// When it is broken: the case that does is printed, with its seed.
    pub fn hold(&self, seed: Option<&str>) -> Done {
        let Self { package, what, count, beginning } = self;
        finish(cargo().args(["build", "--release", "--package", package]))?;
        say(beginning);
        let begun = Instant::now();
        finish(Command::new(release(what)).arg(count.to_string()).args(seed))?;
        let seconds = begun.elapsed().as_secs_f64();
        println!("{count} {what} in {seconds:.0} s, {:.0} {what} a second", f64::from(*count) / seconds);
        Ok(())
    }
}
