//! What helps: what went together with nights, and experiments, whose evenings are dealt by lot.

use drowse_app::App;
use drowse_app::diary::Refusal;
use drowse_app::experiments::{ExperimentView, StartExperiment};
use drowse_app::helps::{HelpsView, Outcome};
use drowse_host::experiment::{experiment_file, experiment_html};
use tauri::{State, WebviewWindow};

use crate::desk::Desk;
use crate::machine;
use crate::save_file::{NewFile, save_file};

/// Compares all nights by an outcome: with each routine and tag, and without.
#[tauri::command]
pub async fn helps(desk: State<'_, Desk>, outcome: Outcome) -> Result<HelpsView, Refusal> {
    desk.ask(move |app| app.helps(outcome, None, None)).await
}

/// Lists all experiments, the newest first.
#[tauri::command]
pub async fn experiments(desk: State<'_, Desk>) -> Result<Vec<ExperimentView>, Refusal> {
    desk.ask(App::experiments).await
}

/// Starts an experiment; the coming evening is its first.
#[tauri::command]
pub async fn start_experiment(desk: State<'_, Desk>, wanted: StartExperiment) -> Result<ExperimentView, Refusal> {
    desk.ask(move |app| app.start_experiment(&wanted)).await
}

/// Refuses what is dealt for tonight.
#[tauri::command]
pub async fn refuse_tonight(desk: State<'_, Desk>) -> Result<ExperimentView, Refusal> {
    desk.ask(App::refuse_tonight).await
}

/// Stops the experiment that is running.
#[tauri::command]
pub async fn stop_experiment(desk: State<'_, Desk>) -> Result<ExperimentView, Refusal> {
    desk.ask(App::stop_experiment).await
}

/// Writes an experiment into a file where the person says; returns its name.
#[tauri::command]
pub async fn save_experiment(desk: State<'_, Desk>, window: WebviewWindow, id: i64) -> Result<Option<String>, Refusal> {
    let mut contents = Vec::new();
    let contents = desk.ask(move |app| app.export_experiment(Some(id), &mut contents).map(|()| contents)).await?;
    let name = machine::say(&desk, "experiment-file-name");
    save_file(window, NewFile { name, ending: "json", contents }).await
}

/// Writes the page of an experiment that has ended, for the window to show and to print.
#[tauri::command]
pub async fn experiment_page(desk: State<'_, Desk>, id: i64) -> Result<String, Refusal> {
    desk.ask(move |app| experiment_html(app, Some(id))).await
}

/// Writes that page as a file where the person says; returns its name.
#[tauri::command]
pub async fn save_experiment_page(
    desk: State<'_, Desk>,
    window: WebviewWindow,
    id: i64,
) -> Result<Option<String>, Refusal> {
    let contents = desk.ask(move |app| experiment_file(app, Some(id))).await?.into_bytes();
    let name = machine::say(&desk, "experiment-file-name");
    save_file(window, NewFile { name, ending: "html", contents }).await
}
