//! Zones, wall clocks and calendar dates. The one place that meets clock changes.

mod circular;
mod diary_day;
#[cfg(test)]
mod golden_tests;
mod local;
mod zone;

pub use circular::*;
pub use diary_day::*;
pub use local::*;
pub use zone::*;

/// The release of the IANA rules of zones that is compiled in, such as `2025b`.
pub use chrono_tz::IANA_TZDB_VERSION as ZONE_RULES;
