//! Opens the output when there is something to hear, and lets go of it afterwards. Opening may take its time, so it has a
//! thread of its own.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::device::{NoOutput, Open, Output};
use crate::stage::{Silence, Stage};
use crate::synthesis::background::turn;

/// How often it looks whether the output is still wanted.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// What the keeper is told.
#[derive(Debug)]
pub(crate) enum Call {
    /// Something changed: look.
    Look,
    /// The output went away.
    Lost(String),
}

/// Keeps the output.
pub(crate) struct Keeper {
    stage: Arc<Mutex<Stage>>,
    output: Box<dyn Output>,
    calls: Sender<Call>,
    open: Option<Box<dyn Open>>,
}

impl Keeper {
    /// Creates a keeper that has nothing open. The output says over `calls` that it is lost.
    pub fn new(stage: Arc<Mutex<Stage>>, output: Box<dyn Output>, calls: Sender<Call>) -> Self {
        Self { stage, output, calls, open: None }
    }

    /// Keeps the output until nobody can call any more.
    pub fn work(mut self, heard: &Receiver<Call>) {
        loop {
            match heard.recv_timeout(LOOK_EVERY) {
                Ok(call) => self.take(call, Instant::now()),
                Err(RecvTimeoutError::Timeout) => self.look(Instant::now()),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Does what a call asks.
    pub fn take(&mut self, call: Call, now: Instant) {
        match call {
            Call::Look => self.look(now),
            Call::Lost(reason) if self.open.is_some() => {
                tracing::warn!(reason, "the sound output is gone");
                self.close(Some(Silence::DeviceLost), now);
            }
            Call::Lost(_) => {}
        }
    }

    /// Opens, closes and prepares what is wanted now.
    fn look(&mut self, now: Instant) {
        let is_wanted = self.stage().wants_output(now);
        match (is_wanted, self.open.is_some()) {
            (true, false) => self.open(now),
            (false, true) => self.close(None, now),
            _ => {}
        }
        if self.open.is_some() {
            self.prepare(now);
        }
    }

    fn open(&mut self, now: Instant) {
        let feed = self.stage().feed(now);
        let calls = self.calls.clone();
        let lost = move |reason| {
            // When the keeper is gone, the output goes with it.
            let _ = calls.send(Call::Lost(reason));
        };
        match self.output.open(feed, Box::new(lost)) {
            Ok(open) => {
                self.open = Some(open);
                self.stage().opened();
            }
            Err(NoOutput(reason)) => {
                tracing::warn!(reason, "no sound output");
                self.stage().closed(Some(Silence::NoDevice), now);
            }
        }
    }

    fn close(&mut self, silence: Option<Silence>, now: Instant) {
        self.open = None;
        self.stage().closed(silence, now);
    }

    /// Decodes what will be spoken and makes the background, without holding anybody up.
    fn prepare(&self, now: Instant) {
        let voices = self.stage().voices(now);
        if let Some((score, frame)) = voices {
            score.decode_from(frame);
        }
        let missing = self.stage().missing_background();
        if let Some(ambience) = missing {
            let made = turn(ambience);
            self.stage().give_background(ambience, made);
        }
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[path = "keeper_tests.rs"]
mod tests;
