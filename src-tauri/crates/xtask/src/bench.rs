//! `cargo xtask bench`: ratios within one run, since machines differ and ratios less.

use std::process::Command;

use crate::programs::{build_dist, build_release, build_tests, release};
use crate::setup::{Need, build_interface, install_driver, install_interface, install_packages};
use crate::shell::{Done, cargo, finish, root, say};
use crate::{diary_imports, diary_years, in_numbers, player_strokes};

/// Measures the processor time of the player's strokes in the real window, without a screen.
pub fn player() -> Done {
    install_packages(&[Need::Build, Need::Headless, Need::Test])?;
    install_interface()?;
    build_interface()?;
    build_release()?;
    say("watching each kind of stroke; leave the machine alone for four minutes");
    player_strokes::measure()
}

/// How the window stands while it is listened to, and for how many minutes, unless the person says otherwise.
const LISTENINGS: [&str; 3] = ["minimised=20", "visible=5", "hidden=5"];

/// Measures how far the sound of the real window is from its plan, on a sound server of its own.
pub fn sound(listenings: &[&str]) -> Done {
    install_packages(&[Need::Build, Need::Headless, Need::Test, Need::Listen])?;
    install_interface()?;
    build_interface()?;
    install_driver()?;
    build_tests()?;
    say("listening; leave the machine alone");
    let listenings = if listenings.is_empty() { &LISTENINGS } else { listenings };
    finish(Command::new(root().join("target/debug/listening")).args(listenings))
}

/// Weighs the agent beside Workrave and Safe Eyes on a virtual screen, and times its reminders.
pub fn agent(minutes: &[&str]) -> Done {
    install_packages(&[Need::Build, Need::Headless, Need::Test])?;
    // Without them the agent is weighed alone.
    if let Err(failure) = install_packages(&[Need::Beside]) {
        println!("{failure}");
    }
    install_interface()?;
    build_interface()?;
    build_dist(&["drowse-window", "drowse"])?;
    build_tests()?;
    say("weighing; leave the machine alone for a quarter of an hour");
    finish(Command::new(root().join("target/debug/weighing")).args(minutes))
}

/// Lives through a million nights of reminders; a seed repeats those of another run.
pub fn clock(seed: Option<&str>) -> Done {
    install_packages(&[Need::Build])?;
    in_numbers::CLOCK_NIGHTS.hold(seed)
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

/// Measures importing, exporting, opening and saving diaries of many years, beside Python.
pub fn diary(sizes: &diary_imports::Sizes) -> Done {
    install_packages(&[Need::Build, Need::Python])?;
    finish(cargo().args(["build", "--release", "--package", "drowse"]))?;
    say("measuring; leave the machine alone for some minutes");
    diary_imports::measure(&release("drowse"), sizes)
}

/// Times everything that Trends shows of 10 and of 50 years, without the diary file.
pub fn trends() -> Done {
    install_packages(&[Need::Build, Need::Headless, Need::Test])?;
    install_interface()?;
    build_interface()?;
    install_driver()?;
    build_release()?;
    finish(cargo().args(["build", "--quiet", "--release", "--package", "drowse-e2e", "--bin", "painting"]))?;
    say("measuring; leave the machine alone for two minutes");
    let example =
        ["run", "--quiet", "--release", "--package", "drowse-core", "--example", "trends_years", "--", "10", "50"];
    finish(cargo().args(example))?;
    finish(&mut Command::new(release("painting")))
}
