//! What many nights show together. Missing nights are left out, never counted as zero; a recorded night without sleep
//! counts as 0 minutes asleep.

mod asleep;
mod clock;
mod goal;
mod lasting;
mod night;
mod overview;
mod phase_deviation;
mod regularity;
mod rhythm;
mod rolling;
mod social_jetlag;
mod spread;
mod summary;
mod week;
mod weekday;
#[cfg(test)]
mod weekly_golden_tests;

pub use asleep::*;
pub use clock::*;
pub use goal::*;
pub use lasting::*;
pub use night::*;
pub use overview::*;
pub use phase_deviation::*;
pub use regularity::*;
pub use rhythm::*;
pub use rolling::*;
pub use social_jetlag::*;
pub use spread::*;
pub use summary::*;
pub use week::*;
pub use weekday::*;
