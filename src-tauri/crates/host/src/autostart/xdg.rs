//! The entry on a desktop of freedesktop.org: a file in the person's autostart folder.
//!
//! auto-launch does this too, but writes paths unquoted, passes `XDG_CONFIG_HOME` by and takes any file for an entry.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use directories::BaseDirs;

use super::desktop_entry::{is_turned_off, value, words_of_exec, write as write_entry};
use super::{Entry, Trouble};
use crate::{APP_ID, write_whole};

/// What starts the agent.
pub(super) const PROGRAM: &str = "drowse";

pub(super) fn read() -> Result<Entry, Trouble> {
    Ok(read_file(&place()?)?)
}

pub(super) fn write(agent: &Path) -> Result<(), Trouble> {
    Ok(write_file(&place()?, agent)?)
}

pub(super) fn remove() -> Result<(), Trouble> {
    Ok(remove_file(&place()?)?)
}

fn place() -> Result<PathBuf, Trouble> {
    let folders = BaseDirs::new().ok_or("there is no home folder")?;
    Ok(folders.config_dir().join("autostart").join(format!("{APP_ID}.desktop")))
}

fn read_file(place: &Path) -> io::Result<Entry> {
    let text = match fs::read(place) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Entry::Nothing),
        Err(error) => return Err(error),
    };
    if is_turned_off(&text) {
        return Ok(Entry::Nothing);
    }
    let words = value(&text, "Exec").and_then(|exec| words_of_exec(&exec)).unwrap_or_default();
    Ok(match words.as_slice() {
        [program, arguments @ ..] if program.starts_with('/') && arguments.iter().any(|word| word == "agent") => {
            Entry::Starts(program.into())
        }
        _ => Entry::Unreadable,
    })
}

fn write_file(place: &Path, agent: &Path) -> io::Result<()> {
    let program = agent.to_str().ok_or_else(|| io::Error::other("the program's path is not in Unicode"))?;
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    write_whole(place, |out| out.write_all(write_entry(program, &["agent"], APP_ID).as_bytes()))
}

fn remove_file(place: &Path) -> io::Result<()> {
    match fs::remove_file(place) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::process::Command;

    use super::*;

    #[test]
    fn an_entry_is_read_as_it_was_written_and_is_gone_when_it_was_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("autostart/drowse.desktop");
        assert_eq!(read_file(&place).unwrap(), Entry::Nothing);
        remove_file(&place).unwrap();
        write_file(&place, Path::new("/opt/a b/drowse")).unwrap();
        assert_eq!(read_file(&place).unwrap(), Entry::Starts("/opt/a b/drowse".into()));
        remove_file(&place).unwrap();
        assert!(!place.exists());
    }

    #[test]
    fn an_entry_somebody_unticked_starts_nothing_and_one_without_our_program_is_no_use() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("drowse.desktop");
        let read = |text: &str| {
            fs::write(&place, text).unwrap();
            read_file(&place).unwrap()
        };
        assert_eq!(read("[Desktop Entry]\nExec=/bin/drowse agent\nHidden=true\n"), Entry::Nothing);
        assert_eq!(read("[Desktop Entry]\nExec=/bin/drowse agent\n"), Entry::Starts("/bin/drowse".into()));
        assert_eq!(read("[Desktop Entry]\nExec=/bin/drowse trends\n"), Entry::Unreadable);
        assert_eq!(read("[Desktop Entry]\nExec=/a b/drowse agent\n"), Entry::Starts("/a".into()));
        assert_eq!(read("nothing of the kind"), Entry::Unreadable);
    }

    #[test]
    fn a_desktop_really_starts_the_program_of_the_entry_wherever_it_lies() {
        let folder = tempfile::tempdir().unwrap();
        // No percent sign: GLib looks for the program before it reads `%%`, so no quoting would do.
        let home = folder.path().join("a b $HOME `x` \"q\" back\\slash 'n'");
        fs::create_dir(&home).unwrap();
        let (program, said) = (home.join("drowse"), folder.path().join("said"));
        fs::write(&program, format!("#!/bin/sh\necho \"$@\" > {}\n", said.display())).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let place = folder.path().join("drowse.desktop");
        write_file(&place, &program).unwrap();
        // GLib's own launcher: what GNOME and Xfce start programs with.
        let launched = Command::new("gio").arg("launch").arg(&place).output().unwrap();
        assert!(launched.status.success(), "{}", String::from_utf8_lossy(&launched.stderr));
        for _ in 0..500 {
            if fs::read_to_string(&said).is_ok_and(|text| text == "agent\n") {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("not started: {}", fs::read_to_string(&place).unwrap());
    }
}
