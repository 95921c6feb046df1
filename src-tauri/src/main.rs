//! The window of Drowse: a thin shell over `drowse-app`. Closing it ends the process; reminders are the agent's.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod agent;
mod commands;
mod desk;
mod door;
mod window;

use std::error::Error;

use drowse_host::start_other::opening_from_arguments;
use tauri::Manager;

use crate::desk::Desk;

#[cfg(all(feature = "test-hooks", not(debug_assertions)))]
compile_error!("`test-hooks` bends time for tests and may not be in a release");

fn main() -> Result<(), Box<dyn Error>> {
    let data_dir = drowse_host::data_dir(None)?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let opening = opening_from_arguments(&arguments);
    if door::hand_over(&data_dir, &opening) {
        return Ok(());
    }
    if drowse_host::log_to_file(&data_dir, "window").is_err() {
        drowse_host::log_to_terminal();
    }
    tauri::Builder::default()
        .plugin(window::remember_size())
        .setup(move |app| {
            if let Some(kept) = door::keep(app.handle(), &data_dir) {
                app.manage(kept);
            }
            let desk = Desk::new(app.handle(), data_dir);
            desk.watch();
            app.manage(desk);
            Ok(window::open(app.handle(), "night")?)
        })
        .invoke_handler(tauri::generate_handler![commands::diary::undo, commands::window::window_ready])
        .run(tauri::generate_context!())?;
    Ok(())
}
