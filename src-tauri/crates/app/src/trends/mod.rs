//! trends.

mod view;

pub use view::*;
