//! What a device asks for samples: the mixer, kept in step with the clock.

use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::frames::FRAMES_A_MS;
use crate::mixer::{Mixer, Order};
use crate::session_clock::SessionClock;

/// The clock, shared by the one who asks where it is and the one who plays. Held for nanoseconds.
pub(crate) type SharedClock = Arc<Mutex<SessionClock>>;

/// Fills blocks of samples as a device wants them.
pub(crate) struct Feed {
    mixer: Mixer,
    orders: Receiver<Order>,
    clock: SharedClock,
}

impl Feed {
    /// Creates a feed whose mixer obeys `orders` and keeps in step with `clock`.
    pub fn new(mixer: Mixer, orders: Receiver<Order>, clock: SharedClock) -> Self {
        Self { mixer, orders, clock }
    }

    /// Fills a block of frames, left and right in turn, whose first is heard at `heard_at`.
    pub fn fill(&mut self, out: &mut [f32], heard_at: Instant, now: Instant) {
        while let Ok(order) = self.orders.try_recv() {
            self.mixer.obey(order);
        }
        self.mixer.settle();
        if let Some((take, frame)) = self.mixer.playing() {
            let mut clock = self.clock.lock().unwrap_or_else(PoisonError::into_inner);
            let missed = clock.hear(take, frame as f64 / FRAMES_A_MS as f64, heard_at, now);
            drop(clock);
            if let Some(joins_ms) = missed {
                self.mixer.skip_to((joins_ms * FRAMES_A_MS as f64).round() as u64);
            }
        }
        self.mixer.render(out);
    }
}
