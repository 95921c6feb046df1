//! The window itself.

use tauri::{AppHandle, Runtime};

use crate::window;

/// Dresses what is around the page as the page is: `night`, `ember` or `morning`.
#[tauri::command]
pub fn wear_theme<R: Runtime>(app: AppHandle<R>, theme: &str) {
    window::wear(&app, theme);
}

/// Shows the window: the first screen is drawn.
#[tauri::command]
pub fn window_ready<R: Runtime>(app: AppHandle<R>) {
    window::reveal(&app);
}
