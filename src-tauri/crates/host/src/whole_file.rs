//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes beside a file and takes its place when all is there, so that an older one is never half gone.
///
/// # Errors
/// What `write` returns, or the system refusing. Nothing half-written stays.
pub fn write_whole<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), E>,
) -> Result<(), E> {
    let unfinished = unfinished(path);
    let written = write_and_rename(path, &unfinished, write);
    if written.is_err() {
        // That the leftover cannot be removed either is no news.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

fn write_and_rename<E: From<io::Error>>(
    path: &Path,
    unfinished: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), E>,
) -> Result<(), E> {
    let mut out = BufWriter::new(File::create(unfinished)?);
    write(&mut out)?;
    out.flush()?;
    out.get_ref().sync_all()?;
    Ok(fs::rename(unfinished, path)?)
}

fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".unfinished");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_an_older_one_stays_when_writing_breaks_off() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("routines.json");
        write_whole(&path, |out| out.write_all(b"older")).unwrap();
        let broken = write_whole(&path, |out| {
            out.write_all(b"half")?;
            Err(io::Error::other("the routines ran out"))
        });
        assert!(broken.is_err());
        assert_eq!(fs::read(&path).unwrap(), b"older");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        write_whole(&path, |out| out.write_all(b"newer")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"newer");
    }

    #[test]
    fn a_place_that_does_not_exist_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("no-such-folder/routines.json");
        assert!(write_whole(&nowhere, |out| out.write_all(b"words")).is_err());
    }
}
