//! Names the commands the page may be allowed to call, and makes sure there is a page to embed.

use std::error::Error;
use std::fs;
use std::path::Path;

/// Every command. Each gets a permission of its own; `capabilities` grants them one by one.
const COMMANDS: &[&str] = &[
    "about",
    "announce",
    "diagnostics",
    "open_outside",
    "startup",
    "wear_theme",
    "zoom",
    "window_ready",
    "answer_first_start",
    "tonight",
    "answer_reminder",
    "answer_zone_question",
    "helps",
    "experiments",
    "start_experiment",
    "refuse_tonight",
    "stop_experiment",
    "save_experiment",
    "experiment_page",
    "save_experiment_page",
    "turn_on_reminders",
    "evenings_ahead",
    "reminder_log",
    "test_reminder",
    "reminder_on_screen",
    "card",
    "card_painted",
    "answer_card",
    "leave_card",
    "change_evenings",
    "make_evenings_usual",
    "list_routines",
    "choose_routine",
    "propose_routine",
    "own_routine",
    "preview_own_routine",
    "save_own_routine",
    "delete_own_routine",
    "save_own_routines_file",
    "import_own_routines",
    "start_routine",
    "resume_session",
    "report_player",
    "good_night",
    "move_sound",
    "read_sound",
    "mute_sound",
    "end_sound",
    "test_sound",
    "set_pace",
    "night_form",
    "preview_night",
    "save_night",
    "edit_night",
    "say_still_awake",
    "remove_night",
    "undo",
    "list_nights",
    "sheet",
    "print_sheet",
    "save_sheet",
    "last_change",
    "diary_index",
    "diary_rows",
    "trends",
    "put_trends_card_away",
    "rest_from_numbers",
    "save_chart",
    "health_check",
    "answer_health",
    "put_health_questions_aside",
    "list_settings",
    "set_setting",
    "at_login",
    "choose_import",
    "read_import_in",
    "take_import",
    "import_progress",
    "stop_import",
    "list_imports",
    "undo_import",
    "save_diary",
    "list_backups",
    "save_backup",
    "restore_backup",
    "restore_file",
    "delete_everything",
];

/// Stands in for the interface until `npm run build` has made it, so that checking the shell needs no Node.
const PLACEHOLDER: &str =
    "<!doctype html><title>Drowse</title><p>The interface is not built: npm run build in ui.</p>\n";

fn main() -> Result<(), Box<dyn Error>> {
    let dist = Path::new("../ui/dist");
    if !dist.join("index.html").exists() {
        fs::create_dir_all(dist)?;
        fs::write(dist.join("index.html"), PLACEHOLDER)?;
    }
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
