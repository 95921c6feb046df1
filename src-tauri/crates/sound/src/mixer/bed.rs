//! The background under everything.

use super::ramp::Ramp;
use crate::frames::Samples;

/// How long one background takes to come, and to make room for another. Milliseconds.
const CHANGE_MS: f32 = 1_500.0;

/// A background that goes round and round, and may be changed for another.
#[derive(Debug)]
pub(super) struct Bed {
    turn: Option<Samples>,
    coming: Option<Samples>,
    place: usize,
    presence: Ramp,
}

impl Bed {
    /// Creates one that is silent.
    pub fn new() -> Self {
        Self { turn: None, coming: None, place: 0, presence: Ramp::at(0.0) }
    }

    /// Lets another background come in; the one before fades first.
    pub fn change(&mut self, turn: Samples) {
        self.coming = Some(turn);
        self.presence.go(0.0, CHANGE_MS);
    }

    /// Returns the next frame, left and right. The right ear hears the same turn from its middle on, so that the sound is
    /// wide.
    pub fn next(&mut self) -> [f32; 2] {
        let presence = self.presence.next();
        if self.presence.is_nought() && self.coming.is_some() {
            self.turn = self.coming.take();
            self.place = 0;
            self.presence.go(1.0, CHANGE_MS);
        }
        let Some(turn) = self.turn.as_ref().filter(|turn| !turn.is_empty()) else { return [0.0; 2] };
        let other = (self.place + turn.len() / 2) % turn.len();
        let frame = [turn[self.place] * presence, turn[other] * presence];
        self.place = (self.place + 1) % turn.len();
        frame
    }
}
