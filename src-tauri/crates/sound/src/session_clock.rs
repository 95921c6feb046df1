//! Where a session is, from one moment to the next.

use std::time::Instant;

/// A clock on a timeline: it stands or runs, only grows while it runs, and stops at the end.
///
/// The moment is always given; nothing here looks at a watch. All times are milliseconds of the timeline.
#[derive(Debug, Clone)]
pub(crate) struct SessionClock {
    speed: f64,
    end_ms: f64,
    is_running: bool,
    /// Where it was at `since`.
    at_ms: f64,
    since: Instant,
    /// Never shown less than this, so that a correction backwards is a short rest.
    least_ms: f64,
}

impl SessionClock {
    /// Creates a clock that stands at the start of an empty timeline and runs `speed` times as fast as a watch.
    pub fn new(speed: f64, now: Instant) -> Self {
        Self { speed, end_ms: 0.0, is_running: false, at_ms: 0.0, since: now, least_ms: 0.0 }
    }

    /// Puts it at a moment of a timeline that ends at `end_ms`, running or standing.
    pub fn move_to(&mut self, at_ms: f64, is_running: bool, end_ms: f64, now: Instant) {
        let at_ms = at_ms.clamp(0.0, end_ms);
        *self = Self { speed: self.speed, end_ms, is_running, at_ms, since: now, least_ms: at_ms };
    }

    /// Returns where it is.
    pub fn at_ms(&self, now: Instant) -> f64 {
        let passed_ms = now.saturating_duration_since(self.since).as_secs_f64() * 1000.0;
        let run_ms = if self.is_running { passed_ms * self.speed } else { 0.0 };
        (self.at_ms + run_ms).max(self.least_ms).min(self.end_ms)
    }

    /// Tells whether it runs: at the end it does not.
    pub fn is_running(&self, now: Instant) -> bool {
        self.is_running && self.at_ms(now) < self.end_ms
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn running(speed: f64) -> (SessionClock, impl Fn(u64) -> Instant) {
        let start = Instant::now();
        let mut clock = SessionClock::new(speed, start);
        clock.move_to(1000.0, true, 100_000.0, start);
        (clock, move |ms| start + Duration::from_millis(ms))
    }

    #[test]
    fn it_runs_with_the_watch_or_so_many_times_faster() {
        let (clock, after) = running(1.0);
        assert_eq!(clock.at_ms(after(250)), 1250.0);
        let (clock, after) = running(60.0);
        assert_eq!(clock.at_ms(after(250)), 16_000.0);
    }

    #[test]
    fn it_stands_until_it_is_told_to_run() {
        let (mut clock, after) = running(1.0);
        clock.move_to(5000.0, false, 100_000.0, after(10));
        assert_eq!((clock.at_ms(after(9000)), clock.is_running(after(9000))), (5000.0, false));
    }

    #[test]
    fn it_stops_at_the_end() {
        let (clock, after) = running(1.0);
        assert!(clock.is_running(after(98_999)));
        assert_eq!((clock.at_ms(after(200_000)), clock.is_running(after(200_000))), (100_000.0, false));
    }

    #[test]
    fn a_place_off_the_timeline_is_its_nearer_end() {
        let (mut clock, after) = running(1.0);
        clock.move_to(-5.0, false, 100.0, after(0));
        assert_eq!(clock.at_ms(after(0)), 0.0);
        clock.move_to(500.0, true, 100.0, after(0));
        assert_eq!((clock.at_ms(after(0)), clock.is_running(after(0))), (100.0, false));
    }
}
