//! What the end-to-end tests stand on: a machine of their own in a temporary folder (screen, session bus, home,
//! clock), the window under a WebDriver, and a notification service that writes down what it is asked to show.
#![cfg(target_os = "linux")]

mod bus;
mod frame;
mod machine;
mod notices;
mod process;
mod programs;
mod reader;
mod screen;
mod wait;
mod window;

pub use bus::Bus;
pub use frame::Frame;
pub use machine::Machine;
pub use notices::{Notice, Notices};
pub use process::Running;
pub use programs::{drowse, drowse_window, sample};
pub use reader::{Heard, ScreenReader, Spoken};
pub use screen::Screen;
pub use wait::{until, until_async};
pub use window::Window;

/// What a test returns: anything that went wrong in between is told as it is.
pub type Outcome = Result<(), Box<dyn std::error::Error>>;
