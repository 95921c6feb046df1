//! Nights and naps as a person, or another app, recorded them, and the numbers that follow from them.
//!
//! [`NightDraft`] → [`make_night`] → [`Night`] → [`Metrics`].

mod asleep;
mod compute;
mod draft;
mod error;
mod extent;
mod field;
mod given_time;
#[cfg(test)]
mod golden_tests;
mod guess;
mod half_a_day;
mod late;
mod make;
#[cfg(test)]
mod make_tests;
mod metrics;
#[cfg(test)]
mod metrics_tests;
mod moments;
mod night;
mod numbers;
mod oddity;
mod rules;
mod session_link;
mod spans;

pub use asleep::Asleep;
pub use draft::*;
pub use error::*;
pub use field::*;
pub use given_time::*;
pub use guess::*;
pub use late::NightEnd;
pub use make::{MadeNight, make_night};
pub use metrics::*;
pub use night::*;
pub use oddity::oddities;
pub use session_link::*;
pub use spans::check_naps_are_over;
