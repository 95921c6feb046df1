//! The window itself.

use tauri::{AppHandle, Runtime};

use crate::window;

/// Dresses what is around the page as the page is: `night`, `ember` or `morning`.
#[tauri::command]
pub fn wear_theme<R: Runtime>(app: AppHandle<R>, theme: &str) {
    window::wear(&app, theme);
}

/// Shows everything so many percent as large as usual.
#[tauri::command]
pub fn zoom<R: Runtime>(app: AppHandle<R>, pct: u32) {
    window::zoom(&app, pct);
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
