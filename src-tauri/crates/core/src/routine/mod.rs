//! Routines: what is done, how long, in which order; and the timeline the player follows.

mod doses;
mod fit;
mod pack;
mod plan;
mod timeline;

pub use doses::*;
pub use pack::*;
pub use plan::*;
pub use timeline::*;

#[cfg(test)]
mod tests;
