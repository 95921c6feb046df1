//! The entry on macOS: a LaunchAgent of the person.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use auto_launch::{AutoLaunch, AutoLaunchBuilder, MacOSLaunchMode};
use directories::BaseDirs;

use super::{Entry, Trouble};
use crate::APP_ID;

/// What starts the agent.
pub(super) const PROGRAM: &str = "drowse";

pub(super) fn read() -> Result<Entry, Trouble> {
    let text = match fs::read_to_string(place()?) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Entry::Nothing),
        Err(error) => return Err(error.into()),
    };
    Ok(program_of(&text).map_or(Entry::Unreadable, |program| Entry::Starts(program.into())))
}

pub(super) fn write(agent: &Path) -> Result<(), Trouble> {
    // auto-launch writes the path into XML as it is.
    if agent.to_string_lossy().contains(['&', '<', '>']) {
        return Err("the folder of the program has one of & < > in its name".into());
    }
    Ok(launch(agent)?.enable()?)
}

pub(super) fn remove() -> Result<(), Trouble> {
    Ok(launch(Path::new(""))?.disable()?)
}

fn place() -> Result<PathBuf, Trouble> {
    let folders = BaseDirs::new().ok_or("there is no home folder")?;
    Ok(folders.home_dir().join("Library/LaunchAgents").join(format!("{APP_ID}.plist")))
}

fn launch(agent: &Path) -> Result<AutoLaunch, Trouble> {
    let built = AutoLaunchBuilder::new()
        .set_app_name(APP_ID)
        .set_app_path(&agent.to_string_lossy())
        .set_args(&["agent"])
        .set_bundle_identifiers(&[APP_ID])
        .set_macos_launch_mode(MacOSLaunchMode::LaunchAgent)
        .build()?;
    Ok(built)
}

/// Reads the first word of `ProgramArguments` as auto-launch writes it, if the second is `agent`.
fn program_of(text: &str) -> Option<&str> {
    let (_, arguments) = text.split_once("<key>ProgramArguments</key>")?;
    let (_, first) = arguments.split_once("<string>")?;
    let (program, rest) = first.split_once("</string>")?;
    rest.trim_start().starts_with("<string>agent</string>").then_some(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_the_first_argument_before_the_word_agent() {
        let text = "<key>ProgramArguments</key>\n  <array><string>/Applications/Drowse.app/drowse</string><string>agent</string></array>";
        assert_eq!(program_of(text), Some("/Applications/Drowse.app/drowse"));
        assert_eq!(program_of("<key>Label</key><string>x</string>"), None);
    }
}
