//! Answers to a reminder, and turning reminders on again.

use drowse_app::diary::Refusal;
use drowse_app::reminders::{AnsweredFrom, ReminderAnswer};
use drowse_app::tonight::TonightView;
use tauri::State;

use crate::commands::tonight::tonight;
use crate::desk::Desk;

/// Keeps an answer and returns the evening as it is then.
#[tauri::command]
pub async fn answer_reminder(
    desk: State<'_, Desk>,
    occurrence_id: i64,
    answer: ReminderAnswer,
) -> Result<TonightView, Refusal> {
    desk.ask(move |app| app.answer_reminder(occurrence_id, answer, AnsweredFrom::Window)).await?;
    tonight(desk).await
}

/// Turns reminders on, starts the agent if need be, and returns the evening as it is then.
#[tauri::command]
pub async fn turn_on_reminders(desk: State<'_, Desk>) -> Result<TonightView, Refusal> {
    desk.ask(drowse_app::App::turn_on_reminders).await?;
    desk.agent().start().await;
    tonight(desk).await
}
