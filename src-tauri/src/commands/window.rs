//! The window itself.

use tauri::{AppHandle, Runtime};

use crate::window;

/// Dresses what is around the page as the page is: `night`, `ember` or `morning`.
#[tauri::command]
pub fn wear_theme<R: Runtime>(app: AppHandle<R>, theme: &str) {
    window::wear(&app, theme);
}

/// Lets a screen reader say what a live region of the page says.
#[tauri::command]
pub fn announce<R: Runtime>(app: AppHandle<R>, words: String) {
    window::announce(&app, words);
}

/// Shows the window: the first screen is drawn.
#[tauri::command]
pub fn window_ready<R: Runtime>(app: AppHandle<R>) {
    window::reveal(&app);
}
