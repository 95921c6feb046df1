//! The player: a routine is started, reported on, left and taken up again. One session is open at a time.

mod hand;
mod head;
mod session;
mod timeline;
mod view;

pub use hand::*;
pub(crate) use session::end_what_does_not_fit;
pub use view::*;
