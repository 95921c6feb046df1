//! Asking which files to read. The page never learns where they are.

use std::path::PathBuf;

use drowse_app::AppError;
use drowse_app::diary::Refusal;
use tauri::{Runtime, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use crate::save_file::first_folder;

/// Asks for files, one or several; `None` when the person changed their mind.
///
/// # Errors
/// `internal`: the dialog broke off.
pub async fn open_files<R: Runtime>(window: WebviewWindow<R>) -> Result<Option<Vec<PathBuf>>, Refusal> {
    let chosen = tauri::async_runtime::spawn_blocking(move || {
        let mut dialog = window.dialog().file().set_parent(&window);
        if let Some(folder) = first_folder(&window) {
            dialog = dialog.set_directory(folder);
        }
        let chosen = dialog.blocking_pick_files()?;
        Some(chosen.into_iter().filter_map(|file| file.into_path().ok()).collect())
    });
    chosen.await.map_err(|error| AppError::new("internal").because(error).refusal)
}
