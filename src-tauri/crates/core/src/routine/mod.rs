//! Routines: what is done, how long, in which order; and the timeline the player follows.

mod pack;
mod timeline;

pub use pack::*;
pub use timeline::*;
