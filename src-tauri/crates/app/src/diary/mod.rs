//! The diary: nights and naps, saved, changed, removed, taken back.

mod bar;
mod form;
mod given;
mod history;
mod history_view;
mod last_change;
mod lights_out;
mod list;
mod preview;
mod refusal;
mod save;
mod search;
mod shown;
mod undo;
mod view;

pub(crate) use bar::sessions_of;
pub use drowse_core::time::last_night;
pub use given::{input_of, wall_time_of_night};
pub(crate) use history::went_after_massage;
pub use history_view::*;
pub(crate) use list::sessions_by_night;
pub use preview::measure_night;
pub use shown::{instant_text, wall_text};
pub use undo::TakenBack;
pub use view::*;
