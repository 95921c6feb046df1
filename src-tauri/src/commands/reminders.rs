//! Answers to a reminder, evenings that are different, what comes next and what became of the last ones.

use drowse_app::diary::Refusal;
use drowse_app::reminders::{
    AnsweredFrom, ChangedEvenings, EveningsAhead, EveningsChange, OccurrenceView, ReminderAnswer,
};
use drowse_app::tonight::TonightView;
use drowse_host::socket::Place;
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

/// Keeps how bedtimes are meant in this place, and returns the evening as it is then.
#[tauri::command]
pub async fn answer_zone_question(desk: State<'_, Desk>, follows: bool) -> Result<TonightView, Refusal> {
    desk.ask(move |app| app.answer_zone_question(follows)).await?;
    tonight(desk).await
}

/// Returns the evenings to come: the usual week, what is different, when each rule comes next.
#[tauri::command]
pub async fn evenings_ahead(desk: State<'_, Desk>) -> Result<EveningsAhead, Refusal> {
    desk.ask(drowse_app::App::evenings_ahead).await
}

/// Lists what became of the reminders of the last nights.
#[tauri::command]
pub async fn reminder_log(desk: State<'_, Desk>, nights: u32) -> Result<Vec<OccurrenceView>, Refusal> {
    desk.ask(move |app| app.reminder_log(nights)).await
}

/// Hears that a reminder stands on Tonight and that somebody looks at it: it needs no card of its own then.
#[tauri::command]
pub async fn reminder_on_screen(desk: State<'_, Desk>, occurrence_id: i64) -> Result<(), Refusal> {
    desk.agent().tell_on_screen(occurrence_id, Place::Tonight);
    Ok(())
}

/// Shows a reminder now, the way a real one comes.
#[tauri::command]
pub async fn test_reminder(desk: State<'_, Desk>) -> Result<(), Refusal> {
    desk.test_reminder().await
}

/// Makes evenings different.
#[tauri::command]
pub async fn change_evenings(desk: State<'_, Desk>, change: EveningsChange) -> Result<Vec<ChangedEvenings>, Refusal> {
    desk.ask(move |app| app.change_evenings(&change)).await
}

/// Makes evenings as usual again.
#[tauri::command]
pub async fn make_evenings_usual(
    desk: State<'_, Desk>,
    from: String,
    to: String,
) -> Result<Vec<ChangedEvenings>, Refusal> {
    desk.ask(move |app| app.make_evenings_usual(&from, &to)).await
}
