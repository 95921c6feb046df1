//! player.

mod view;

pub use view::*;
