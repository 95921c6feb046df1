//! Where log lines go. They say what the program did, never what a person wrote in the diary.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::FmtSpan;

use crate::rotating_file::RotatingFile;

/// A log longer than this begins anew, and two older ones are kept.
const LONGEST_LOG_BYTES: u64 = 1 << 20;
const OLDER_LOGS: u32 = 2;

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
    let file = RotatingFile::open(&folder, program, LONGEST_LOG_BYTES, OLDER_LOGS)?;
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
