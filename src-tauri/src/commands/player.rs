//! A session: started, taken up again, reported on.

use drowse_app::diary::Refusal;
use drowse_app::player::{PlayerReport, PlayerView, SetPace, StartRoutine};
use tauri::State;

use crate::awake::Awake;
use crate::desk::Desk;

/// Starts a session of a routine.
#[tauri::command]
pub async fn start_routine(desk: State<'_, Desk>, request: StartRoutine) -> Result<PlayerView, Refusal> {
    let view = desk.ask(move |app| app.start_routine(&request)).await?;
    Ok(PlayerView { speed: desk.speed(), ..view })
}

/// Takes a session up where it was left.
#[tauri::command]
pub async fn resume_session(desk: State<'_, Desk>, session_id: i64) -> Result<PlayerView, Refusal> {
    let view = desk.ask(move |app| app.resume_session(session_id)).await?;
    Ok(PlayerView { speed: desk.speed(), ..view })
}

/// Keeps what the player reports, and the screen on meanwhile.
#[tauri::command]
pub async fn report_player(
    desk: State<'_, Desk>,
    awake: State<'_, Awake>,
    report: PlayerReport,
) -> Result<(), Refusal> {
    awake.hear(report.event);
    desk.ask(move |app| app.report_player(&report)).await
}

/// Plays on slower or faster.
#[tauri::command]
pub async fn set_pace(desk: State<'_, Desk>, request: SetPace) -> Result<PlayerView, Refusal> {
    let view = desk.ask(move |app| app.set_pace(&request)).await?;
    Ok(PlayerView { speed: desk.speed(), ..view })
}
