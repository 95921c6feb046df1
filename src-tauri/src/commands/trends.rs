//! Trends.

use chrono::NaiveDate;
use drowse_app::diary::Refusal;
use drowse_app::trends::{TrendsCard, TrendsRange, TrendsStretch, TrendsView};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::machine;
use crate::save_file::{NewFile, save_file};

/// Returns what the Trends screen shows of a range; `to`: its last date, `None`: the last recorded night.
#[tauri::command]
pub async fn trends(
    desk: State<'_, Desk>,
    range: TrendsRange,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<TrendsView, Refusal> {
    desk.ask(move |app| app.trends(TrendsStretch { range, from, to })).await
}

/// Puts a card away for good.
#[tauri::command]
pub async fn put_trends_card_away(desk: State<'_, Desk>, card: TrendsCard) -> Result<(), Refusal> {
    desk.ask(move |app| app.put_trends_card_away(card)).await
}

/// Hides the numbers for two weeks, or shows them again.
#[tauri::command]
pub async fn rest_from_numbers(desk: State<'_, Desk>, rests: bool) -> Result<(), Refusal> {
    desk.ask(move |app| app.rest_from_numbers(rests)).await
}

/// What a chart is written as.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartFormat {
    /// A picture of pixels.
    Png,
    /// A picture of shapes.
    Svg,
    /// Its table.
    Csv,
}

impl ChartFormat {
    fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
        }
    }
}

/// Writes a chart, or its table, into a file where the person says; returns its name.
#[tauri::command]
pub async fn save_chart(
    desk: State<'_, Desk>,
    window: WebviewWindow,
    format: ChartFormat,
    contents: Vec<u8>,
) -> Result<Option<String>, Refusal> {
    let name = machine::say(&desk, "chart-file-name");
    save_file(window, NewFile { name, ending: format.ending(), contents }).await
}
