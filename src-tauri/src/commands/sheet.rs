//! The sheet for a clinician.

use chrono::NaiveDate;
use drowse_app::AppError;
use drowse_app::diary::Refusal;
use drowse_app::sheet::{SheetHtml, SheetOptions};
use drowse_host::sheet::{sheet_file, sheet_html};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::machine;
use crate::save_file::{NewFile, save_file};

/// Writes the sheet of a range of diary dates for the page; `None`: two weeks, up to last night.
#[tauri::command]
pub async fn sheet(
    desk: State<'_, Desk>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    without_notes: bool,
) -> Result<SheetHtml, Refusal> {
    desk.ask(move |app| sheet_html(app, &SheetOptions { from, to, without_notes })).await
}

/// Opens the print dialog of the system on what the page shows.
#[tauri::command]
pub fn print_sheet(window: WebviewWindow) -> Result<(), Refusal> {
    let refused = |error: tauri::Error| AppError::new("print_failed").with("system", error.to_string()).refusal;
    window.print().map_err(refused)
}

/// Writes the sheet as a file where the person says; returns its name. The name on it is kept nowhere else.
#[tauri::command]
pub async fn save_sheet(
    desk: State<'_, Desk>,
    window: WebviewWindow,
    from: NaiveDate,
    to: NaiveDate,
    without_notes: bool,
    name: String,
) -> Result<Option<String>, Refusal> {
    let options = SheetOptions { from: Some(from), to: Some(to), without_notes };
    let contents = desk.ask(move |app| sheet_file(app, &options, &name)).await?.into_bytes();
    let name = machine::say(&desk, "sheet-file-name");
    save_file(window, NewFile { name, ending: "html", contents }).await
}
