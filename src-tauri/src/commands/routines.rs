//! The shelf of routines.

use drowse_app::diary::Refusal;
use drowse_app::routines::{ChooseRoutine, RoutineView, TightPlaceView};
use tauri::State;

use crate::desk::Desk;

/// Lists the shelf; with `minutes`, fitted into so many minutes of massage.
#[tauri::command]
pub async fn list_routines(desk: State<'_, Desk>, minutes: Option<f64>) -> Result<Vec<RoutineView>, Refusal> {
    desk.ask(move |app| app.list_routines(minutes)).await
}

/// Keeps what a person chooses of a routine.
#[tauri::command]
pub async fn choose_routine(desk: State<'_, Desk>, request: ChooseRoutine) -> Result<RoutineView, Refusal> {
    desk.ask(move |app| app.choose_routine(&request)).await
}

/// Proposes a routine for what feels tight tonight.
#[tauri::command]
pub async fn propose_routine(desk: State<'_, Desk>, place: TightPlaceView) -> Result<RoutineView, Refusal> {
    desk.ask(move |app| app.propose_routine(place)).await
}
