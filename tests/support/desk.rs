//! A diary of its own for a test, with a clock that stands still.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use drowse_app::{Actor, App, Clock};
use tempfile::TempDir;

/// A clock that stands still.
struct StoppedClock {
    now: DateTime<Utc>,
    zone: Tz,
}

impl Clock for StoppedClock {
    fn now(&self) -> DateTime<Utc> {
        self.now
    }
    fn zone(&self) -> Tz {
        self.zone
    }
}

/// An empty diary in a folder that goes when the test ends, in London.
pub struct Desk {
    app: App,
    folder: TempDir,
}

impl Desk {
    /// Opens it at an instant, RFC 3339.
    ///
    /// # Panics
    /// When the instant cannot be read or no folder be made: the test is broken.
    #[must_use]
    pub fn new(now: &str) -> Self {
        let folder = tempfile::tempdir().expect("a test has room for a folder");
        let now = now.parse().expect("a test names its instant right");
        let clock = Arc::new(StoppedClock { now, zone: Tz::Europe__London });
        let app = App::open(folder.path(), clock, Actor::CommandLine).expect("an empty folder takes a diary");
        Self { app, folder }
    }

    /// Returns the diary.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Returns the folder it lives in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Returns where a sample file is.
#[must_use]
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)
}
