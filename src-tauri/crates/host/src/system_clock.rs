//! The clock on the computer: the only place that reads one.

use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use drowse_app::Clock;

/// Reads the computer's clock and zone, unless it was told an instant or a zone to act by.
///
/// With the feature `test-hooks` three variables move it: `DROWSE_TEST_NOW` (RFC 3339: the clock starts there),
/// `DROWSE_TEST_SPEED` (it runs so many times faster) and `DROWSE_TEST_CLOCK` (a file holding an instant: the clock
/// stands there until somebody writes another).
#[derive(Debug, Clone)]
pub struct SystemClock {
    told_now: Option<DateTime<Utc>>,
    told_zone: Option<Tz>,
    #[cfg(feature = "test-hooks")]
    moved: moved::Moved,
}

impl SystemClock {
    /// Creates a clock that stands at `now` and is in `zone` where they are given (`--now`, `--zone`).
    #[must_use]
    pub fn new(now: Option<DateTime<Utc>>, zone: Option<Tz>) -> Self {
        Self {
            told_now: now,
            told_zone: zone,
            #[cfg(feature = "test-hooks")]
            moved: moved::Moved::from_environment(read_clock()),
        }
    }

    /// Returns how much faster than the clock everything runs: 1, but for tests.
    #[must_use]
    pub fn speed(&self) -> f64 {
        #[cfg(feature = "test-hooks")]
        return self.moved.speed;
        #[cfg(not(feature = "test-hooks"))]
        1.0
    }
}

/// The longest a program that waits for a minute may sleep: the clock may be set, or the computer suspended, meanwhile.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);

impl SystemClock {
    /// Returns how long a program that waits for a minute may sleep at most.
    #[must_use]
    pub fn longest_sleep(&self) -> Duration {
        #[cfg(feature = "test-hooks")]
        return self.moved.longest_sleep(LONGEST_SLEEP);
        #[cfg(not(feature = "test-hooks"))]
        LONGEST_SLEEP
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        if let Some(now) = self.told_now {
            return now;
        }
        #[cfg(feature = "test-hooks")]
        return self.moved.now(read_clock());
        #[cfg(not(feature = "test-hooks"))]
        read_clock()
    }

    fn zone(&self) -> Tz {
        self.told_zone.or_else(machine_zone).unwrap_or(Tz::UTC)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one adapter that reads the clock")]
fn read_clock() -> DateTime<Utc> {
    std::time::SystemTime::now().into()
}

/// Reads the zone of the computer anew each time, because a laptop travels: `TZ` when it names a place, else the system's
/// setting; `None` when neither does, and times are those of UTC.
#[must_use]
pub fn machine_zone() -> Option<Tz> {
    let by_variable = std::env::var("TZ").ok();
    let by_system = || iana_time_zone::get_timezone().ok();
    by_variable
        .and_then(|name| name.trim_start_matches(':').parse().ok())
        .or_else(|| by_system().and_then(|name| name.parse().ok()))
}

#[cfg(feature = "test-hooks")]
mod moved {
    use std::path::PathBuf;
    use std::time::Duration;

    use chrono::{DateTime, TimeDelta, Utc};

    /// A clock moved by the environment, for tests that cannot wait for the evening.
    #[derive(Debug, Clone)]
    pub struct Moved {
        started: DateTime<Utc>,
        starts_as: DateTime<Utc>,
        pub speed: f64,
        file: Option<PathBuf>,
    }

    impl Moved {
        pub fn from_environment(started: DateTime<Utc>) -> Self {
            let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
            let starts_as = variable("DROWSE_TEST_NOW").map_or(started, |text| parse_instant(&text));
            let speed = variable("DROWSE_TEST_SPEED").and_then(|text| text.parse().ok()).unwrap_or(1.0);
            Self { started, starts_as, speed, file: variable("DROWSE_TEST_CLOCK").map(PathBuf::from) }
        }

        /// Somebody may move the clock at any moment, and is waiting.
        pub fn longest_sleep(&self, real: Duration) -> Duration {
            let longest = if self.file.is_some() { Duration::from_millis(100) } else { real };
            longest.div_f64(self.speed.max(1.0))
        }

        pub fn now(&self, real: DateTime<Utc>) -> DateTime<Utc> {
            if let Some(instant) = self.file.as_ref().and_then(|file| std::fs::read_to_string(file).ok()) {
                return parse_instant(instant.trim());
            }
            let passed_ms = (real - self.started).num_milliseconds() as f64 * self.speed;
            self.starts_as + TimeDelta::milliseconds(passed_ms as i64)
        }
    }

    fn parse_instant(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).expect("a test gives RFC 3339 instants").to_utc()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_at_the_instant_and_in_the_zone_it_was_told() {
        let now = DateTime::parse_from_rfc3339("2026-03-12T21:45:00Z").unwrap().to_utc();
        let clock = SystemClock::new(Some(now), Some(chrono_tz::Asia::Tokyo));
        assert_eq!((clock.now(), clock.zone()), (now, chrono_tz::Asia::Tokyo));
    }
}
