//! What the window needs before it paints, and the evening in one glance.

use drowse_app::diary::Refusal;
use drowse_app::tonight::{Startup, TonightView};
use tauri::State;

use crate::desk::Desk;
use crate::machine;

/// Returns what the page needs before it paints.
#[tauri::command]
pub async fn startup(desk: State<'_, Desk>) -> Result<Startup, Refusal> {
    let opening = desk.opening();
    desk.ask(move |app| app.startup(machine::look(app, opening)?)).await
}

/// Returns the evening in one glance.
#[tauri::command]
pub async fn tonight(desk: State<'_, Desk>) -> Result<TonightView, Refusal> {
    let agent = desk.agent();
    desk.ask(move |app| app.tonight(agent.runs())).await
}
