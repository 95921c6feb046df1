//! What many nights show together. Missing nights are left out, never counted as zero; a recorded night without sleep
//! counts as 0 minutes asleep.

mod clock;
mod night;
mod overview;
mod rolling;
mod summary;
mod week;
#[cfg(test)]
mod weekly_golden_tests;

pub use clock::*;
pub use night::*;
pub use overview::*;
pub use rolling::*;
pub use summary::*;
pub use week::*;
