//! Nights: the morning log, the history, and taking a change back.

use chrono::NaiveDate;
use drowse_app::diary::{
    DiaryIndex, DiaryRow, DiarySearch, LastChangeView, NightForm, NightInput, NightPreview, NightWithMetrics, Refusal,
    SaveMode, SavedNight,
};
use tauri::State;

use crate::desk::Desk;

/// Opens the morning log of a date, or of one of its sleeps; `None`: of last night.
#[tauri::command]
pub async fn night_form(
    desk: State<'_, Desk>,
    diary_date: Option<NaiveDate>,
    ordinal: Option<u8>,
) -> Result<NightForm, Refusal> {
    desk.ask(move |app| app.night_form(diary_date, ordinal)).await
}

/// Computes a night while it is typed; saves nothing.
#[tauri::command]
pub async fn preview_night(
    desk: State<'_, Desk>,
    input: NightInput,
    mode: SaveMode,
    night_id: Option<i64>,
) -> Result<NightPreview, Refusal> {
    desk.ask(move |app| app.preview_night(&input, mode, night_id)).await
}

/// Saves a night.
#[tauri::command]
pub async fn save_night(desk: State<'_, Desk>, input: NightInput, mode: SaveMode) -> Result<SavedNight, Refusal> {
    desk.ask(move |app| app.save_night(&input, mode)).await
}

/// Changes a saved night.
#[tauri::command]
pub async fn edit_night(desk: State<'_, Desk>, night_id: i64, input: NightInput) -> Result<SavedNight, Refusal> {
    desk.ask(move |app| app.edit_night(night_id, &input)).await
}

/// Keeps that the person is still awake.
#[tauri::command]
pub async fn say_still_awake(desk: State<'_, Desk>) -> Result<(), Refusal> {
    desk.ask(drowse_app::App::say_still_awake).await
}

/// Takes a night out of the diary.
#[tauri::command]
pub async fn remove_night(desk: State<'_, Desk>, night_id: i64) -> Result<(), Refusal> {
    desk.ask(move |app| app.remove_night(night_id)).await.map(drop)
}

/// Takes the last change back and says whether there was one.
#[tauri::command]
pub async fn undo(desk: State<'_, Desk>) -> Result<bool, Refusal> {
    desk.ask(drowse_app::App::undo).await
}

/// Lists the nights of a range of diary dates.
#[tauri::command]
pub async fn list_nights(
    desk: State<'_, Desk>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<Vec<NightWithMetrics>, Refusal> {
    desk.ask(move |app| app.list_nights(from, to)).await
}

/// Tells what undo would take back, if it was about nights.
#[tauri::command]
pub async fn last_change(desk: State<'_, Desk>) -> Result<Option<LastChangeView>, Refusal> {
    desk.ask(drowse_app::App::last_change).await
}

/// Lists every night, or those with words looked for, in columns.
#[tauri::command]
pub async fn diary_index(desk: State<'_, Desk>, search: DiarySearch) -> Result<DiaryIndex, Refusal> {
    desk.ask(move |app| app.diary_index(&search)).await
}

/// Gets what the rows in view show beside the index.
#[tauri::command]
pub async fn diary_rows(
    desk: State<'_, Desk>,
    night_ids: Vec<i64>,
    search: DiarySearch,
) -> Result<Vec<DiaryRow>, Refusal> {
    desk.ask(move |app| app.diary_rows(&night_ids, &search)).await
}
