//! Where log lines go. They say what the program did, never what a person wrote in the diary.

use std::fs::{self, File, OpenOptions};
use std::io::{self, IsTerminal};
use std::path::Path;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::FmtSpan;

/// A log longer than this begins anew when the program starts; one older file is kept.
const LONGEST_LOG_BYTES: u64 = 1 << 20;

/// Sends warnings and errors to standard error; `DROWSE_LOG` asks for more (`info`, `drowse=debug` …).
pub fn log_to_terminal() {
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter("warn"))
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .without_time();
    // A second call in one process (tests) keeps the first logger.
    let _ = subscriber.try_init();
}

/// Appends to `<data_dir>/log/<program>.log`, owner-only, from level info up.
///
/// # Errors
/// When the file cannot be opened; the program can go on without a log.
pub fn log_to_file(data_dir: &Path, program: &str) -> io::Result<()> {
    let folder = data_dir.join("log");
    fs::create_dir_all(&folder)?;
    let file = open_log(&folder, program)?;
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter("info"))
        .with_writer(std::sync::Mutex::new(file))
        .with_span_events(FmtSpan::NONE)
        .with_ansi(false);
    let _ = subscriber.try_init();
    Ok(())
}

fn filter(standard: &str) -> EnvFilter {
    EnvFilter::try_from_env("DROWSE_LOG").unwrap_or_else(|_| EnvFilter::new(standard))
}

fn open_log(folder: &Path, program: &str) -> io::Result<File> {
    let path = folder.join(format!("{program}.log"));
    if fs::metadata(&path).is_ok_and(|known| known.len() > LONGEST_LOG_BYTES) {
        fs::rename(&path, folder.join(format!("{program}.old.log")))?;
    }
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_log_begins_anew_and_the_old_one_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("agent.log"), vec![b'.'; LONGEST_LOG_BYTES as usize + 1]).unwrap();
        let file = open_log(folder.path(), "agent").unwrap();
        assert_eq!(file.metadata().unwrap().len(), 0);
        assert!(folder.path().join("agent.old.log").exists());
    }
}
