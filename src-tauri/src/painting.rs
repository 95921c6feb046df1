//! Who paints the page: the graphics card where there is one, else WebKit itself.
//!
//! Without a card WebKitGTK composes every picture of the page in a software OpenGL, the whole window each time. For a small
//! stroke that moves twenty times a second this takes six times the work of painting the few changed spots.

use tauri::{Runtime, WebviewWindow};

/// Lets WebKit paint by itself on a computer whose graphics card cannot, and leaves every other system as it is.
pub fn suit_the_machine<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    if !linux::has_graphics_card() {
        window.with_webview(|webview| linux::paint_without_card(&webview.inner()))?;
    }
    #[cfg(not(target_os = "linux"))]
    let _ = window;
    Ok(())
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::path::Path;

    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebView, WebViewExt};

    /// Where the kernel shows every card that can draw.
    const CARDS: &str = "/dev/dri";

    pub fn has_graphics_card() -> bool {
        draws(Path::new(CARDS))
    }

    /// Tells whether a folder of cards holds one that renders: one that only shows pictures has no `renderD` file.
    fn draws(cards: &Path) -> bool {
        let Ok(cards) = fs::read_dir(cards) else { return false };
        cards.flatten().any(|card| card.file_name().to_string_lossy().starts_with("renderD"))
    }

    pub fn paint_without_card(webview: &WebView) {
        if let Some(settings) = WebViewExt::settings(webview) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    }

    #[cfg(test)]
    mod tests {
        use super::draws;

        #[test]
        fn a_card_that_only_shows_does_not_draw() {
            let cards = tempfile::tempdir().unwrap();
            assert!(!draws(&cards.path().join("none")));
            std::fs::write(cards.path().join("card0"), "").unwrap();
            assert!(!draws(cards.path()));
            std::fs::write(cards.path().join("renderD128"), "").unwrap();
            assert!(draws(cards.path()));
        }
    }
}
