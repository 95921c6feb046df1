//! A diary of its own for a test, with a clock that moves only when the test says so.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use drowse_app::{Actor, App, Clock};
use tempfile::TempDir;

/// A clock that stands still until it is moved.
struct StoppedClock {
    now: Mutex<DateTime<Utc>>,
    zone: Tz,
}

impl Clock for StoppedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn zone(&self) -> Tz {
        self.zone
    }
}

/// An empty diary in a folder that goes when the test ends, in London.
pub struct Desk {
    app: App,
    clock: Arc<StoppedClock>,
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
        let clock = Arc::new(StoppedClock { now: Mutex::new(now), zone: Tz::Europe__London });
        let app = App::open(folder.path(), clock.clone(), Actor::CommandLine).expect("an empty folder takes a diary");
        Self { app, clock, folder }
    }

    /// Lets time pass.
    pub fn wait(&self, time: TimeDelta) {
        *self.clock.now.lock().unwrap_or_else(PoisonError::into_inner) += time;
    }

    /// Ends the program without a word and starts it again over the same folder, as after a kill.
    ///
    /// # Panics
    /// When the diary cannot be opened again: that is what the test is about.
    pub fn kill_and_start_again(&mut self) {
        let app = App::open(self.folder.path(), self.clock.clone(), Actor::CommandLine);
        self.app = app.expect("a diary opens again after a kill");
    }

    /// Returns its clock, for another program over the same folder.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        self.clock.clone()
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
