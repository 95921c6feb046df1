//! The player: a routine is started, reported on, left and taken up again. One session is open at a time.

mod session;
mod timeline;
mod view;

pub use view::*;
