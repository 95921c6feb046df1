//! The entry on Windows: a value of the person's Run key, which needs no rights of an administrator.

use std::path::Path;

use auto_launch::{AutoLaunch, AutoLaunchBuilder, WindowsEnableMode};
use windows_registry::CURRENT_USER;

use super::{Entry, Trouble};

/// What starts the agent. For `drowse`, a program of the command line, Windows would open a console at every login; the
/// window's program has none, starts the agent without one, and ends.
pub(super) const PROGRAM: &str = "drowse-window";

const NAME: &str = "Drowse";
const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";

pub(super) fn read() -> Result<Entry, Trouble> {
    // It knows of the task manager, where a person may have turned the entry off.
    if !launch(Path::new(""))?.is_enabled()? {
        return Ok(Entry::Nothing);
    }
    let value = CURRENT_USER.open(RUN).and_then(|key| key.get_string(NAME));
    Ok(value.ok().as_deref().and_then(program_of).map_or(Entry::Unreadable, |program| Entry::Starts(program.into())))
}

pub(super) fn write(agent: &Path) -> Result<(), Trouble> {
    Ok(launch(agent)?.enable()?)
}

pub(super) fn remove() -> Result<(), Trouble> {
    Ok(launch(Path::new(""))?.disable()?)
}

/// Without quotes Windows would end the program at the first space.
fn launch(agent: &Path) -> Result<AutoLaunch, Trouble> {
    let builder = AutoLaunchBuilder::new()
        .set_app_name(NAME)
        .set_app_path(&format!("\"{}\"", agent.display()))
        .set_args(&["agent"])
        .set_windows_enable_mode(WindowsEnableMode::CurrentUser)
        .build()?;
    Ok(builder)
}

fn program_of(command: &str) -> Option<&str> {
    let (program, arguments) = command.strip_prefix('"')?.split_once('"')?;
    (arguments.trim() == "agent").then_some(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_what_stands_in_quotes_before_the_word_agent() {
        assert_eq!(program_of(r#""C:\a b\drowse-window.exe" agent"#), Some(r"C:\a b\drowse-window.exe"));
        assert_eq!(program_of(r"C:\a b\drowse.exe agent"), None);
        assert_eq!(program_of(r#""C:\a b\drowse.exe" trends"#), None);
    }
}
