//! `cargo xtask bench`: ratios within one run, since machines differ and ratios less.

use crate::programs::{build_release, release};
use crate::setup::{Need, build_interface, install_interface, install_packages};
use crate::shell::{Done, say};
use crate::{diary_years, player_strokes};

/// Measures the processor time of the player's strokes in the real window, without a screen.
pub fn player() -> Done {
    install_packages(&[Need::Build, Need::Headless, Need::Test])?;
    install_interface()?;
    build_interface()?;
    build_release()?;
    say("watching each kind of stroke; leave the machine alone for four minutes");
    player_strokes::measure()
}

/// Measures the command line over diaries of many years against its own empty start and against itself over few.
pub fn bench() -> Done {
    install_packages(&[Need::Build])?;
    install_interface()?;
    build_interface()?;
    build_release()?;
    say("measuring");
    diary_years::measure(&release("drowse"))
}
