//! What both programs need from the machine: clock, folders, files, socket, log, words, autostart.
//!
//! Everything here is about the computer Drowse runs on; nothing here knows a rule of sleep or of reminders.

#[cfg(all(feature = "test-hooks", not(debug_assertions)))]
compile_error!("the feature test-hooks changes the clock and belongs in debug builds only");

pub mod autostart;
mod data_dir;
mod display;
pub mod experiment;
pub mod locale;
mod log;
mod paper;
mod pseudo_locale;
mod rotating_file;
pub mod sheet;
pub mod socket;
pub mod speech;
pub mod start_other;
mod system_clock;
mod version;
mod whole_file;
mod word_file;
mod words;

/// The name desktops know Drowse by: its .desktop file, its icon, its metainfo and what notifications say they are from.
pub const APP_ID: &str = "io.github.drowse.Drowse";

pub use data_dir::{DATA_DIR_VARIABLE, NoDataDir, data_dir};
pub use display::{has_display, tells_full_screen};
pub use log::{log_to_file, log_to_terminal};
pub use system_clock::{SystemClock, machine_zone};
pub use version::version;
pub use whole_file::write_whole;
pub use words::{Words, languages};
