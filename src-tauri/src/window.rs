//! The one window: made hidden on the background of the hour, shown when the page is painted.

use std::time::Duration;

use tauri::plugin::TauriPlugin;
use tauri::window::Color;
use tauri::{AppHandle, Manager, Runtime, Theme, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

use crate::{painting, screen_reader};

/// The label the capabilities speak of.
pub const LABEL: &str = "main";

/// The theme until the diary can say which.
pub const DARK: &str = "night";

/// How long the page may take before the window is shown whatever happens.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Returns `--surface` of a theme in `ui/src/styles/tokens.css`: what is seen until the page paints.
pub fn surface(theme: &str) -> Color {
    match theme {
        "ember" => Color(0, 0, 0, 255),
        "morning" => Color(0xfb, 0xf4, 0xea, 255),
        _ => Color(0x15, 0x17, 0x2b, 255),
    }
}

/// Returns how the system draws what is around the page: the frame, and the dialogs for files.
fn frame(theme: &str) -> Theme {
    if theme == "morning" { Theme::Light } else { Theme::Dark }
}

/// Keeps size and place from one evening to the next, but never shows the window: that is `window_ready`'s.
pub fn remember_size<R: Runtime>() -> TauriPlugin<R> {
    let kept = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri_plugin_window_state::Builder::default().with_state_flags(kept).build()
}

/// Makes the window, hidden, and shows it when `window_ready` was called or patience ends.
///
/// # Errors
///
/// When the system gives no window.
pub fn open<R: Runtime>(app: &AppHandle<R>, theme: &str) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Drowse")
        .inner_size(1200.0, 800.0)
        .min_inner_size(720.0, 540.0)
        .center()
        .background_color(surface(theme))
        .theme(Some(frame(theme)))
        .visible(false)
        .build()?;
    note("be painted without a graphics card", painting::suit_the_machine(&window));
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        reveal(&app);
    });
    Ok(())
}

/// Lets frame, dialogs and background follow the page: a white dialog at night would be the brightest thing in the room.
pub fn wear<R: Runtime>(app: &AppHandle<R>, theme: &str) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    note("change its frame", window.set_theme(Some(frame(theme))));
    note("change its background", window.set_background_color(Some(surface(theme))));
}

/// Shows everything so many percent as large as usual: the page then has as much less room.
pub fn zoom<R: Runtime>(app: &AppHandle<R>, pct: u32) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    note("be enlarged", window.set_zoom(f64::from(pct) / 100.0));
}

/// Lets a screen reader say what a live region of the page says.
pub fn announce<R: Runtime>(app: &AppHandle<R>, words: String) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let speaker = window.clone();
    note("be heard", window.run_on_main_thread(move || screen_reader::say(&speaker, &words)));
}

/// Shows the window if it is still hidden.
pub fn reveal<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    if !window.is_visible().unwrap_or(false) {
        note("show", window.show());
    }
}

/// Brings the window to the front, for a second start or the agent.
pub fn raise<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    reveal(app);
    note("unminimize", window.unminimize());
    note("focus", window.set_focus());
}

/// Logs what a window manager would not do. The program goes on.
pub fn note(what: &str, done: tauri::Result<()>) {
    if let Err(error) = done {
        tracing::warn!(%error, "the window could not {what}");
    }
}
