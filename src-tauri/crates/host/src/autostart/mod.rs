//! Whether the agent starts at login: an XDG autostart file, a LaunchAgent, a value of the Run key.
//!
//! What the system has is the truth, and it is read each time: a person may have taken the entry away elsewhere, and a
//! program that was moved or removed leaves its entry behind.

#[cfg(not(any(windows, target_os = "macos")))]
mod desktop_entry;
#[cfg(target_os = "macos")]
#[path = "launch_agent.rs"]
mod system;
#[cfg(windows)]
#[path = "run_key.rs"]
mod system;
#[cfg(not(any(windows, target_os = "macos")))]
#[path = "xdg.rs"]
mod system;

use std::path::{Path, PathBuf};

use drowse_app::settings::{AtLogin, LoginView, SettingView};
use drowse_app::{App, AppError};
use serde_json::Value;

use crate::start_other::find_sibling;

/// The setting with the person's answer: `ask`, `on`, `off`.
const KEY: &str = "autostart";

/// Why the start at login could not be read or changed.
#[derive(Debug, thiserror::Error)]
#[error("{doing}: {source}")]
pub struct AutostartError {
    doing: &'static str,
    source: Trouble,
}

type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// What the system has.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    /// No entry, or one that was turned off.
    Nothing,
    /// One that starts `agent` of the program here, as long as there is such a program.
    Starts(PathBuf),
    /// One that starts nothing of ours.
    Unreadable,
}

/// Finds out what starts at login, and which program.
///
/// # Errors
/// When the system's entry cannot be read.
pub fn at_login() -> Result<(AtLogin, Option<PathBuf>), AutostartError> {
    let doing = "reading whether Drowse starts at login";
    let entry = system::read().map_err(|source| AutostartError { doing, source })?;
    Ok(judge(entry, find_sibling(system::PROGRAM).ok().as_deref()))
}

/// Makes this copy's agent start at login, or stops any from doing so. Stopping needs no program.
///
/// # Errors
/// When the system's entry cannot be written, or does not say afterwards what was asked.
pub fn turn(on: bool) -> Result<(), AutostartError> {
    let doing = if on { "making Drowse start at login" } else { "stopping Drowse from starting at login" };
    change(on).map_err(|source| AutostartError { doing, source })?;
    match at_login()?.0 {
        AtLogin::ThisOne if on => Ok(()),
        AtLogin::Nothing if !on => Ok(()),
        found => Err(AutostartError { doing, source: format!("the system has it otherwise: {found:?}").into() }),
    }
}

fn change(on: bool) -> Result<(), Trouble> {
    if on { system::write(&find_sibling(system::PROGRAM)?) } else { system::remove() }
}

/// Changes a setting. Starting at login is the system's to do: the answer is kept only after the system agreed.
///
/// # Errors
/// As [`App::set_setting`], or `autostart_failed`; nothing is kept then.
pub fn set_setting(app: &App, key: &str, value: &Value) -> Result<SettingView, AppError> {
    if key == KEY {
        let wanted = app.read_setting(key, value)?;
        let turned = match wanted.as_str() {
            Some("on") => turn(true),
            Some("off") => turn(false),
            _ => Ok(()),
        };
        turned.map_err(|error| AppError::new("autostart_failed").at(key).because(error))?;
    }
    app.set_setting(key, value)
}

/// Returns what a person answered, and what the system has.
///
/// # Errors
/// The database refusing, or `autostart_unreadable`.
pub fn view(app: &App) -> Result<LoginView, AppError> {
    let (starts, program) = at_login().map_err(|error| AppError::new("autostart_unreadable").because(error))?;
    let asks = app.get_setting(KEY)?.value == "ask" && starts == AtLogin::Nothing;
    Ok(LoginView { asks, starts, program: program.map(|path| path.to_string_lossy().into_owned()) })
}

/// Writes the entry anew when a person wants the start at login and the program it names is gone: after a move, or an
/// upgrade to another folder. An entry that was taken away or turned off stays so, and one of another copy is its own.
pub fn repair(app: &App) {
    let is_wanted = app.get_setting(KEY).is_ok_and(|setting| setting.value == "on");
    if !is_wanted || !matches!(at_login(), Ok((AtLogin::Gone, _))) {
        return;
    }
    match turn(true) {
        Ok(()) => tracing::info!("the entry for starting at login named a program that is gone; it is written anew"),
        Err(error) => tracing::warn!(%error, "the entry for starting at login is of no use and could not be mended"),
    }
}

/// Tells what an entry starts, given the program of this copy.
fn judge(entry: Entry, ours: Option<&Path>) -> (AtLogin, Option<PathBuf>) {
    match entry {
        Entry::Nothing => (AtLogin::Nothing, None),
        Entry::Unreadable => (AtLogin::Gone, None),
        Entry::Starts(program) if !is_program(&program) => (AtLogin::Gone, Some(program)),
        Entry::Starts(program) if ours.is_some_and(|ours| is_same(ours, &program)) => (AtLogin::ThisOne, Some(program)),
        Entry::Starts(program) => (AtLogin::Another, Some(program)),
    }
}

fn is_same(ours: &Path, theirs: &Path) -> bool {
    match (ours.canonicalize(), theirs.canonicalize()) {
        (Ok(ours), Ok(theirs)) => ours == theirs,
        _ => false,
    }
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|known| known.is_file() && known.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// This test is a program that is certainly there.
    fn there() -> PathBuf {
        std::env::current_exe().unwrap()
    }

    #[test]
    fn an_entry_counts_only_when_it_names_this_program_and_the_program_is_there() {
        let gone = there().with_file_name("moved-away");
        let found = |entry, ours: &Path| judge(entry, Some(ours)).0;
        assert_eq!(found(Entry::Starts(there()), &there()), AtLogin::ThisOne);
        assert_eq!(found(Entry::Starts(gone.clone()), &there()), AtLogin::Gone);
        assert_eq!(found(Entry::Starts(gone.clone()), &gone), AtLogin::Gone);
        assert_eq!(found(Entry::Starts(there()), &gone), AtLogin::Another);
        assert_eq!(found(Entry::Unreadable, &there()), AtLogin::Gone);
        assert_eq!(found(Entry::Nothing, &there()), AtLogin::Nothing);
    }

    #[test]
    fn a_folder_or_a_text_is_no_program() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("drowse");
        std::fs::write(&text, "words").unwrap();
        assert_eq!(judge(Entry::Starts(folder.path().to_owned()), None).0, AtLogin::Gone);
        if cfg!(unix) {
            assert_eq!(judge(Entry::Starts(text), None).0, AtLogin::Gone);
        }
    }
}
