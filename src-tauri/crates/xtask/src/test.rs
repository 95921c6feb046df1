//! `cargo xtask test`: everything, from formatting to the real window.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Instant;

use crate::bundle;
use crate::programs::{build_tests, in_tests};
use crate::setup::{Need, build_interface, install_driver, install_interface, install_packages};
use crate::shell::{Done, Failure, cargo, finish, finish_and_hear, npm, root, say};
use crate::tally::Tally;

/// Sets the machine up and runs every test; goes on after a failure, so that one run tells all.
pub fn test() -> Done {
    let begun = Instant::now();
    let mut tally = Tally::default();
    timed(&mut tally, "setting up", |_| {
        install_packages(&[Need::Build, Need::Headless, Need::Test, Need::Bundle])?;
        install_interface()?;
        build_interface()
    })?;
    check(&mut tally, "formatting", cargo().args(["fmt", "--all", "--check"]))?;
    // The browser leaves a core idle much of the time, and so do linkers. The tests of the programs measure and wait for
    // real windows: nothing runs beside those.
    let interface = thread::spawn(test_interface);
    let compiled = compile(&mut tally);
    let tested = interface.join().map_err(|_| Failure("the tests of the interface panicked".to_owned()))?;
    tally.add(tested?);
    compiled?;
    test_programs(&mut tally)?;
    println!("\n{}", tally.closing(begun.elapsed()));
    if tally.failed() == 0 { Ok(()) } else { Err(Failure("not everything passed".to_owned())) }
}

fn compile(tally: &mut Tally) -> Done {
    check(tally, "clippy", in_tests("clippy").args(["--all-targets", "--", "--deny", "warnings"]))?;
    count(tally, "xtask", cargo().args(["test", "--quiet", "--package", "xtask"]))?;
    timed(tally, "building programs and tests", |_| {
        if cfg!(target_os = "linux") {
            install_driver()?;
        }
        build_tests()
    })
}

/// Rules, storage, journeys, command line, agent, shell, and the real window; and the types they write.
fn test_programs(tally: &mut Tally) -> Done {
    let before = generated()?;
    count(tally, "programs and window", in_tests("test").arg("--no-fail-fast"))?;
    let is_same = before == generated()?;
    tally.check("generated types: they were out of date and are written anew; commit them", is_same);
    if cfg!(target_os = "linux") {
        timed(tally, "package", |tally| {
            let holds = bundle::check_in_tests().inspect_err(|failure| eprintln!("{failure}")).is_ok();
            tally.check("package", holds);
            Ok(())
        })?;
    }
    Ok(())
}

fn test_interface() -> Done<Tally> {
    let mut tally = Tally::default();
    check(&mut tally, "types of the interface", npm().args(["run", "--silent", "check"]))?;
    check(&mut tally, "lint of the interface", npm().args(["run", "--silent", "lint"]))?;
    count(&mut tally, "interface", npm().args(["run", "--silent", "test"]))?;
    count(&mut tally, "pictures of the interface", npm().args(["run", "--silent", "shots"]))?;
    Ok(tally)
}

fn check(tally: &mut Tally, step: &str, command: &mut Command) -> Done {
    say(step);
    timed(tally, step, |tally| {
        let holds = finish(command).inspect_err(|failure| eprintln!("{failure}")).is_ok();
        tally.check(step, holds);
        Ok(())
    })
}

fn count(tally: &mut Tally, step: &str, command: &mut Command) -> Done {
    say(step);
    timed(tally, step, |tally| {
        let failed_before = tally.failed();
        let well = finish_and_hear(command.env("NO_COLOR", "1"), |line| tally.hear(line))?;
        tally.ended(step, well, failed_before);
        Ok(())
    })
}

/// Does a step and notes how long it took.
fn timed(tally: &mut Tally, step: &str, work: impl FnOnce(&mut Tally) -> Done) -> Done {
    let begun = Instant::now();
    let done = work(tally);
    tally.took(step, begun.elapsed());
    done
}

/// Reads the types the border tests write.
fn generated() -> Done<BTreeMap<PathBuf, Vec<u8>>> {
    let folder = fs::read_dir(root().join("ui/src/ipc/generated"))?;
    let files = folder.map(|entry| {
        let path = entry?.path();
        Ok((path.clone(), fs::read(path)?))
    });
    files.collect()
}
