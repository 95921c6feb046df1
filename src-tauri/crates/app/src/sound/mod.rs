//! Sound: what a session sounds like, and how loud the person wants it.

mod plan;
mod view;

pub use view::*;
