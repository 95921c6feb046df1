//! Diaries of other apps in, this diary out.

use drowse_app::AppError;
use drowse_app::diary::Refusal;
use drowse_app::exchange::{ExportFormat, ImportOptions, ImportProgress, ImportReport, ImportView, UndoneImport};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::intake::Intake;
use crate::machine;
use crate::open_files::open_files;
use crate::save_file::{NewFile, save_file};

/// Asks which files, reads them and says what taking them in would do; `None`: the person changed their mind.
#[tauri::command]
pub async fn choose_import(
    desk: State<'_, Desk>,
    intake: State<'_, Intake>,
    window: WebviewWindow,
) -> Result<Option<ImportReport>, Refusal> {
    let Some(files) = open_files(window).await? else { return Ok(None) };
    intake.look_at(&desk, files, ImportOptions::default()).await.map(Some)
}

/// Reads the same files again, with another zone for times without one.
#[tauri::command]
pub async fn read_import_in(
    desk: State<'_, Desk>,
    intake: State<'_, Intake>,
    zone: String,
) -> Result<ImportReport, Refusal> {
    let zone = zone.parse().map_err(|_| AppError::new("unknown_zone").with("zone", zone.as_str()).refusal)?;
    intake.look_again(&desk, ImportOptions { zone: Some(zone), ..ImportOptions::default() }).await
}

/// Takes in what was looked at.
#[tauri::command]
pub async fn take_import(desk: State<'_, Desk>, intake: State<'_, Intake>) -> Result<ImportReport, Refusal> {
    intake.take(&desk).await
}

/// Returns how far the reading has come.
#[tauri::command]
pub fn import_progress(intake: State<'_, Intake>) -> ImportProgress {
    intake.progress()
}

/// Stops what is under way, and leaves what was looked at.
#[tauri::command]
pub fn stop_import(intake: State<'_, Intake>) {
    intake.stop();
}

/// Lists the files that can be taken back.
#[tauri::command]
pub async fn list_imports(desk: State<'_, Desk>) -> Result<Vec<ImportView>, Refusal> {
    desk.ask(drowse_app::App::imports).await
}

/// Takes an import back as a whole.
#[tauri::command]
pub async fn undo_import(desk: State<'_, Desk>, import_id: i64) -> Result<UndoneImport, Refusal> {
    desk.ask(move |app| app.undo_import(import_id)).await
}

/// Writes the whole diary into a file where the person says; returns its name.
#[tauri::command]
pub async fn save_diary(
    desk: State<'_, Desk>,
    window: WebviewWindow,
    format: ExportFormat,
) -> Result<Option<String>, Refusal> {
    let mut contents = Vec::new();
    let contents = desk.ask(move |app| app.export(format, None, None, &mut contents).map(|()| contents)).await?;
    let name = machine::say(&desk, "data-file-name");
    save_file(window, NewFile { name, ending: format.ending(), contents }).await
}
