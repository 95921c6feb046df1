//! Zones, wall clocks and calendar dates. The one place that meets clock changes.

mod zone;

pub use zone::*;
