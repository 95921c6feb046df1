//! Trends.

use chrono::NaiveDate;
use drowse_app::diary::Refusal;
use drowse_app::trends::{TrendsRange, TrendsView};
use tauri::State;

use crate::desk::Desk;

/// Returns what the Trends screen shows of a range that ends at `end`; `None`: at the last recorded night.
#[tauri::command]
pub async fn trends(desk: State<'_, Desk>, range: TrendsRange, end: Option<NaiveDate>) -> Result<TrendsView, Refusal> {
    desk.ask(move |app| app.trends(range, end)).await
}
