//! The shelf of routines.

use drowse_app::diary::Refusal;
use drowse_app::routines::RoutineView;
use tauri::State;

use crate::desk::Desk;

/// Lists the shelf; with `minutes`, fitted into so many minutes of massage.
#[tauri::command]
pub async fn list_routines(desk: State<'_, Desk>, minutes: Option<f64>) -> Result<Vec<RoutineView>, Refusal> {
    desk.ask(move |app| app.list_routines(minutes)).await
}
