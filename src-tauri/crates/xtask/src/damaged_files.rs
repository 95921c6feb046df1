//! Ten million damaged files: no importer panics, hangs or eats memory.

use std::process::Command;
use std::time::Instant;

use crate::programs::release;
use crate::shell::{Done, cargo, finish, say};

const FILES: u32 = 10_000_000;

/// Damages and reads ten million files on every core, from a seed or from a random one, and says how fast.
///
/// # Errors
/// When a reader does not survive one: its seed is printed.
pub fn read(seed: Option<&str>) -> Done {
    finish(cargo().args(["build", "--release", "--package", "drowse-fuzz"]))?;
    say("reading ten million damaged files");
    let begun = Instant::now();
    finish(Command::new(release("files")).arg(FILES.to_string()).args(seed))?;
    let seconds = begun.elapsed().as_secs_f64();
    println!("{FILES} files in {seconds:.0} s, {:.0} files a second", f64::from(FILES) / seconds);
    Ok(())
}
