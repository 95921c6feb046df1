//! The interface's packages and its build. Both are left out when nothing changed, so that a second run takes seconds.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::shell::{Done, Failure, answer, finish, npm, root, say};

/// The oldest Node the interface builds with.
const OLDEST_NODE: u32 = 20;

/// What `npm run build` reads; the rest of `ui` may change without a new build.
const SOURCES: &[&str] = &["src", "locales", "illustrations", "public", "index.html", "package.json", "vite.config.ts"];

/// Checks Node and installs the interface's packages when the lock file changed.
///
/// # Errors
/// When Node is missing or too old, or npm fails.
pub fn install_interface() -> Done {
    check_node()?;
    let ui = root().join("ui");
    let lock = fs::read(ui.join("package-lock.json"))?;
    // Kept inside node_modules, so that it goes when they go.
    let installed = ui.join("node_modules/.drowse-installed-lock");
    if fs::read(&installed).is_ok_and(|known| known == lock) {
        return Ok(());
    }
    say("installing the interface's packages: npm ci");
    finish(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    Ok(fs::write(installed, lock)?)
}

/// Builds the interface when one of its sources is newer than the last build.
///
/// # Errors
/// When the build fails.
pub fn build_interface() -> Done {
    let ui = root().join("ui");
    let built = fs::metadata(ui.join("dist/index.html")).and_then(|known| known.modified()).ok();
    let newest = SOURCES.iter().filter_map(|source| newest(&ui.join(source))).max();
    let has_page = fs::read_to_string(ui.join("dist/index.html")).is_ok_and(|page| page.contains("<script"));
    if has_page && built > newest {
        return Ok(());
    }
    say("building the interface: npm run build");
    finish(npm().args(["run", "--silent", "build"]))
}

/// Returns when the newest file in or at `path` was written.
fn newest(path: &Path) -> Option<SystemTime> {
    let known = fs::metadata(path).ok()?;
    if !known.is_dir() {
        return known.modified().ok();
    }
    let entries = fs::read_dir(path).ok()?;
    entries.flatten().filter_map(|entry| newest(&entry.path())).chain(known.modified().ok()).max()
}

fn check_node() -> Done {
    let how = "install Node 20 or newer from https://nodejs.org or your package manager, and start again";
    let Some(version) = answer("node", &["--version"]) else {
        return Err(Failure(format!("Node is missing; {how}")));
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major < Some(OLDEST_NODE) {
        return Err(Failure(format!("Node is {version}, too old; {how}")));
    }
    Ok(())
}
