//! Routines: what is done, how long, in which order; and the timeline the player follows.

mod choice;
mod cues;
mod doses;
mod fit;
mod own;
mod pace;
mod pack;
mod plan;
mod tight;
mod timeline;

pub use choice::*;
pub use cues::*;
pub use doses::*;
pub use own::*;
pub use pace::*;
pub use pack::*;
pub use plan::*;
pub use tight::*;
pub use timeline::*;

#[cfg(test)]
mod choice_tests;
#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod pace_tests;
#[cfg(test)]
pub(crate) mod tests;
