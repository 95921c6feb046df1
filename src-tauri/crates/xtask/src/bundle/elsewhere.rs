//! Packages for macOS and Windows, made by Tauri's bundler. Nobody has installed them yet.

use crate::programs::build_dist;
use crate::shell::{Done, finish, npm};

/// Lays `drowse.exe` beside the window. On macOS `tauri.conf.json` says where; there this would be another place.
const BESIDE: &str = r#"{"bundle":{"resources":{"../target/dist/drowse.exe":"drowse.exe"}}}"#;

/// Builds and bundles.
pub fn bundle() -> Done {
    build_dist(&["drowse"])?;
    let mut command = npm();
    command.args(["run", "tauri", "--", "build", "--bundles", if cfg!(windows) { "nsis" } else { "app,dmg" }]);
    if cfg!(windows) {
        command.args(["--config", BESIDE]);
    }
    finish(command.args(["--", "--profile", "dist"]))
}
