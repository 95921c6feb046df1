//! `cargo xtask check-windows`: compiles everything but the window for Windows, without a Windows.

use std::process::Command;

use crate::setup::{Need, install_packages, is_debian};
use crate::shell::{Done, Failure, answer, cargo, finish, root, say};

const TARGET: &str = "x86_64-pc-windows-gnu";

/// The crates that do not draw. The window is built on a real Windows, in the workflow.
const CRATES: &[&str] =
    &["drowse-core", "drowse-store", "drowse-exchange", "drowse-app", "drowse-host", "drowse-sound", "drowse"];

/// Checks the crates with rustup's standard library for Windows, or with Debian's compiler and the library's source.
pub fn check_windows() -> Done {
    let installed = answer("rustup", &["target", "list", "--installed"]).unwrap_or_default();
    let mut command = if installed.lines().any(|target| target == TARGET) {
        cargo()
    } else if is_debian() {
        install_packages(&[Need::Windows])?;
        with_the_library_from_source()
    } else {
        let how = format!("rustup target add {TARGET}");
        return Err(Failure(format!("the standard library for Windows is missing; run\n  {how}\nand start again")));
    };
    say("compiling for Windows");
    command.args(["check", "--target", TARGET, "--target-dir"]).arg(root().join("target/windows"));
    for name in CRATES {
        command.args(["--package", name]);
    }
    finish(&mut command)
}

/// Debian has no standard library for this target, but its source, which its own compiler can build. The three packages
/// are of one version and called by path: another compiler would not take this source.
fn with_the_library_from_source() -> Command {
    let mut command = Command::new("/usr/bin/cargo");
    command.current_dir(root()).env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
    // What the cargo of this task told its children about another compiler.
    for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTDOC", "RUSTC_WRAPPER"] {
        command.env_remove(variable);
    }
    command.arg("-Zbuild-std=std,panic_abort,panic_unwind");
    command
}
