//! Nights: the morning log, the list, and taking a change back.

use drowse_app::diary::Refusal;
use tauri::State;

use crate::desk::Desk;

/// Takes the last change back and says whether there was one.
#[tauri::command]
pub async fn undo(desk: State<'_, Desk>) -> Result<bool, Refusal> {
    desk.ask(drowse_app::App::undo).await
}
