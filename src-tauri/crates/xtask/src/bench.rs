//! `cargo xtask bench`: ratios within one run, since machines differ and ratios less.

use crate::diary_years;
use crate::programs::{build_release, release};
use crate::setup::{Need, build_interface, install_interface, install_packages};
use crate::shell::{Done, say};

/// Measures the command line over diaries of many years against its own empty start and against itself over few.
pub fn bench() -> Done {
    install_packages(&[Need::Build])?;
    install_interface()?;
    build_interface()?;
    build_release()?;
    say("measuring");
    diary_years::measure(&release("drowse"))
}
