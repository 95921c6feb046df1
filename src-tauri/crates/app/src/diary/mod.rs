//! The diary: nights and naps, saved, changed, removed, taken back.

mod undo;
mod view;

pub use view::*;
