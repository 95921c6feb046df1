//! A million nights: the promise of the reminders in a world of random schedules and trouble.

use std::process::Command;
use std::time::Instant;

use crate::programs::release;
use crate::shell::{Done, cargo, finish, say};

const NIGHTS: u32 = 1_000_000;

/// Lives through a million nights on every core, from a seed or from a random one, and says how fast.
///
/// # Errors
/// When the promise is broken: the smallest case that does is printed, with its seed.
pub fn measure(seed: Option<&str>) -> Done {
    finish(cargo().args(["build", "--release", "--package", "drowse-clock"]))?;
    say("living through a million nights");
    let begun = Instant::now();
    finish(Command::new(release("nights")).arg(NIGHTS.to_string()).args(seed))?;
    let seconds = begun.elapsed().as_secs_f64();
    println!("{NIGHTS} nights in {seconds:.0} s, {:.0} nights a second", f64::from(NIGHTS) / seconds);
    Ok(())
}
