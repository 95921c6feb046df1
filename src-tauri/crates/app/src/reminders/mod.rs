//! reminders.

mod view;

pub use view::*;
