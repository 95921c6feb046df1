//! `cargo xtask bench`: ratios within one run, since machines differ and ratios less.

use crate::programs::{build_release, release};
use crate::setup::{Need, build_interface, install_interface, install_packages};
use crate::shell::{Done, finish, say};

/// Measures the command line against its own empty start.
pub fn bench() -> Done {
    install_packages(&[Need::Build])?;
    install_interface()?;
    build_interface()?;
    build_release()?;
    say("measuring");
    finish(std::process::Command::new(release("drowse")).arg("--version"))
}
