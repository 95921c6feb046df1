//! `cargo xtask shots`: the pictures of the README, from the real window.

use crate::programs::{build_tests, in_tests};
use crate::setup::{Need, build_interface, install_driver, install_interface, install_packages};
use crate::shell::{Done, finish, say};

/// Takes the pictures into `docs/pictures`.
pub fn shots() -> Done {
    install_packages(&[Need::Build, Need::Headless, Need::Test])?;
    install_interface()?;
    build_interface()?;
    install_driver()?;
    build_tests()?;
    say("taking the pictures");
    // The same words as the tests, so that nothing is compiled again.
    finish(in_tests("test").args(["--test", "pictures", "--", "--ignored"]))
}
