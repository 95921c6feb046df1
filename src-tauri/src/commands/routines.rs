//! The shelf of routines.

use drowse_app::diary::Refusal;
use drowse_app::routines::{ChooseRoutine, OwnRoutineInput, RoutineView, TightPlaceView};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::machine;
use crate::save_file::{NewFile, save_file};

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

/// Shows what a routine of one's own would be.
#[tauri::command]
pub async fn preview_own_routine(desk: State<'_, Desk>, input: OwnRoutineInput) -> Result<RoutineView, Refusal> {
    desk.ask(move |app| app.preview_own_routine(&input)).await
}

/// Saves a routine of one's own, new or changed.
#[tauri::command]
pub async fn save_own_routine(desk: State<'_, Desk>, input: OwnRoutineInput) -> Result<RoutineView, Refusal> {
    desk.ask(move |app| app.save_own_routine(&input)).await
}

/// Takes a routine of one's own off the shelf.
#[tauri::command]
pub async fn delete_own_routine(desk: State<'_, Desk>, id: String) -> Result<(), Refusal> {
    desk.ask(move |app| app.delete_own_routine(&id)).await
}

/// Returns a routine of one's own, to be changed.
#[tauri::command]
pub async fn own_routine(desk: State<'_, Desk>, id: String) -> Result<OwnRoutineInput, Refusal> {
    desk.ask(move |app| app.own_routine(&id)).await
}

/// Writes all routines of one's own into one file where the person says; returns its name.
#[tauri::command]
pub async fn save_own_routines_file(desk: State<'_, Desk>, window: WebviewWindow) -> Result<Option<String>, Refusal> {
    let mut contents = Vec::new();
    let contents = desk.ask(move |app| app.export_own_routines(&mut contents).map(|()| contents)).await?;
    let name = machine::say(&desk, "own-file-name");
    save_file(window, NewFile { name, ending: "json", contents }).await
}

/// Takes in the routines of a file, all of them or none.
#[tauri::command]
pub async fn import_own_routines(desk: State<'_, Desk>, text: String) -> Result<Vec<RoutineView>, Refusal> {
    desk.ask(move |app| app.import_own_routines(&text)).await
}
