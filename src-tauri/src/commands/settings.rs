//! Settings, and the three questions of the first start.

use drowse_app::diary::Refusal;
use drowse_app::settings::{FirstAnswers, LoginView, SettingView};
use drowse_app::tonight::TonightView;
use drowse_host::autostart;
use serde_json::Value;
use tauri::State;

use crate::commands::tonight::tonight;
use crate::desk::Desk;

/// Keeps the answers of the first start, starts the agent, and returns the evening.
#[tauri::command]
pub async fn answer_first_start(desk: State<'_, Desk>, answers: FirstAnswers) -> Result<TonightView, Refusal> {
    desk.ask(move |app| app.answer_first_start(&answers)).await?;
    desk.start_agent().await;
    tonight(desk).await
}

/// Lists every setting with its default.
#[tauri::command]
pub async fn list_settings(desk: State<'_, Desk>) -> Result<Vec<SettingView>, Refusal> {
    desk.ask(drowse_app::App::list_settings).await
}

/// Changes a setting. Starting at login is the system's to do: it is asked first.
#[tauri::command]
pub async fn set_setting(desk: State<'_, Desk>, key: String, value: Value) -> Result<SettingView, Refusal> {
    desk.ask(move |app| autostart::set_setting(app, &key, &value)).await
}

/// Returns what starts at login, as the system has it.
#[tauri::command]
pub async fn at_login(desk: State<'_, Desk>) -> Result<LoginView, Refusal> {
    desk.ask(autostart::view).await
}
