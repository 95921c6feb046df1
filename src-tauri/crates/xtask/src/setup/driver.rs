//! The WebDriver of the window.

use crate::shell::{Done, cargo, finish, root, say};

const VERSION: &str = "2.1.0";

/// Installs tauri-driver into `target/tools`, once.
///
/// # Errors
/// When it cannot be downloaded or built.
pub fn install_driver() -> Done {
    let tools = root().join("target/tools");
    if tools.join("bin/tauri-driver").is_file() {
        return Ok(());
    }
    say(&format!("installing tauri-driver {VERSION} into target/tools"));
    let mut command = cargo();
    command.args(["install", "tauri-driver", "--version", VERSION, "--locked", "--root"]).arg(tools);
    finish(&mut command)
}
