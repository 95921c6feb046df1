//! `cargo xtask bundle`: what a person installs.
//!
//! The .deb is laid out here and packed by dpkg's own tools, which are on every machine that can build Drowse. Tauri's
//! bundler names .desktop file and icon after the program and knows neither metainfo nor manual; cargo-deb would have to
//! be compiled first, for minutes in every clean checkout. On macOS and Windows Tauri's bundler does it.

mod check;
mod deb;
mod elsewhere;
mod icons;
mod manual;

use std::path::PathBuf;

use crate::programs::{Build, build_dist};
use crate::setup::{Need, build_interface, install_interface, install_packages};
use crate::shell::{Done, say};

/// The name desktops know Drowse by; `APP_ID` in `host` and `identifier` in `tauri.conf.json` are the same.
const APP_ID: &str = "io.github.drowse.Drowse";

/// Builds both programs for people and packs them; with `is_checked`, also installs, runs and removes them in a scratch
/// root.
pub fn bundle(is_checked: bool) -> Done {
    let needs: &[Need] =
        if is_checked { &[Need::Build, Need::Headless, Need::Bundle] } else { &[Need::Build, Need::Bundle] };
    install_packages(needs)?;
    install_interface()?;
    build_interface()?;
    if !cfg!(target_os = "linux") {
        return elsewhere::bundle();
    }
    build_dist(&["drowse-window", "drowse"])?;
    let package = deb::pack(Build::Dist)?;
    if is_checked { check::check(&package) } else { Ok(()) }
}

/// Packs the programs the tests have built, and checks that: the same package but for speed and size.
pub fn check_in_tests() -> Done {
    say("package: packing, installing, running and removing it in a scratch root");
    check::check(&deb::pack(Build::Tests)?)
}

/// Returns where packages and scratch roots are made.
fn workshop() -> PathBuf {
    crate::shell::root().join("target/bundle")
}
