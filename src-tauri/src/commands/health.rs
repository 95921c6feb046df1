//! The health check: asked, answered, put aside.

use drowse_app::diary::Refusal;
use drowse_app::safety::{GivenHealthAnswer, HealthQuestionView};
use tauri::State;

use crate::desk::Desk;

/// Lists the questions with the answers that hold now.
#[tauri::command]
pub async fn health_check(desk: State<'_, Desk>) -> Result<Vec<HealthQuestionView>, Refusal> {
    desk.ask(drowse_app::App::health_check).await
}

/// Keeps answers, all or none.
#[tauri::command]
pub async fn answer_health(
    desk: State<'_, Desk>,
    answers: Vec<GivenHealthAnswer>,
) -> Result<Vec<HealthQuestionView>, Refusal> {
    desk.ask(move |app| app.answer_health(&answers)).await
}

/// Does not ask again when a routine is opened.
#[tauri::command]
pub async fn put_health_questions_aside(desk: State<'_, Desk>, routine_id: String) -> Result<(), Refusal> {
    desk.ask(move |app| app.put_health_questions_aside(&routine_id)).await
}
