//! The one door: told where a session is, it says where it is heard.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use drowse_core::routine::Timeline;
use drowse_core::sound::{Channel, Loudness};

use crate::device::DefaultOutput;
use crate::keeper::{Call, Keeper};
use crate::stage::{Heard, Stage};
use crate::trial::trial;

/// How often one who waits looks whether the sound has begun.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// The sound of one window. Copies speak of the same sound.
#[derive(Clone)]
pub struct Sound {
    stage: Arc<Mutex<Stage>>,
    calls: Sender<Call>,
}

impl Sound {
    /// Creates a sound whose sessions run `speed` times as fast as the clock. Other than 1 it is silent: for tests.
    #[must_use]
    pub fn new(speed: f64) -> Self {
        let (calls, heard) = channel();
        let stage = Arc::new(Mutex::new(Stage::new(speed, Instant::now())));
        let (kept, lost) = (stage.clone(), calls.clone());
        // An open output may not leave the thread that opened it.
        thread::spawn(move || Keeper::new(kept, Box::new(DefaultOutput), lost).work(&heard));
        Self { stage, calls }
    }

    /// Puts a session at `at_ms` of its timeline, playing or resting.
    ///
    /// Returns when it is heard, or after less than half a second without: not for a thread that draws.
    pub fn move_to(&self, timeline: &Timeline, at_ms: f64, is_playing: bool) -> Heard {
        self.stage().move_to(timeline, at_ms, is_playing, Instant::now());
        self.look();
        while self.stage().is_waiting(Instant::now()) {
            thread::sleep(LOOK_EVERY);
        }
        self.read()
    }

    /// Returns where the sound is.
    #[must_use]
    pub fn read(&self) -> Heard {
        self.stage().read(Instant::now())
    }

    /// Makes each channel as loud as it is set.
    pub fn set_loudness(&self, loudness: Loudness) {
        self.stage().set_loudness(loudness);
        self.look();
    }

    /// Silences everything, or lets it be heard again. The clock goes on.
    pub fn mute(&self, is_muted: bool) {
        self.stage().mute(is_muted);
    }

    /// Ends the sound of a session. What rings behind its end rings on.
    pub fn end(&self) {
        self.stage().end(Instant::now());
        self.look();
    }

    /// Lets one channel be heard by itself, as loud as it is set. Returns when it is, or why it is not.
    pub fn test(&self, channel: Channel) -> Heard {
        let (ambience, bells) = self.stage().materials();
        let samples = trial(channel, ambience, &bells);
        self.stage().test(channel, samples, Instant::now());
        self.look();
        while self.stage().is_opening(Instant::now()) {
            thread::sleep(LOOK_EVERY);
        }
        self.read()
    }

    fn look(&self) {
        // The keeper listens as long as anybody can speak to it.
        let _ = self.calls.send(Call::Look);
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        // The stage assigns what it was given: a thread that panicked left nothing half done.
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
