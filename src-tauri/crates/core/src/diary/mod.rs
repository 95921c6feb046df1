//! Nights and naps as a person, or another app, recorded them, and the numbers that follow from them.

mod metrics;
mod night;

pub use metrics::*;
pub use night::*;
