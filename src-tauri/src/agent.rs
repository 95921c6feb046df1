//! The agent, as the window knows it: whether it runs, starting it, telling it of changes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use drowse_host::socket::{self, Door, Message, Noun, Place, Room, SendError};
use drowse_host::start_other::start_agent;

/// How long a started agent may take to open its door, and how often it is knocked at.
const PATIENCE: Duration = Duration::from_secs(2);
const KNOCK_EVERY: Duration = Duration::from_millis(20);

/// The agent of one diary, whether it runs or not.
#[derive(Debug, Clone)]
pub struct Agent {
    data_dir: PathBuf,
}

impl Agent {
    /// Speaks of the agent of this diary.
    pub fn of(data_dir: &Path) -> Self {
        Self { data_dir: data_dir.to_owned() }
    }

    /// Tells whether it runs.
    pub fn runs(&self) -> bool {
        socket::knock(&self.data_dir, Door::Agent).is_ok()
    }

    /// Starts it when it does not run, asking an older one to end first. Without it the window works, and
    /// says that reminders are not running.
    pub async fn start(self) {
        let started = tauri::async_runtime::spawn_blocking(move || self.start_now()).await;
        if let Err(error) = started {
            tracing::error!(%error, "starting the agent broke off");
        }
    }

    fn start_now(&self) {
        match socket::make_room(&self.data_dir) {
            Ok(Room::Kept) => return,
            Ok(Room::Free) => {}
            // The one that is started may have better luck.
            Err(error) => tracing::warn!(%error, "an older agent does not make room"),
        }
        if let Err(error) = start_agent(&self.data_dir) {
            tracing::warn!(%error, "the agent could not be started");
            return;
        }
        let knocks = PATIENCE.as_millis() / KNOCK_EVERY.as_millis();
        for _ in 0..knocks {
            if self.runs() {
                return;
            }
            std::thread::sleep(KNOCK_EVERY);
        }
        tracing::warn!("the agent was started but does not answer");
    }

    /// Tells it what was written, without keeping the person waiting. If it does not run, it will read.
    pub fn tell_changed(&self, nouns: Vec<Noun>) {
        let agent = self.clone();
        std::thread::spawn(move || agent.send(&Message::Changed { nouns }));
    }

    /// Tells it that a reminder is on the screen with its answers, and where. If it does not run, nobody waits for that.
    pub fn tell_on_screen(&self, occurrence_id: i64, place: Place) {
        self.send(&Message::OnScreen { occurrence_id, place });
    }

    fn send(&self, message: &Message) {
        match socket::send(&self.data_dir, Door::Agent, message) {
            Ok(_) | Err(SendError::NobodyThere) => {}
            Err(error) => tracing::warn!(%error, "the agent could not be told"),
        }
    }
}
