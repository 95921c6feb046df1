//! Copies of the diary, and deleting everything.

use drowse_app::App;
use drowse_app::backup::{BackupView, RestoreReport};
use drowse_app::diary::Refusal;
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::machine;
use crate::open_files::open_files;
use crate::save_file::save_as;

/// Lists the copies made by themselves, newest first.
#[tauri::command]
pub async fn list_backups(desk: State<'_, Desk>) -> Result<Vec<BackupView>, Refusal> {
    desk.ask(|app| Ok(app.backups())).await
}

/// Copies the diary to a file where the person says; returns its name.
#[tauri::command]
pub async fn save_backup(desk: State<'_, Desk>, window: WebviewWindow) -> Result<Option<String>, Refusal> {
    let (name, desk) = (machine::say(&desk, "data-backup-name"), desk.inner().clone());
    save_as(window, name, "db", move |path| desk.do_now(|app| app.back_up_over(path))).await
}

/// Takes a listed copy in place of the diary.
#[tauri::command]
pub async fn restore_backup(desk: State<'_, Desk>, file: String) -> Result<RestoreReport, Refusal> {
    desk.ask(move |app| app.restore_listed(&file)).await
}

/// Asks for a copy and takes it in place of the diary; `None`: the person changed their mind.
#[tauri::command]
pub async fn restore_file(desk: State<'_, Desk>, window: WebviewWindow) -> Result<Option<RestoreReport>, Refusal> {
    let files = open_files(window).await?.unwrap_or_default();
    let Some(file) = files.into_iter().next() else { return Ok(None) };
    desk.ask(move |app| app.restore(&file)).await.map(Some)
}

/// Deletes everything; returns the files that could not be deleted.
#[tauri::command]
pub async fn delete_everything(desk: State<'_, Desk>) -> Result<Vec<String>, Refusal> {
    desk.leave().await;
    desk.ask(App::delete_everything).await
}
