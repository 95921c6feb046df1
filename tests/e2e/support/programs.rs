//! Where the programs under test are: beside the test, as cargo builds them.

use std::path::{Path, PathBuf};

/// Returns the command line and agent.
#[must_use]
pub fn drowse() -> PathBuf {
    built("drowse")
}

/// Returns the window.
#[must_use]
pub fn drowse_window() -> PathBuf {
    built("drowse-window")
}

/// Returns the WebDriver `cargo xtask test` installs.
#[must_use]
pub fn tauri_driver() -> PathBuf {
    target().join("tools/bin/tauri-driver")
}

/// Returns a file of `tests/samples`.
#[must_use]
pub fn sample(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("samples").join(path)
}

fn built(name: &str) -> PathBuf {
    let path = profile().join(name);
    assert!(path.is_file(), "{} is not built: run the tests through `cargo xtask test`", path.display());
    path
}

/// `target/debug`: the tests lie in its `deps`.
fn profile() -> PathBuf {
    let here = std::env::current_exe().expect("a running test has a path");
    let mut folders = here.ancestors().skip(1);
    let folder = folders.find(|folder| !folder.ends_with("deps"));
    folder.expect("a test lies in target/<profile>/deps").to_owned()
}

fn target() -> PathBuf {
    profile().parent().expect("a profile lies in target").to_owned()
}
