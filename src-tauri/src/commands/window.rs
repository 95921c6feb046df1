//! The window itself.

use tauri::{AppHandle, Runtime};

use crate::window;

/// Shows the window: the first screen is drawn.
#[tauri::command]
pub fn window_ready<R: Runtime>(app: AppHandle<R>) {
    window::reveal(&app);
}
