//! `cargo xtask shots`: the pictures of the README, from the real window; with `--routines`, those of every step.

use std::process::Command;

use crate::programs::build_tests;
use crate::setup::{Need, build_interface, install_driver, install_interface, install_packages};
use crate::shell::{Done, finish, npm, root, say};

/// Takes the pictures into `docs/pictures`.
pub fn shots() -> Done {
    install_packages(&[Need::Build, Need::Headless, Need::Test])?;
    install_interface()?;
    build_interface()?;
    install_driver()?;
    build_tests()?;
    say("taking the pictures");
    finish(&mut Command::new(root().join("target/debug/pictures")))
}

/// Pictures every step of every routine into `ui/shots/routines`, in a browser with sample data: one sheet
/// for each routine, theme and size of window.
pub fn routines() -> Done {
    install_packages(&[Need::Test])?;
    install_interface()?;
    say("picturing every step");
    finish(npm().args(["run", "--silent", "sheets"]))
}
