//! The diary: nights and naps, saved, changed, removed, taken back.

mod bar;
mod form;
mod given;
mod list;
mod preview;
mod refusal;
mod save;
mod shown;
mod undo;
mod view;

pub use given::input_of;
pub use shown::{instant_text, wall_text};
pub use undo::TakenBack;
pub use view::*;
