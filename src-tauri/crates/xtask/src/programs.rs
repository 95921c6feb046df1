//! The two programs, and the one command that builds them in each profile.
//!
//! Cargo unifies features over what one command names: another selection of packages would compile most of the
//! dependencies again. So tests, pictures and end-to-end tests share the words of [`in_tests`].

use std::path::PathBuf;
use std::process::Command;

use crate::shell::{Done, cargo, finish, root, say};

/// Time can be bent in test builds only: `compile_error!` refuses these in a release.
const TEST_HOOKS: &str = "drowse/test-hooks,drowse-window/test-hooks";

/// Builds both programs for a person.
///
/// # Errors
/// When one does not compile.
pub fn build_release() -> Done {
    say("building Drowse (minutes the first time, seconds afterwards)");
    finish(cargo().args(["build", "--release", "--package", "drowse-window", "--package", "drowse"]))
}

/// How programs were built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// To be installed: small and slow to build.
    Dist,
    /// In the one test build.
    Tests,
}

impl Build {
    /// Says which build it is.
    pub fn words(self) -> &'static str {
        match self {
            Self::Dist => "built to be installed (profile dist)",
            Self::Tests => "built for tests (debug, with test hooks): not for people",
        }
    }

    /// Returns where a program is.
    pub fn program(self, name: &str) -> PathBuf {
        let folder = if self == Self::Dist { "dist" } else { "debug" };
        root().join("target").join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}

/// Builds programs to be installed, as small as they get.
///
/// # Errors
/// When one does not compile.
pub fn build_dist(names: &[&str]) -> Done {
    say("building Drowse to be installed (many minutes the first time)");
    let packages = names.iter().flat_map(|name| ["--package", name]);
    finish(cargo().args(["build", "--profile", "dist"]).args(packages))
}

/// Returns where a program for a person is.
pub fn release(name: &str) -> PathBuf {
    root().join("target/release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Prepares a cargo command over everything that is tested, in the one test build.
pub fn in_tests(subcommand: &str) -> Command {
    let mut command = cargo();
    command.args([subcommand, "--workspace", "--exclude", "xtask", "--features", TEST_HOOKS]);
    command
}

/// Builds programs and tests in the one test build.
///
/// # Errors
/// When something does not compile.
pub fn build_tests() -> Done {
    say("building programs and tests");
    finish(in_tests("build").arg("--all-targets"))
}
