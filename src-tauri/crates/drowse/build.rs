//! Links the program so that it takes less memory.

use std::env;
use std::process::Command;

/// The first release of the C library that reads packed addresses.
const READS_PACKED: (u32, u32) = (2, 36);

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // A program that may lie anywhere has its addresses adjusted when it starts. The tables of all zones hold forty thousand
    // of them; the list of where they stand is a megabyte that every start reads, and packed a few pages.
    if is_for_this_linux() && c_library() >= Some(READS_PACKED) {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// Tells whether the program is built for a Linux like this one, whose C library can be asked.
fn is_for_this_linux() -> bool {
    let is = |variable: &str, wanted: &str| env::var(variable).is_ok_and(|value| value == wanted);
    is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") && env::var("HOST") == env::var("TARGET")
}

/// Asks the C library for its release.
fn c_library() -> Option<(u32, u32)> {
    let told = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
    let text = String::from_utf8(told.stdout).ok()?;
    let (major, minor) = text.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
