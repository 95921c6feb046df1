//! A session: started, taken up again, reported on.

use drowse_app::diary::Refusal;
use drowse_app::player::{PlayerReport, PlayerView, SetPace, StartRoutine};
use tauri::State;

use crate::awake::Awake;
use crate::desk::Desk;
use crate::good_night::rest;

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

/// Lets the computer rest as the person set it: the last massage of the evening has gone dark.
#[tauri::command]
pub async fn good_night(desk: State<'_, Desk>) -> Result<(), Refusal> {
    let at_end = desk.ask(|app| Ok(app.preferences()?.at_end())).await?;
    tauri::async_runtime::spawn_blocking(move || rest(at_end));
    Ok(())
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
