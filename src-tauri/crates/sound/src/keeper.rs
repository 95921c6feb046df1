//! Opens the output when there is something to hear, and lets go of it afterwards. Opening may take its time, so it has a
//! thread of its own.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::device::{NoOutput, Open, Output, Trouble};
use crate::stage::{Silence, Stage};
use crate::synthesis::background::turn;

/// How often it looks whether the output is still wanted.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Frames between two looks of an output for samples, at first and at most: a tenth of a second, and four.
const SHORTEST_BLOCK: u32 = 4_800;
const LONGEST_BLOCK: u32 = 19_200;
/// An output that held so long is taken for sound.
const STEADY: Duration = Duration::from_secs(10);
/// How often in a row an output may fail before that.
const PATIENCE: u32 = 5;

/// What the keeper is told.
#[derive(Debug)]
pub(crate) enum Call {
    /// Something changed: look.
    Look,
    /// The output of that opening does not play as it should.
    Trouble(u64, Trouble),
}

/// Keeps the output.
pub(crate) struct Keeper {
    stage: Arc<Mutex<Stage>>,
    output: Box<dyn Output>,
    calls: Sender<Call>,
    open: Option<Box<dyn Open>>,
    opened_at: Option<Instant>,
    openings: u64,
    block: u32,
    /// How often it failed shortly after it was opened.
    failures: u32,
}

impl Keeper {
    /// Creates a keeper that has nothing open. The output says over `calls` when it is in trouble.
    pub fn new(stage: Arc<Mutex<Stage>>, output: Box<dyn Output>, calls: Sender<Call>) -> Self {
        Self { stage, output, calls, open: None, opened_at: None, openings: 0, block: SHORTEST_BLOCK, failures: 0 }
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
            Call::Trouble(opening, trouble) if self.open.is_some() && opening == self.openings => {
                self.recover(&trouble, now);
            }
            // It was closed before it could say so.
            Call::Trouble(..) => {}
        }
    }

    /// Takes an output that stumbled anew, with more time between two blocks: a busy computer may make it fail and be as good as
    /// before. One that fails again and again, or cannot be opened any more, is gone.
    fn recover(&mut self, trouble: &Trouble, now: Instant) {
        let is_late = match trouble {
            Trouble::Late => true,
            Trouble::Failed(reason) => {
                tracing::warn!(reason, "the sound output failed");
                false
            }
        };
        tracing::info!(block = self.block, "the sound output stumbled");
        if is_late && self.block == LONGEST_BLOCK {
            return;
        }
        let is_steady = self.opened_at.is_some_and(|at| now.saturating_duration_since(at) > STEADY);
        self.failures = if is_steady || is_late { 1 } else { self.failures + 1 };
        self.block = (self.block * 2).min(LONGEST_BLOCK);
        self.close(None, now);
        if self.failures > PATIENCE {
            self.failures = 0;
            self.stage().closed(Some(Silence::DeviceLost), now);
        } else {
            self.look(now);
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
        self.openings += 1;
        let (calls, opening) = (self.calls.clone(), self.openings);
        let trouble = move |trouble| {
            // When the keeper is gone, the output goes with it.
            let _ = calls.send(Call::Trouble(opening, trouble));
        };
        match self.output.open(feed, self.block, Box::new(trouble)) {
            Ok(open) => {
                self.open = Some(open);
                self.opened_at = Some(now);
                self.stage().opened();
            }
            Err(NoOutput(reason)) => {
                tracing::warn!(reason, "no sound output");
                let was_there = std::mem::take(&mut self.failures) > 0;
                let silence = if was_there { Silence::DeviceLost } else { Silence::NoDevice };
                self.stage().closed(Some(silence), now);
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
