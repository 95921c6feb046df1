//! Where log lines go. They say what the program did, never what a person wrote in the diary.

use std::io::{self, IsTerminal};
use std::path::Path;
use std::sync::Mutex;
use std::{env, fs};

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{fmt, registry};

use crate::rotating_file::RotatingFile;

/// A log longer than this begins anew, and two older ones are kept.
const LONGEST_LOG_BYTES: u64 = 1 << 20;
const OLDER_LOGS: u32 = 2;

/// Sends warnings and errors to standard error; `DROWSE_LOG` asks for more (`info`, `drowse=debug` …).
pub fn log_to_terminal() {
    let lines = fmt::layer().with_writer(io::stderr).with_ansi(io::stderr().is_terminal()).without_time();
    // A second call in one process (tests) keeps the first logger.
    let _ = registry().with(filter(LevelFilter::WARN)).with(lines).try_init();
}

/// Appends to `<data_dir>/log/<program>.log`, owner-only, from level info up.
///
/// # Errors
/// When the file cannot be opened; the program can go on without a log.
pub fn log_to_file(data_dir: &Path, program: &str) -> io::Result<()> {
    let folder = data_dir.join("log");
    fs::create_dir_all(&folder)?;
    let file = RotatingFile::open(&folder, program, LONGEST_LOG_BYTES, OLDER_LOGS)?;
    let lines = fmt::layer().with_writer(Mutex::new(file)).with_ansi(false);
    let _ = registry().with(filter(LevelFilter::INFO)).with(lines).try_init();
    Ok(())
}

/// Reads what `DROWSE_LOG` asks for; what it cannot be read as is left out.
fn filter(standard: LevelFilter) -> Targets {
    let asked = env::var("DROWSE_LOG").ok().and_then(|asked| asked.parse().ok());
    asked.unwrap_or_else(|| Targets::new().with_default(standard))
}
