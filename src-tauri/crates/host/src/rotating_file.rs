//! A file that begins anew when it is long: the agent runs for months.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file of a name, and its older ones: `agent.log`, `agent.1.log`, `agent.2.log`.
#[derive(Debug)]
pub(crate) struct RotatingFile {
    folder: PathBuf,
    name: String,
    longest_bytes: u64,
    older: u32,
    file: File,
    bytes: u64,
}

impl RotatingFile {
    /// Opens it to append, owner-only. Together its files are never longer than `older` + 1 times `longest_bytes`.
    pub fn open(folder: &Path, name: &str, longest_bytes: u64, older: u32) -> io::Result<Self> {
        let (file, bytes) = append(&folder.join(format!("{name}.log")))?;
        Ok(Self { folder: folder.to_owned(), name: name.to_owned(), longest_bytes, older, file, bytes })
    }

    /// Moves every file one on, the oldest away, and begins a new one.
    fn begin_anew(&mut self) -> io::Result<()> {
        for number in (0..self.older).rev() {
            match fs::rename(self.path(number), self.path(number + 1)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        (self.file, self.bytes) = append(&self.path(0))?;
        Ok(())
    }

    fn path(&self, number: u32) -> PathBuf {
        let name = &self.name;
        self.folder.join(if number == 0 { format!("{name}.log") } else { format!("{name}.{number}.log") })
    }
}

impl Write for RotatingFile {
    /// Writes a whole line or none: tracing gives one at a time.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let bytes = line.len() as u64;
        if self.bytes > 0 && self.bytes + bytes > self.longest_bytes {
            self.begin_anew()?;
        }
        self.file.write_all(line)?;
        self.bytes += bytes;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn append(path: &Path) -> io::Result<(File, u64)> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    let bytes = file.metadata()?.len();
    Ok((file, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the files hold, the newest first.
    fn read(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        // `agent.1.log` comes before `agent.log`.
        names.sort_by_key(|path| (path.as_os_str().len(), path.clone()));
        names.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
    }

    #[test]
    fn a_full_file_moves_on_while_the_program_runs_and_the_oldest_goes() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = RotatingFile::open(folder.path(), "agent", 10, 2).unwrap();
        for line in ["one 1\n", "two\n", "three\n", "four 4444\n", "five\n"] {
            log.write_all(line.as_bytes()).unwrap();
        }
        assert_eq!(read(folder.path()), ["five\n", "four 4444\n", "three\n"]);
    }

    #[test]
    fn a_line_longer_than_a_file_is_written_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = RotatingFile::open(folder.path(), "agent", 10, 1).unwrap();
        log.write_all(b"a line of its own\n").unwrap();
        log.write_all(b"next\n").unwrap();
        assert_eq!(read(folder.path()), ["next\n", "a line of its own\n"]);
    }

    #[test]
    fn what_an_earlier_run_wrote_counts() {
        let folder = tempfile::tempdir().unwrap();
        RotatingFile::open(folder.path(), "agent", 10, 1).unwrap().write_all(b"12345678\n").unwrap();
        RotatingFile::open(folder.path(), "agent", 10, 1).unwrap().write_all(b"new\n").unwrap();
        assert_eq!(read(folder.path()), ["new\n", "12345678\n"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_person_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mut log = RotatingFile::open(folder.path(), "agent", 4, 1).unwrap();
        log.write_all(b"one\n").unwrap();
        log.write_all(b"two\n").unwrap();
        for name in ["agent.log", "agent.1.log"] {
            let mode = fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{name}");
        }
    }
}
