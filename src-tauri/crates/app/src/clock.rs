//! The port through which `app` learns the time.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// Tells the time and the zone of the machine. `host` has the real one; tests bring their own.
pub trait Clock: Send + Sync {
    /// Returns this instant.
    fn now(&self) -> DateTime<Utc>;
    /// Returns the zone the machine is in.
    fn zone(&self) -> Tz;
}
