//! diary.

mod view;

pub use view::*;
