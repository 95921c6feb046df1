//! tonight.

mod view;

pub use view::*;
