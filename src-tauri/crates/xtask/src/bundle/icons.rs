//! The icon in the sizes desktops ask for.

use std::path::Path;
use std::process::Command;

use super::APP_ID;
use super::deb::copy;
use crate::shell::{Done, finish, root};

/// Widths of the pictures in the theme every other one falls back to.
pub const SIZES: &[u32] = &[16, 22, 24, 32, 48, 64, 128, 256, 512];

/// Draws the icon into a theme's folder.
pub fn draw(theme: &Path) -> Done {
    let source = root().join("src-tauri/icons/source/drowse.svg");
    for size in SIZES {
        let place = theme.join(format!("{size}x{size}/apps/{APP_ID}.png"));
        std::fs::create_dir_all(place.parent().unwrap_or(theme))?;
        let width = size.to_string();
        finish(Command::new("rsvg-convert").args(["-w", &width, "-h", &width]).arg(&source).arg("-o").arg(place))?;
    }
    copy(&source, &theme.join(format!("scalable/apps/{APP_ID}.svg")))
}
