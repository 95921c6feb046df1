//! routines.

mod view;

pub use view::*;
