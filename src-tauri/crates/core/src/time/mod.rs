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
