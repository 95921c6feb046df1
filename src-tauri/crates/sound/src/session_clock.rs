//! Where a session is, from one moment to the next.

use std::time::{Duration, Instant};

/// A sound further behind than this has missed something: it goes on where the clock is. Milliseconds.
const MISSED_MS: f64 = 80.0;

/// How much of a small difference is made good each time the sound is heard of. What a device says of its delay trembles.
const FOLLOWS: f64 = 0.05;

/// A clock on a timeline: it stands or runs, only grows while it runs, and stops at the end.
///
/// The moment is always given; nothing here looks at a watch. All times are milliseconds of the timeline. While sound is
/// heard the clock follows it, slowly; when the sound stops being heard of, the clock goes on.
#[derive(Debug, Clone)]
pub(crate) struct SessionClock {
    speed: f64,
    end_ms: f64,
    is_running: bool,
    /// Where it was at `since`, or stands until then.
    at_ms: f64,
    since: Instant,
    /// Never shown less than this, so that a correction backwards is a short rest.
    least_ms: f64,
    /// Counts the moves, so that the sound of the last one is not mistaken for this one's.
    take: u64,
    /// Waits to be told when the sound begins.
    expects_sound: bool,
}

impl SessionClock {
    /// Creates a clock that stands at the start of an empty timeline and runs `speed` times as fast as a watch.
    pub fn new(speed: f64, now: Instant) -> Self {
        Self {
            speed,
            end_ms: 0.0,
            is_running: false,
            at_ms: 0.0,
            since: now,
            least_ms: 0.0,
            take: 0,
            expects_sound: false,
        }
    }

    /// Puts it at a moment of a timeline that ends at `end_ms`, running or standing; returns the number of this take.
    ///
    /// Running, it stands for `patience` at most to begin together with its sound.
    pub fn move_to(&mut self, at_ms: f64, is_running: bool, end_ms: f64, now: Instant, patience: Duration) -> u64 {
        let at_ms = at_ms.clamp(0.0, end_ms);
        let expects_sound = is_running && !patience.is_zero();
        let (take, since) = (self.take + 1, now + patience);
        *self = Self { speed: self.speed, end_ms, is_running, at_ms, since, least_ms: at_ms, take, expects_sound };
        take
    }

    /// Begins at once: no sound will come.
    pub fn stop_waiting(&mut self, now: Instant) {
        if std::mem::take(&mut self.expects_sound) {
            self.since = self.since.min(now);
        }
    }

    /// Tells whether it still waits for its sound.
    pub fn is_waiting(&self, now: Instant) -> bool {
        self.expects_sound && now < self.since
    }

    /// Hears that `sound_ms` of a take is played at `heard_at`. Returns where the sound should go on instead, if it has
    /// missed something.
    pub fn hear(&mut self, take: u64, sound_ms: f64, heard_at: Instant, now: Instant) -> Option<f64> {
        if take != self.take || !self.is_running {
            return None;
        }
        let shown_ms = self.at_ms(now);
        let begins = self.expects_sound;
        self.expects_sound = false;
        let late_ms = self.at_ms(heard_at) - sound_ms;
        if late_ms > MISSED_MS {
            return Some(self.at_ms(heard_at));
        }
        // The first sound says when the clock begins; later ones bring it near, little by little.
        let followed_ms = if begins { sound_ms } else { sound_ms + late_ms * (1.0 - FOLLOWS) };
        (self.at_ms, self.since) = (followed_ms, heard_at);
        self.least_ms = shown_ms;
        None
    }

    /// Returns where it is.
    pub fn at_ms(&self, now: Instant) -> f64 {
        let run_ms = if self.is_running { since_ms(self.since, now) * self.speed } else { 0.0 };
        (self.at_ms + run_ms).max(self.least_ms).min(self.end_ms)
    }

    /// Tells whether it runs: at the end it does not.
    pub fn is_running(&self, now: Instant) -> bool {
        self.is_running && self.at_ms(now) < self.end_ms
    }

    /// Returns the take that plays.
    pub fn take(&self) -> u64 {
        self.take
    }
}

/// Returns the milliseconds from one moment to another, negative when it lies before.
fn since_ms(from: Instant, to: Instant) -> f64 {
    let ahead = to.saturating_duration_since(from).as_secs_f64();
    let behind = from.saturating_duration_since(to).as_secs_f64();
    (ahead - behind) * 1000.0
}

#[cfg(test)]
#[path = "session_clock_tests.rs"]
mod tests;
