//! The card: a reminder where the desktop shows no notifications.

use drowse_app::diary::Refusal;
use drowse_app::reminders::{AnsweredFrom, CardView, ReminderAnswer, TEST_CARD};
use drowse_host::socket::Place;
use drowse_host::start_other::tell_card_came;
use tauri::{AppHandle, Runtime, State, WebviewWindow};

use crate::card::{Asked, reveal};
use crate::desk::Desk;

/// Returns what the card says; `None`: its reminder was answered elsewhere, or is over.
#[tauri::command]
pub async fn card(desk: State<'_, Desk>, asked: State<'_, Asked>) -> Result<Option<CardView>, Refusal> {
    let occurrence_id = asked.occurrence_id();
    desk.ask(move |app| app.reminder_on_card(occurrence_id)).await
}

/// Puts the card on the screen now that it is drawn, so many points high, and says that it is there: to the
/// agent, or to whoever tries the way.
#[tauri::command]
pub async fn card_painted<R: Runtime>(
    window: WebviewWindow<R>,
    desk: State<'_, Desk>,
    occurrence_id: i64,
    height: f64,
) -> Result<(), Refusal> {
    reveal(&window, height);
    if occurrence_id == TEST_CARD {
        tell_card_came();
    } else {
        desk.agent().tell_on_screen(occurrence_id, Place::Card);
    }
    Ok(())
}

/// Keeps an answer, opens the window where it leads, and ends the card.
#[tauri::command]
pub async fn answer_card<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    occurrence_id: i64,
    answer: ReminderAnswer,
) -> Result<(), Refusal> {
    let next = desk.ask(move |app| app.answer_and_go(occurrence_id, answer, AnsweredFrom::Corner)).await?;
    desk.go_on(next).await;
    app.exit(0);
    Ok(())
}

/// Ends the card; its reminder stays unanswered.
#[tauri::command]
pub fn leave_card<R: Runtime>(app: AppHandle<R>) {
    app.exit(0);
}
