//! The window of Drowse: a thin shell over `drowse-app`. Closing it ends the process; reminders are the agent's.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod agent;
mod awake;
mod card;
mod commands;
mod desk;
mod door;
mod good_night;
mod intake;
mod machine;
mod open_files;
mod outside;
mod painting;
mod prompter;
mod save_file;
mod screen_reader;
mod window;

use std::error::Error;

use drowse_host::start_other::{card_from_arguments, opening_from_arguments, start_agent};
use drowse_sound::Sound;
use tauri::Manager;

use crate::awake::Awake;
use crate::desk::Desk;
use crate::intake::Intake;
use crate::prompter::Prompter;

#[cfg(all(feature = "test-hooks", not(debug_assertions)))]
compile_error!("`test-hooks` bends time for tests and may not be in a release");

fn main() -> Result<(), Box<dyn Error>> {
    let data_dir = drowse_host::data_dir(None)?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments == ["agent"] {
        // What Windows starts at login.
        return Ok(start_agent(&data_dir)?);
    }
    if let Some(occurrence_id) = card_from_arguments(&arguments) {
        return card::run(data_dir, occurrence_id);
    }
    let opening = opening_from_arguments(&arguments);
    if door::hand_over(&data_dir, &opening) {
        return Ok(());
    }
    if drowse_host::log_to_file(&data_dir, "window").is_err() {
        drowse_host::log_to_terminal();
    }
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remember_size())
        .setup(move |app| {
            if let Some(kept) = door::keep(app.handle(), &data_dir) {
                app.manage(kept);
            }
            let desk = Desk::new(app.handle(), data_dir, opening);
            desk.watch();
            let theme = desk.do_now(|app| app.theme());
            let sound = Sound::new(desk.speed());
            app.manage(Prompter::new(sound.clone(), desk.speed()));
            app.manage(sound);
            let asked = desk.clone();
            app.manage(Awake::new(move || machine::say(&asked, "player-awake")));
            app.manage(Intake::default());
            app.manage(desk.clone());
            tauri::async_runtime::spawn(async move {
                desk.mend_login().await;
                desk.start_agent().await;
            });
            Ok(window::open(app.handle(), theme.as_deref().unwrap_or(window::DARK))?)
        })
        .invoke_handler(tauri::generate_handler![
            commands::about::about,
            commands::about::diagnostics,
            commands::about::open_outside,
            commands::backup::delete_everything,
            commands::backup::list_backups,
            commands::backup::restore_backup,
            commands::backup::restore_file,
            commands::backup::save_backup,
            commands::diary::list_nights,
            commands::diary::last_change,
            commands::diary::diary_index,
            commands::diary::diary_rows,
            commands::diary::night_form,
            commands::diary::preview_night,
            commands::diary::remove_night,
            commands::diary::save_night,
            commands::diary::edit_night,
            commands::diary::say_still_awake,
            commands::diary::undo,
            commands::exchange::choose_import,
            commands::exchange::import_progress,
            commands::exchange::list_imports,
            commands::exchange::read_import_in,
            commands::exchange::save_diary,
            commands::exchange::stop_import,
            commands::exchange::take_import,
            commands::exchange::undo_import,
            commands::health::answer_health,
            commands::health::health_check,
            commands::health::put_health_questions_aside,
            commands::player::good_night,
            commands::player::report_player,
            commands::player::resume_session,
            commands::player::set_pace,
            commands::player::start_routine,
            commands::reminders::answer_reminder,
            commands::reminders::answer_zone_question,
            commands::reminders::change_evenings,
            commands::reminders::make_evenings_usual,
            commands::reminders::evenings_ahead,
            commands::reminders::reminder_log,
            commands::reminders::reminder_on_screen,
            commands::reminders::test_reminder,
            commands::reminders::turn_on_reminders,
            commands::routines::choose_routine,
            commands::routines::delete_own_routine,
            commands::routines::import_own_routines,
            commands::routines::list_routines,
            commands::routines::propose_routine,
            commands::routines::own_routine,
            commands::routines::preview_own_routine,
            commands::routines::save_own_routine,
            commands::routines::save_own_routines_file,
            commands::settings::answer_first_start,
            commands::settings::at_login,
            commands::settings::list_settings,
            commands::settings::set_setting,
            commands::experiments::helps,
            commands::experiments::experiments,
            commands::experiments::start_experiment,
            commands::experiments::refuse_tonight,
            commands::experiments::stop_experiment,
            commands::experiments::save_experiment,
            commands::experiments::experiment_page,
            commands::experiments::save_experiment_page,
            commands::sheet::print_sheet,
            commands::sheet::save_sheet,
            commands::sheet::sheet,
            commands::sound::end_sound,
            commands::sound::move_sound,
            commands::sound::mute_sound,
            commands::sound::read_sound,
            commands::sound::test_sound,
            commands::tonight::startup,
            commands::tonight::tonight,
            commands::trends::trends,
            commands::trends::put_trends_card_away,
            commands::trends::rest_from_numbers,
            commands::trends::save_chart,
            commands::window::announce,
            commands::window::wear_theme,
            commands::window::zoom,
            commands::window::window_ready,
        ])
        .run(context())?;
    Ok(())
}

/// Returns the interface and its settings. In one place, or the program would hold every file of it twice.
fn context() -> tauri::Context {
    tauri::generate_context!()
}
