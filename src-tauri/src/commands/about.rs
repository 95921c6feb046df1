//! About this copy of Drowse, and the way out of it.

use drowse_app::about::{AboutView, OutsideLink};
use drowse_app::diary::Refusal;
use tauri::State;

use crate::desk::Desk;
use crate::outside;

/// Says which version this is and where the diary lies.
#[tauri::command]
pub fn about(desk: State<'_, Desk>) -> AboutView {
    desk.about()
}

/// Writes what works on this computer in one block that may be shown to anybody.
#[tauri::command]
pub async fn diagnostics(desk: State<'_, Desk>) -> Result<String, Refusal> {
    desk.diagnostics().await
}

/// Asks the browser to open one of the pages Learn names.
#[tauri::command]
pub async fn open_outside(desk: State<'_, Desk>, link: OutsideLink) -> Result<(), Refusal> {
    desk.ask(move |_| outside::open(link)).await
}
